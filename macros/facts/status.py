"""The status of a remedy and of a decision: computed from what was said, by the rules printed in data/scales.yml.

The scales `remedy-status` and `case-status` state each rule in words and give the order in which they are tried;
the functions here are those rules. Nothing is averaged, and what nobody said has no status.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from macros.facts.deadlines import period_over
from macros.register.models.follow_up import Event
from macros.register.models.view import Remedy, View
from macros.register.register import Register

SIDES = ("committee", "state", "civil_society")
Positions = Mapping[str, str]
"""Side → its latest position; a side that has taken none is absent."""


@dataclass(frozen=True)
class RemedyStatus:
    """`id` is a value of the scale remedy-status; `latest` is the event that each side's position rests on."""

    id: str
    positions: Positions
    latest: Mapping[str, Event]
    overdue: bool


def remedy_status(register: Register, view: View, remedy: Remedy, today: datetime.date) -> RemedyStatus:
    """The status of one remedy on the day `today`."""
    positions: dict[str, str] = {}
    latest: dict[str, Event] = {}
    undone = set_aside(register, view)
    for event in events_on(register, view, remedy):
        position = position_of(register, event)
        if position and event.id not in undone:
            side = register.term("voices", event.voice).side
            positions[side], latest[side] = position, event
    overdue = period_over(register, view, today)
    id = first_rule(register, "remedy-status", lambda rule: REMEDY_RULES[rule](positions, overdue))
    return RemedyStatus(id, positions, latest, overdue)


def case_status(register: Register, view: View, today: datetime.date) -> str | None:
    """The status of a decision: a value of the scale case-status, or None for a decision without remedies."""
    if not view.remedies:
        return None
    statuses = {remedy_status(register, view, remedy, today).id for remedy in view.remedies}
    return first_rule(register, "case-status", lambda rule: CASE_RULES[rule](statuses))


def events_on(register: Register, view: View, remedy: Remedy) -> list[Event]:
    """Events that name this remedy, oldest first. An event that names none says nothing about any single one."""
    return [event for event in register.events(view.id) if remedy.id in event.remedies]


def set_aside(register: Register, view: View) -> dict[str, Event]:
    """Events that a later one undid, and by which: they stay in the history and count no more."""
    return {id: event for event in register.events(view.id) for id in event.sets_aside}


def position_of(register: Register, event: Event) -> str | None:
    """What an event says, as a position; a Committee's grade counts as its scale states."""
    if event.says:
        return register.term("says", event.says).counts_as
    if event.grade:
        return register.term("scales", event.grade.scale).value(event.grade.letter).counts_as
    return None


def first_rule(register: Register, scale: str, holds: Callable[[str], bool]) -> str:
    return next(rule for rule in rules_in_order(register, scale) if holds(rule))


def rules_in_order(register: Register, scale: str) -> tuple[str, ...]:
    return register.term("scales", scale).in_order


def _all_say(position: str, positions: Positions) -> bool:
    return bool(positions) and set(positions.values()) == {position}


def _beyond_the_state(positions: Positions) -> bool:
    return any(side != "state" for side in positions)


def _not_implemented(positions: Positions, overdue: bool) -> bool:
    if not _all_say("not_carried_out", positions):
        return False
    return overdue or set(positions) != {"civil_society"}


REMEDY_RULES: dict[str, Callable[[Positions, bool], bool]] = {
    "disputed": lambda positions, overdue: len(set(positions.values())) > 1,
    "implemented": lambda positions, overdue: _all_say("carried_out", positions) and _beyond_the_state(positions),
    "partly_implemented": lambda positions, overdue: _all_say("partly", positions) and _beyond_the_state(positions),
    "not_implemented": _not_implemented,
    "no_information": lambda positions, overdue: True,
}

DONE = {"implemented", "partly_implemented"}


def _every(status: str, statuses: Iterable[str]) -> bool:
    return set(statuses) == {status}


CASE_RULES: dict[str, Callable[[set[str]], bool]] = {
    "implemented": lambda statuses: _every("implemented", statuses),
    "not_implemented": lambda statuses: _every("not_implemented", statuses),
    "no_information": lambda statuses: _every("no_information", statuses),
    "partly_implemented": lambda statuses: bool(statuses & DONE),
    "disputed": lambda statuses: "disputed" in statuses,
    "mixed_unmet": lambda statuses: True,
}
