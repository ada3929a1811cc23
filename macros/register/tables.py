"""Which tables there are: the model of each, and where its rows stand."""

from typing import TypedDict, get_args, get_type_hints

from macros.register.models.base import Record
from macros.register.models.evidence import (
    GlossaryTerm,
    LawAndPractice,
    Methodology,
    Position,
    Report,
    Submission,
)
from macros.register.models.follow_up import FollowUp
from macros.register.models.house_style import Avoided
from macros.register.models.knowledge import (
    Claim,
    DialogueStep,
    Legislation,
    Organisation,
    Question,
    Recommendation,
    Subject,
)
from macros.register.models.measure import Measure
from macros.register.models.tables import Act, Body, NgoRoadMap, Place, Publisher, Review, Session
from macros.register.models.view import View
from macros.register.models.vocabularies import Scale

Tables = TypedDict(
    "Tables",
    {
        "views": dict[str, View],
        "follow-up": dict[str, FollowUp],
        "acts": dict[str, Act],
        "places": dict[str, Place],
        "sessions": dict[str, Session],
        "measures": dict[str, Measure],
        "scales": dict[str, Scale],
        "bodies": dict[str, Body],
        "law-and-practice": dict[str, LawAndPractice],
        "positions": dict[str, Position],
        "methodology": dict[str, Methodology],
        "reports": dict[str, Report],
        "glossary": dict[str, GlossaryTerm],
        "submissions": dict[str, Submission],
        "ngo-road-maps": dict[str, NgoRoadMap],
        "legislation": dict[str, Legislation],
        "subjects": dict[str, Subject],
        "questions": dict[str, Question],
        "recommendations": dict[str, Recommendation],
        "claims": dict[str, Claim],
        "dialogue": dict[str, DialogueStep],
        "organisations": dict[str, Organisation],
        "publishers": dict[str, Publisher],
        "reviews": dict[str, Review],
        "house-style": dict[str, Avoided],
    },
)
"""Which tables there are: name → id → row. The name is that of the file or folder."""

MODELS: dict[str, type[Record]] = {name: get_args(hint)[1] for name, hint in get_type_hints(Tables).items()}

FOLDERS = {name: MODELS[name] for name in ("views", "follow-up")}
"""Tables with one record a file, named by its id."""

FILES = {name: model for name, model in MODELS.items() if name not in FOLDERS}
"""Tables that are one file: a list of records."""

EVIDENCE = (
    "law-and-practice",
    "positions",
    "methodology",
    "reports",
    "bodies",
    "glossary",
    "submissions",
)
"""Tables whose rows a step, an obstacle or a scale may rest on."""
