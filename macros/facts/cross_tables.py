"""Numbers that a chart needs and a plain list does not give: two keys at once, or one value for each decision."""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from macros.facts import status
from macros.facts.numbers import Cell, Number, Rule, days_of_silence
from macros.register.models.view import View
from macros.register.register import Register

UNKNOWN = "unknown"
"""The key of what has no date. It comes after every other."""


def cross_tables(register: Register, today: datetime.date) -> dict[str, Number]:
    """Every such number by id."""
    made = (rule(register, today) for rule in RULES)
    return {number.id: number for number in made}


def _whole(keys: Iterable[int | None]) -> list[str]:
    """Every whole number from the first to the last, without a gap, and what is not known, if anything is not."""
    found = set(keys)
    known = {key for key in found if key is not None}
    numbers = range(min(known), max(known) + 1) if known else ()
    return [*map(str, numbers), *[UNKNOWN] * (None in found)]


def _cells(rows: Iterable[str], columns: Iterable[str], found: Iterable[tuple[str, str, str]]) -> tuple[Cell, ...]:
    """A cell for each row and column, in this order, with the ids found for them."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row, column, id in found:
        groups[row, column].append(id)
    pairs = [(row, column) for row in rows for column in columns]
    return tuple(Cell(row, len(groups[row, column]), tuple(groups[row, column]), column) for row, column in pairs)


def _key(number: int | None) -> str:
    return UNKNOWN if number is None else str(number)


def _year_and_outcome(register: Register, today: datetime.date) -> Number:
    """Decisions by year and outcome; outcomes that no decision has are left out."""
    years = {view.id: day.year if (day := register.decided(view)) else None for view in register.in_order}
    had = {view.outcome for view in register.in_order}
    outcomes = [row.id for row in register.vocabularies.outcomes if row.id in had]
    found = [(_key(years[view.id]), view.outcome, view.id) for view in register.in_order]
    cells = _cells(_whole(years.values()), outcomes, found)
    return Number("decisions-by-year-and-outcome", "decisions", "year", cells, "outcomes")


def _kind_and_status(register: Register, today: datetime.date) -> Number:
    """Remedies by kind and computed status, the most frequent kind first; statuses that none has are left out."""
    kinds = sorted(register.remedies_of_kind, key=lambda kind: (-len(register.remedies_of_kind[kind]), kind))
    found = [
        (kind, status.remedy_status(register, view, remedy, today).id, f"{view.id}#{remedy.id}")
        for kind in kinds
        for view, remedy in register.remedies_of_kind[kind]
    ]
    had = {id for _, id, _ in found}
    statuses = [rule for rule in status.rules_in_order(register, "remedy-status") if rule in had]
    cells = _cells(kinds, statuses, found)
    return Number("remedies-by-kind-and-status", "remedies", "remedy_kinds", cells, "remedy_status")


def _years_to_decision(register: Register, today: datetime.date) -> Number:
    """Decisions by full years from the complaint to the decision; `3` is three years or more, but not yet four."""
    years = {view.id: _full_years(register, view, today) for view in register.in_order}
    groups = {key: [id for id, number in years.items() if _key(number) == key] for key in _whole({0, *years.values()})}
    cells = tuple(Cell(key, len(ids), tuple(ids)) for key, ids in groups.items())
    return Number("years-to-decision", "decisions", "years", cells)


def _full_years(register: Register, view: View, today: datetime.date) -> int | None:
    begin = view.submitted.exact if view.submitted else None
    end = view.adopted.exact if view.adopted else None
    if begin is None or end is None:
        return None
    return end.year - begin.year - ((end.month, end.day) < (begin.month, begin.day))


def _silence(register: Register, today: datetime.date) -> Number:
    """Days of silence of each decision for which they are known, the longest first."""
    days = {view.id: days_of_silence(register, view, today) for view in register.in_order}
    known = sorted((-number, id) for id, number in days.items() if number is not None)
    return Number("silence-by-decision", "days", "views", tuple(Cell(id, -number, (id,)) for number, id in known))


RULES: tuple[Rule, ...] = (_year_and_outcome, _kind_and_status, _years_to_decision, _silence)
