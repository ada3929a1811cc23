"""The tables around the cases: law to change, subjects, questions, recommendations, claims, dialogue, organisations."""

from macros.register.models.base import Id, PartialDate, PlainText, Record, Slug, Text, Whole
from macros.register.models.view import Invoked


class Basis(Record):
    """What a row of law rests on. The decisions behind it are computed, never listed here."""

    positions: tuple[Id["positions"], ...]
    reports: tuple[Id["reports"], ...]
    themes: tuple[Id["themes"], ...]


class Legislation(Record):
    """A provision that falls short: what it says today, why it falls short, and the change proposed.

    `acts` are the acts of decisions that it amends or follows; `article` as the source gives it, None when none does.
    """

    id: Slug
    table: Id["legislation_table"]
    act: Text
    acts: tuple[Id["acts"], ...]
    article: PlainText | None
    article_note: Text | None = None
    in_force: Text | None
    in_force_sources: tuple[Id["evidence"], ...]
    gap: Text | None
    gap_sources: tuple[Id["evidence"], ...]
    proposal: Text | None
    proposal_form: Id["proposal_form"]
    proposed_by: tuple[Id["organisations"], ...]
    basis: Basis
    subjects: tuple[Id["subjects"], ...]
    status: Id["legislation_status"]
    status_source: Id["evidence"] | None
    sources: tuple[Id["evidence"], ...]
    note: Text | None


class Subject(Record):
    """A subject of the submissions. What belongs to it is computed from the rows that name it."""

    id: Slug
    title: Text
    summary: Text
    stated_in: tuple[Id["evidence"], ...]
    treaty_articles: tuple[Invoked, ...]
    treaty_articles_source: tuple[Id["evidence"], ...]
    themes: tuple[Id["themes"], ...]
    legislation: tuple[Id["legislation"], ...]
    recommendations: tuple[Id["recommendations"], ...]
    questions: tuple[Id["questions"], ...]
    research: tuple[Id["evidence"], ...]
    positions: tuple[Id["positions"], ...]
    reports: tuple[Id["reports"], ...]
    bodies: tuple[Id["bodies"], ...]


class Question(Record):
    """A question to the State. `number` never changes; `answer` None: no answer is known."""

    id: Slug
    number: Whole
    text: Text
    subject: Id["subjects"]
    stated_in: Id["evidence"]
    addressed_to: PlainText
    asked_before: tuple[Id["evidence"], ...]
    answer: Text | None
    note: Text | None


class Recommendation(Record):
    """A recommendation: who makes it, to whom, on which law. Its status needs a source unless nothing is known."""

    id: Slug
    text: Text
    made_by: tuple[Id["organisations"], ...]
    form: Id["proposal_form"]
    stated_in: Id["evidence"]
    also_in: tuple[Id["evidence"], ...]
    subjects: tuple[Id["subjects"], ...]
    legislation: tuple[Id["legislation"], ...]
    bodies: tuple[Id["bodies"], ...]
    status: Id["legislation_status"]
    status_source: Id["evidence"] | None
    note: Text | None


class Contradiction(Record):
    """What research says otherwise than a claim."""

    text: Text
    sources: tuple[Id["evidence"], ...]


class Claim(Record):
    """Something a submission states: said by its author, not established by this record."""

    id: Slug
    text: Text
    value: PlainText | None
    unit: PlainText | None
    as_of: PlainText
    said_by: Id["organisations"]
    attributed_to: PlainText | None
    stated_in: Id["evidence"]
    also_in: tuple[Id["evidence"], ...]
    checks: Text
    supported_by: tuple[Id["evidence"], ...]
    context: tuple[Id["evidence"], ...]
    known_contradiction: Contradiction | None
    note: Text | None


class DialogueStep(Record):
    """A step of the dialogue. `care` tells editors what must never be added here."""

    id: Slug
    date: PartialDate | None
    date_to: PartialDate | None
    kind: Id["dialogue_kinds"]
    count: Whole | None
    what: Text
    organiser: Id["organisations"] | None
    invited: Text | None
    answered: Text | None
    sources: tuple[Id["evidence"], ...]
    see_also: tuple[Id["evidence"], ...]
    care: PlainText | None


class Organisation(Record):
    """An organisation, UN body or official acting in office; private persons are left out on purpose."""

    id: Slug
    kind: Id["organisation_kinds"]
    name: Text
    name_as_stated: PlainText
    role: Text
    sources: tuple[Id["evidence"], ...]
    care: PlainText | None
