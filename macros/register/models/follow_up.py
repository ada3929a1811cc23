"""What happened after a decision: dated events, each with a voice and a source. Grows."""

from typing import Literal

from macros.register.models.base import (
    EventId,
    Flag,
    Id,
    Paragraph,
    PartialDate,
    PlainText,
    Record,
    RemedyId,
    Slug,
    Text,
    Web,
    Whole,
)


class Grade(Record):
    """A committee's own grade or decision on its own scale."""

    scale: Id[Literal["scales"]]
    letter: PlainText


class Amount(Record):
    """Money awarded or paid. `value` in units of `currency` (ISO 4217)."""

    value: Whole
    currency: PlainText
    as_stated: PlainText


class EventSource(Record):
    """Where the event was read."""

    title: PlainText
    url: Web
    symbol: PlainText | None
    paragraph: Paragraph | None
    kind: Id[Literal["source_kinds"]]


class Event(Record):
    """Something said or done on a known date.

    `remedies` are those it speaks about; an event that names none says nothing about any single one.
    `sets_aside` are earlier events of the same file that this one undid, as a higher court does with a refusal.
    `first_dated` is the date the event bore when it was first published, where it was corrected since: the id carries
    that one, because an id never changes once it is public.
    `reply` marks an answer of the State to the Committee under the follow-up procedure.
    """

    id: EventId
    date: PartialDate
    first_dated: PartialDate | None = None
    date_note: Id[Literal["date_notes"]]
    voice: Id[Literal["voices"]]
    body: Text
    remedies: tuple[RemedyId, ...]
    says: Id[Literal["says"]] | None
    grade: Grade | None
    amount: Amount | None
    text: Text
    source: EventSource
    also: tuple[Web, ...]
    certainty: Id[Literal["certainties"]]
    reply: Flag = False
    sets_aside: tuple[EventId, ...] = ()


class FollowUp(Record):
    """All events after one decision; `id` is the decision's."""

    id: Slug
    events: tuple[Event, ...]
