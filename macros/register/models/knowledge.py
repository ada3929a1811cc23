"""The tables around the cases: law to change, subjects, questions, recommendations, claims, dialogue, organisations."""

from typing import Literal

from macros.register.models.base import Id, PartialDate, PlainText, Record, Slug, Text, Whole
from macros.register.models.view import Invoked


class Basis(Record):
    """What a row of law rests on. The decisions behind it are computed, never listed here."""

    positions: tuple[Id[Literal["positions"]], ...]
    reports: tuple[Id[Literal["reports"]], ...]
    themes: tuple[Id[Literal["themes"]], ...]


class Legislation(Record):
    """A provision that falls short: what it says today, why it falls short, and the change proposed.

    `acts` are the acts of decisions that it amends or follows; `article` as the source gives it, None when none does.
    """

    id: Slug
    table: Id[Literal["legislation_table"]]
    act: Text
    acts: tuple[Id[Literal["acts"]], ...]
    article: PlainText | None
    article_note: Text | None = None
    in_force: Text | None
    in_force_sources: tuple[Id[Literal["evidence"]], ...]
    gap: Text | None
    gap_sources: tuple[Id[Literal["evidence"]], ...]
    proposal: Text | None
    proposal_form: Id[Literal["proposal_form"]]
    proposed_by: tuple[Id[Literal["organisations"]], ...]
    basis: Basis
    subjects: tuple[Id[Literal["subjects"]], ...]
    status: Id[Literal["legislation_status"]]
    status_source: Id[Literal["evidence"]] | None
    sources: tuple[Id[Literal["evidence"]], ...]
    note: Text | None


class Subject(Record):
    """A subject of the submissions. What belongs to it is computed from the rows that name it."""

    id: Slug
    title: Text
    summary: Text
    stated_in: tuple[Id[Literal["evidence"]], ...]
    treaty_articles: tuple[Invoked, ...]
    treaty_articles_source: tuple[Id[Literal["evidence"]], ...]
    themes: tuple[Id[Literal["themes"]], ...]
    legislation: tuple[Id[Literal["legislation"]], ...]
    recommendations: tuple[Id[Literal["recommendations"]], ...]
    questions: tuple[Id[Literal["questions"]], ...]
    research: tuple[Id[Literal["evidence"]], ...]
    positions: tuple[Id[Literal["positions"]], ...]
    reports: tuple[Id[Literal["reports"]], ...]
    bodies: tuple[Id[Literal["bodies"]], ...]


class Question(Record):
    """A question to the State. `number` never changes; `answer` None: no answer is known."""

    id: Slug
    number: Whole
    text: Text
    subject: Id[Literal["subjects"]]
    stated_in: Id[Literal["evidence"]]
    asked_before: tuple[Id[Literal["evidence"]], ...]
    answer: Text | None
    note: Text | None


class Recommendation(Record):
    """A recommendation: who makes it, to whom, on which law. Its status needs a source unless nothing is known."""

    id: Slug
    text: Text
    made_by: tuple[Id[Literal["organisations"]], ...]
    form: Id[Literal["proposal_form"]]
    stated_in: Id[Literal["evidence"]]
    also_in: tuple[Id[Literal["evidence"]], ...]
    subjects: tuple[Id[Literal["subjects"]], ...]
    legislation: tuple[Id[Literal["legislation"]], ...]
    bodies: tuple[Id[Literal["bodies"]], ...]
    status: Id[Literal["legislation_status"]]
    status_source: Id[Literal["evidence"]] | None
    note: Text | None


class Contradiction(Record):
    """What research says otherwise than a claim."""

    text: Text
    sources: tuple[Id[Literal["evidence"]], ...]


class Claim(Record):
    """Something a submission states: said by its author, not established by this record."""

    id: Slug
    text: Text
    value: PlainText | None
    unit: PlainText | None
    as_of: PlainText
    said_by: Id[Literal["organisations"]]
    stated_in: Id[Literal["evidence"]]
    also_in: tuple[Id[Literal["evidence"]], ...]
    checks: Text
    supported_by: tuple[Id[Literal["evidence"]], ...]
    context: tuple[Id[Literal["evidence"]], ...]
    known_contradiction: Contradiction | None
    note: Text | None


class DialogueStep(Record):
    """A step of the dialogue. `care` tells editors what must never be added here."""

    id: Slug
    date: PartialDate | None
    date_to: PartialDate | None
    kind: Id[Literal["dialogue_kinds"]]
    count: Whole | None
    what: Text
    organiser: Id[Literal["organisations"]] | None
    invited: Text | None
    answered: Text | None
    sources: tuple[Id[Literal["evidence"]], ...]
    see_also: tuple[Id[Literal["evidence"]], ...]
    care: PlainText | None


class Organisation(Record):
    """An organisation, UN body or official acting in office; private persons are left out on purpose."""

    id: Slug
    kind: Id[Literal["organisation_kinds"]]
    name: Text
    role: Text
    sources: tuple[Id[Literal["evidence"]], ...]
    care: PlainText | None
