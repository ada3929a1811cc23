"""Rules of time: nothing lies in the future, and complaint, decision and events come in this order."""

import datetime
from collections.abc import Iterator
from itertools import pairwise

from macros.register import problems
from macros.register.models.base import Day
from macros.register.models.view import View
from macros.register.problems import Problem
from macros.register.register import Register

Found = Iterator[Problem]


def dates(register: Register, today: datetime.date) -> Found:
    """Every problem of dates on the day `today`."""
    for view in register.views.values():
        yield from _steps(register, view, today)
        yield from _session(register, view)
        yield from _proceedings(register, view, today)
        yield from _events(register, view, today)


def _steps(register: Register, view: View, today: datetime.date) -> Found:
    origin = register.origins["views", view.id]
    steps = ("submitted", "transmitted", "adopted", "sent")
    known = [(name, day) for name in steps if (day := getattr(view, name))]
    for name, day in known:
        if day.first > today:
            yield origin.problem((name,), _future(day, today))
    for (before, early), (after, late) in pairwise(known):
        if late.last < early.first:
            message = f"{problems.found(late)}, expected a day not before {before}, {early}"
            yield origin.problem((after,), message)


def _session(register: Register, view: View) -> Found:
    session = register.session(view)
    if not view.adopted or not session:
        return
    if view.adopted.last < session.first_day.first or view.adopted.first > session.last_day.last:
        days = f"a day of session {view.session}, {session.first_day} to {session.last_day}"
        origin = register.origins["views", view.id]
        yield origin.problem(("adopted",), f"{problems.found(view.adopted)}, expected {days}")


def _proceedings(register: Register, view: View, today: datetime.date) -> Found:
    for index, step in enumerate(view.domestic_proceedings):
        if step.date and step.date.first > today:
            origin = register.origins["views", view.id]
            yield origin.problem(("domestic_proceedings", index, "date"), _future(step.date, today))


def _events(register: Register, view: View, today: datetime.date) -> Found:
    record = register.tables["follow-up"].get(view.id)
    if record is None:
        return
    origin = register.origins["follow-up", view.id]
    session = register.session(view)
    decided = view.adopted or (session.first_day if session else None)
    for index, event in enumerate(record.events):
        first = event.first_dated or event.date
        if not event.id.startswith(f"e{first}"):
            which = "first_dated" if event.first_dated else "the date"
            named = f'expected "e{first}" or "e{first}-1": the id carries {which}'
            yield origin.problem(("events", index, "id"), f"{problems.found(event.id)}, {named}")
        if event.first_dated == event.date:
            message = f"{problems.found(event.date)}, which is the date itself: it is for a date that was corrected"
            yield origin.problem(("events", index, "first_dated"), message)
        if event.date.first > today:
            yield origin.problem(("events", index, "date"), _future(event.date, today))
        if decided and event.date.last < decided.first:
            message = f"{problems.found(event.date)}, but the decision is of {decided}: an event comes after it"
            yield origin.problem(("events", index, "date"), message)


def _future(day: Day, today: datetime.date) -> str:
    return f"{problems.found(day)}, expected a day not after today, {today}"
