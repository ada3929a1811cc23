"""Which tables there are: the model of each, and where its rows stand."""

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

FOLDERS = {"views": View, "follow-up": FollowUp}
"""Tables with one record a file, named by its id."""

FILES = {
    "acts": Act,
    "places": Place,
    "sessions": Session,
    "measures": Measure,
    "scales": Scale,
    "bodies": Body,
    "law-and-practice": LawAndPractice,
    "positions": Position,
    "methodology": Methodology,
    "reports": Report,
    "glossary": GlossaryTerm,
    "submissions": Submission,
    "ngo-road-maps": NgoRoadMap,
    "legislation": Legislation,
    "subjects": Subject,
    "questions": Question,
    "recommendations": Recommendation,
    "claims": Claim,
    "dialogue": DialogueStep,
    "organisations": Organisation,
    "publishers": Publisher,
    "reviews": Review,
    "house-style": Avoided,
}
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
