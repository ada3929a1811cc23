"""Small tables that decisions and road maps refer to."""

from typing import Literal

from macros.register.languages import OTHERS
from macros.register.models.base import Flag, Id, PartialDate, PlainText, Record, Slug, Text, Web, Whole


class Replaced(Record):
    """The act that took the place of another, the day from which it did, and what shows it."""

    by: Id[Literal["acts"]]
    date: PartialDate
    source: Id[Literal["evidence"]]


class Act(Record):
    """A legal act.

    Codes stand for the code in force at the time; the dates of the case tell the edition. The articles of a `code` have
    parts, those of other acts paragraphs.
    """

    id: Slug
    name: Text
    code: Flag = False
    replaced: Replaced | None = None


class Place(Record):
    """A place named in a decision."""

    id: Slug
    name: Text
    kind: Id[Literal["place_kinds"]]


class Body(Record):
    """A body of the State and what it has to do with carrying decisions out."""

    id: PlainText
    name: Text
    role: Text
    legal_basis: Text | None
    url: Web


class SessionSource(Record):
    """The public document that gives the days of a session."""

    title: PlainText
    url: Web


class Session(Record):
    """A session of a committee. It bounds the day of a decision whose own day is not known."""

    id: Slug
    committee: Id[Literal["committees"]]
    number: PlainText
    first_day: PartialDate
    last_day: PartialDate
    year_inferred: Flag
    source: SessionSource


class NgoRoadMap(Record):
    """A road map that the NGO published, as far as a readable copy shows."""

    id: Slug
    view: Id[Literal["views"]]
    url: Web
    document_date: PartialDate | None
    written_by: PlainText
    notes: Text


class Counts(Record):
    """Fewest and most records a table may hold: half a register is never published."""

    table: PlainText
    fewest: Whole
    most: Whole

    @property
    def id(self) -> str:
        return self.table


class Publisher(Record):
    """Who publishes at a host, such as `docs.un.org`; the name as it calls itself, the same in every language."""

    id: PlainText
    name: PlainText


class Review(Record):
    """A review of the translations into a language: of which kind of text, or "all", by whom, when."""

    id: Slug
    language: Literal[*OTHERS]  # type: ignore[valid-type]
    kind: PlainText
    by: PlainText
    date: PartialDate
