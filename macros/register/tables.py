"""Which tables there are: the model of each, and where its rows stand."""

from macros.register.models.evidence import (
    GeneralMeasure,
    GlossaryTerm,
    Methodology,
    Position,
    Report,
    Submission,
)
from macros.register.models.follow_up import FollowUp
from macros.register.models.house_style import Avoided
from macros.register.models.knowledge import (
    Claim,
    LawGap,
    Meeting,
    Organisation,
    Question,
    Recommendation,
    Subject,
)
from macros.register.models.measure import Measure
from macros.register.models.tables import Act, NgoRoadMap, Place, Review, Session, StateBody
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
    "state-bodies": StateBody,
    "general-measures": GeneralMeasure,
    "positions": Position,
    "methodology": Methodology,
    "reports": Report,
    "glossary": GlossaryTerm,
    "submissions": Submission,
    "ngo-road-maps": NgoRoadMap,
    "legislation": LawGap,
    "issues": Subject,
    "questions": Question,
    "recommendations": Recommendation,
    "claims": Claim,
    "meetings": Meeting,
    "organisations": Organisation,
    "reviews": Review,
    "house-style": Avoided,
}
"""Tables that are one file: a list of records."""

EVIDENCE = (
    "general-measures",
    "positions",
    "methodology",
    "reports",
    "state-bodies",
    "glossary",
    "submissions",
)
"""Tables whose rows a step, an obstacle or a scale may rest on."""
