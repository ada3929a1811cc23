"""The status of a remedy and of a decision: computed from dated words, by the rules printed in data/scales.yml.

A word is what one event says of one remedy. The scales `remedy-status` and `case-status` state each rule in words and
give the order in which rules are tried; the functions here are those rules. Nothing is averaged, what nobody said has
no status, and no status is given without the day of the newest word it rests on.
"""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from macros.facts.deadlines import period_over
from macros.register.models.base import Day
from macros.register.models.follow_up import Event
from macros.register.models.tables import Act
from macros.register.models.view import Remedy, View
from macros.register.models.vocabularies import Position
from macros.register.register import Register

SIDES = ("committee", "state", "civil_society")

DONE: tuple[Position, ...] = ("awarded", "partly", "paid", "carried_out")
"""Positions that something was done, from the least to the most. Money is awarded before it is paid."""
NOT_DONE: tuple[Position, ...] = ("not_carried_out", "refused")
STEP: tuple[Position, ...] = ("under_way", "ended", "law_replaced")
"""Positions that something happened which is neither."""


@dataclass(frozen=True)
class Word:
    """What was said or done about a remedy: which position it is, on whose side, when, and where it is recorded.

    `source` is an event, or the act that was replaced. `own` is true where the word is only that of a body of the
    State, and no court has said the like before.
    """

    position: Position
    side: str
    date: Day
    source: Event | Act
    own: bool = False

    @property
    def event(self) -> bool:
        """Whether it is an event of the decision, and not an act that was replaced."""
        return isinstance(self.source, Event)


@dataclass(frozen=True)
class Status:
    """A value of a scale, and the words it rests on, oldest first: none where nothing is known."""

    id: str
    words: tuple[Word, ...] = ()

    @property
    def since(self) -> Day | None:
        """The day of the newest word."""
        return max((word.date for word in self.words), key=lambda day: day.first, default=None)


def remedy_status(register: Register, view: View, remedy: Remedy, today: datetime.date) -> Status:
    """The status of one remedy on the day `today`."""
    counted = in_force(words_on(register, view, remedy))
    over = period_over(register, view, today)
    return first_rule(register, "remedy-status", lambda rule: REMEDY_RULES[rule](counted, over))


def case_status(register: Register, view: View, today: datetime.date) -> Status | None:
    """The status of a decision, or None for a decision without remedies."""
    if not view.remedies:
        return None
    statuses = [remedy_status(register, view, remedy, today) for remedy in view.remedies]
    whole = in_force(words_on(register, view, None))
    return first_rule(register, "case-status", lambda rule: CASE_RULES[rule](statuses, whole))


def events_on(register: Register, view: View, remedy: Remedy) -> list[Event]:
    """Events that name this remedy, oldest first. An event that names none says nothing about any single one."""
    return [event for event in register.events(view.id) if remedy.id in event.remedies]


def set_aside(register: Register, view: View) -> dict[str, Event]:
    """Events that a later one undid, and by which: they stay in the history and count no more."""
    return {id: event for event in register.events(view.id) for id in event.sets_aside}


def position_of(register: Register, event: Event) -> Position | None:
    """What an event says, as a position; a Committee's grade counts as its scale states."""
    if event.says:
        return register.says[event.says].counts_as
    if event.grade:
        value = register.tables["scales"][event.grade.scale].value(event.grade.letter)
        return value.counts_as if value else None
    return None


def words_on(register: Register, view: View, remedy: Remedy | None) -> list[Word]:
    """Every word that counts on a remedy, oldest first; None: on the decision as a whole.

    A voice without a side, such as somebody in another case, sets no status; nor does an event that was set aside.
    """
    undone = set_aside(register, view)
    found = []
    for event in register.events(view.id):
        side, position = register.voices[event.voice].side, position_of(register, event)
        named = remedy.id in event.remedies if remedy else not event.remedies
        if named and side and position and event.id not in undone:
            found.append(Word(position, side, event.date, event, own=event.voice == "state"))
    found += _replacements(register, view, remedy) if remedy else []
    return sorted(found, key=lambda word: word.date.first)


def _replacements(register: Register, view: View, remedy: Remedy) -> list[Word]:
    """Acts that the remedy asks to be reviewed and that were replaced after the decision."""
    acts = [register.tables["acts"][id] for id in remedy.laws]
    decided = register.decided(view)
    return [
        Word("law_replaced", "state", act.replaced.date, act)
        for act in acts
        if act.replaced and decided and act.replaced.date.first > decided.last
    ]


