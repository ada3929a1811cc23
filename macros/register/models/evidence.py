"""Dated, sourced facts that steps, obstacles and scales rest on."""

from typing import Literal

from macros.register.models.base import Id, PartialDate, PlainText, Record, Text, Web


class Law(Record):
    """A law as the source names it."""

    name: Text
    number: PlainText | None
    article: PlainText | None


class LawAndPractice(Record):
    """A fact of domestic law or practice."""

    id: PlainText
    topic: Text
    law: Law
    date: PartialDate | None
    text: Text
    effect_on_views: Text | None
    url: Web


class Position(Record):
    """What a committee or another UN procedure said about the State."""

    id: PlainText
    committee: PlainText
    symbol: PlainText | None
    paragraph: PlainText | None
    date: PartialDate | None
    topic: Text
    text: Text
    url: Web


class GradeMeaning(Record):
    """A grade and its meaning as seen in the source (None: the meaning was not seen)."""

    grade: PlainText
    meaning: Text | None


class Methodology(Record):
    """How committees follow up their decisions. `url` is None for a convention of this project."""

    id: PlainText
    committee: PlainText
    topic: Text
    date: PartialDate | None
    text: Text
    scale: tuple[GradeMeaning, ...] | None
    title: PlainText
    url: Web | None


class Report(Record):
    """A follow-up fact as first collected; placed with its decision it is an event of follow-up/."""

    id: PlainText
    views: tuple[Id[Literal["views"]], ...]
    communications: tuple[PlainText, ...]
    case: PlainText
    committee: PlainText
    date: PartialDate | None
    actor: PlainText
    text: Text
    decision: Text | None
    title: PlainText
    url: Web
    notes: Text | None


class GlossaryTerm(Record):
    """A term of the field in three languages."""

    id: PlainText
    term: Text
    definition: Text
    url: Web
    notes: PlainText | None


class Submission(Record):
    """A document handed to a committee, cited by its own sections: `kadir-kassiyet-2026:5`."""

    id: PlainText
    title: Text
    made_by: Id[Literal["organisations"]]
    date: PartialDate
    note: Text | None
