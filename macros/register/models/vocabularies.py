"""Closed lists: what a field may say, in three languages."""

from functools import cached_property
from typing import Literal

from macros.register.models.base import Id, PlainText, Record, Text, Whole, whole_article

Position = Literal[
    "carried_out", "partly", "awarded", "paid", "not_carried_out", "refused", "under_way", "ended", "law_replaced"
]
"""What a voice says about a remedy; a voice that says nothing has no position."""


Tone = Literal["good", "half", "bad", "step", "none"]
"""The colour of a badge, a brick, a bar: what it says is told by its sign and its word as well."""

Fill = Literal["solid", "hatch", "dots", "hollow"]
"""The pattern of a brick or a part of a bar, which tells it apart without colour."""


class Term(Record):
    """One word of a closed list. `tone`, `fill` and `sign`: how it looks, in colour and without."""

    id: PlainText
    name: Text
    definition: Text | None = None
    tone: Tone = "none"
    fill: Fill = "solid"
    sign: PlainText | None = None


class ArticleName(Record):
    """The subject of one article of a treaty."""

    number: PlainText
    name: Text


class Treaty(Record):
    """A treaty that the committees apply."""

    id: PlainText
    name: Text
    short: Text
    articles: tuple[ArticleName, ...]

    def article(self, number: str) -> ArticleName | None:
        """The entry for an article, whatever paragraph of it is meant: `14(3)(d)` → 14."""
        whole = whole_article(number)
        return next((article for article in self.articles if article.number == whole), None)


class Committee(Record):
    """A UN committee that decides complaints, and the treaty it applies."""

    id: PlainText
    name: Text
    short: Text
    treaty: Id[Literal["treaties"]]


class Voice(Term):
    """Who speaks in an event, and on which of the three sides the word counts (None: it sets no status)."""

    side: Literal["committee", "state", "civil_society"] | None


class Says(Term):
    """What an event says about its remedies, and the position it counts as (None: no position)."""

    counts_as: Position | None


class Vocabularies(Record):
    """Every closed list; a field's name is the list's."""

    committees: tuple[Committee, ...]
    treaties: tuple[Treaty, ...]
    document_types: tuple[Term, ...]
    outcomes: tuple[Term, ...]
    discontinuance_reasons: tuple[Term, ...]
    results: tuple[Term, ...]
    inadmissibility_grounds: tuple[Term, ...]
    procedures: tuple[Term, ...]
    themes: tuple[Term, ...]
    remedy_kinds: tuple[Term, ...]
    scopes: tuple[Term, ...]
    voices: tuple[Voice, ...]
    says: tuple[Says, ...]
    opinion_kinds: tuple[Term, ...]
    source_kinds: tuple[Term, ...]
    place_kinds: tuple[Term, ...]
    certainties: tuple[Term, ...]
    date_notes: tuple[Term, ...]
    countries: tuple[Term, ...]
    proves: tuple[Term, ...]
    dialogue_kinds: tuple[Term, ...]
    organisation_kinds: tuple[Term, ...]


class ScaleValue(Record):
    """One value of a scale.

    `order`: rules are tried in it; `counts_as`: the position a Committee's grade feeds; `tone`, `fill` and `sign`: how
    it looks, in colour and without.
    """

    id: PlainText
    name: Text
    definition: Text | None
    order: Whole | None = None
    counts_as: Position | None = None
    tone: Tone = "none"
    fill: Fill = "solid"
    sign: PlainText | None = None


class Scale(Record):
    """A scale of a Committee, or a rule of this project that computes a status."""

    id: PlainText
    name: Text
    rule: Text
    sources: tuple[Id[Literal["evidence"]], ...]
    values: tuple[ScaleValue, ...]
    note: Text | None

    @cached_property
    def in_order(self) -> tuple[str, ...]:
        """The ids of the values in the order in which their rules are tried."""
        return tuple(value.id for value in sorted(self.values, key=lambda value: value.order or 0))

    def value(self, id: str) -> ScaleValue | None:
        return next((value for value in self.values if value.id == id), None)