def in_force(words: Sequence[Word]) -> list[Word]:
    """The latest word of each side, without those that a later fact has overtaken.

    Of one side the latest word counts; a mere step takes back nothing that was done. Between sides, a word that
    nothing was done is overtaken by a later one of what was done, or of a later step: release in 2020 answers a
    complaint of 2018. A later complaint is not overtaken by what was done before it.
    """
    own: dict[str, Word] = {}
    for word in words:
        kept = own.get(word.side)
        if not kept or kept.position not in DONE:
            own[word.side] = word
        elif word.position not in STEP:
            confirmed = word.position in DONE and not kept.own
            own[word.side] = replace(word, own=word.own and not confirmed)
    latest = list(own.values())
    return [word for word in latest if not any(_overtaken(word, other) for other in latest)]


def _overtaken(word: Word, other: Word) -> bool:
    later = word.date.last < other.date.first
    return word.position in NOT_DONE and other.position not in NOT_DONE and other.side != word.side and later


def rules_in_order(register: Register, scale: str) -> tuple[str, ...]:
    return register.tables["scales"][scale].in_order


def first_rule(register: Register, scale: str, words_of: Callable[[str], Iterable[Word] | None]) -> Status:
    """The first value of a scale whose rule holds: a rule gives the words it rests on, or None."""
    for rule in rules_in_order(register, scale):
        words = words_of(rule)
        if words is not None:
            return Status(rule, tuple(sorted(words, key=lambda word: word.date.first)))
    raise LookupError(f"no rule of {scale} holds: its last rule must always hold")


Words = Sequence[Word]


def _those(words: Words, *positions: Position) -> list[Word] | None:
    """The words of some positions; None if there is none."""
    return [word for word in words if word.position in positions] or None


def _disputed(words: Words, over: bool) -> list[Word] | None:
    done, not_done = _those(words, *DONE), _those(words, *NOT_DONE)
    return done + not_done if done and not_done else None


def _least(words: Words, position: Position) -> list[Word] | None:
    """Words that something was done, if the least of what they say is `position`: paid outdoes awarded."""
    done = _those(words, *DONE)
    if not done or _by_the_state_alone(words, False):
        return None
    said = {word.position for word in done}
    if "paid" in said:
        said.discard("awarded")
    return done if min(said, key=DONE.index) == position else None


def _by_the_state_alone(words: Words, over: bool) -> list[Word] | None:
    """Words that something was done, if all are the State's own: a court, a Committee or a person confirms them."""
    done = _those(words, *DONE)
    return done if done and all(word.own for word in done) else None


def _not_carried_out(words: Words, over: bool) -> list[Word] | None:
    """Civil society alone is believed once the time for the State's reply is over."""
    said = _those(words, "not_carried_out")
    return said if said and (over or {word.side for word in said} != {"civil_society"}) else None


REMEDY_RULES: dict[str, Callable[[Words, bool], Iterable[Word] | None]] = {
    "disputed": _disputed,
    "state_says": _by_the_state_alone,
    "carried_out": lambda words, over: _least(words, "carried_out"),
    "paid": lambda words, over: _least(words, "paid"),
    "partly": lambda words, over: _least(words, "partly"),
    "awarded": lambda words, over: _least(words, "awarded"),
    "refused": lambda words, over: _those(words, "refused"),
    "not_carried_out": _not_carried_out,
    "ended": lambda words, over: _those(words, "ended"),
    "under_way": lambda words, over: _those(words, "under_way"),
    "law_replaced": lambda words, over: _those(words, "law_replaced"),
    "not_due": lambda words, over: _those(words, "not_carried_out"),
    "no_information": lambda words, over: [],
}


Statuses = Sequence[Status]


def _any(statuses: Statuses, *ids: str) -> list[Word] | None:
    """The words of the remedies that have one of these statuses; None if no remedy has."""
    return [word for status in statuses if status.id in ids for word in status.words] or None


def _all_carried_out(statuses: Statuses, whole: Words) -> list[Word] | None:
    return _any(statuses, "carried_out") if {status.id for status in statuses} == {"carried_out"} else None


def _either(ids: Sequence[str], *positions: Position) -> Callable[[Statuses, Words], Iterable[Word] | None]:
    """Remedies of these statuses, or words of these positions on the decision as a whole."""

    def rule(statuses: Statuses, whole: Words) -> list[Word] | None:
        return [*(_any(statuses, *ids) or []), *(_those(whole, *positions) or [])] or None

    return rule


CASE_RULES: dict[str, Callable[[Statuses, Words], Iterable[Word] | None]] = {
    "carried_out": _all_carried_out,
    "partly": _either(("carried_out", "partly", "paid"), "carried_out", "partly", "paid"),
    "awarded": _either(("awarded",), "awarded"),
    "state_says": _either(("state_says",)),
    "disputed": _either(("disputed",)),
    "not_carried_out": _either(("refused", "not_carried_out"), "refused", "not_carried_out"),
    "ended": _either(("ended",), "ended"),
    "under_way": _either(("under_way",), "under_way"),
    "law_replaced": _either(("law_replaced",)),
    "not_due": _either(("not_due",)),
    "no_information": lambda statuses, whole: [],
}
