"""Every number the site prints: its rule, its value, and the ids behind it. Nothing is counted anywhere else."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from macros.facts import deadlines, status
from macros.register.models.view import View
from macros.register.register import Register, of_torture, violated_articles


@dataclass(frozen=True)
class Cell:
    """One value of a number: for which key (a year, an outcome …), how many, and the ids that were counted.

    `across` is the second key of a number of two.
    """

    key: str
    value: int
    ids: tuple[str, ...]
    across: str = ""


@dataclass(frozen=True)
class Number:
    """A number with its cells. `keys` and `across` say what its keys are: a table, "year", "days" and so on."""

    id: str
    unit: str
    keys: str
    cells: tuple[Cell, ...]
    across: str = ""

    @property
    def total(self) -> int:
        return sum(cell.value for cell in self.cells)


def all_numbers(register: Register, today: datetime.date) -> dict[str, Number]:
    """Every number by id, in the order of the page."""
    made = (rule(register, today) for rule in RULES)
    return {number.id: number for number in made}


Rule = Callable[[Register, datetime.date], Number]
Keys = Callable[[Register, View], Iterable[str]]


def _decisions(id: str, keys: str, of: Keys, only: Callable[[View], bool] = lambda view: True) -> Rule:
    """Decisions by key; a decision with several keys counts once under each."""
    return _by_key(id, "decisions", keys, of, lambda view: [view.id] if only(view) else [])


def _communications(id: str, keys: str, of: Keys) -> Rule:
    """Communication numbers by key."""
    return _by_key(id, "communications", keys, of, lambda view: view.communications)


def _by_key(id: str, unit: str, keys: str, of: Keys, counted: Callable[[View], Sequence[str]]) -> Rule:
    """What is counted of each decision, by its keys, in the order of the keys."""

    def rule(register: Register, today: datetime.date) -> Number:
        groups: dict[str, list[str]] = {}
        for view in register.in_order:
            found = counted(view)
            for key in dict.fromkeys(of(register, view)) if found else ():
                groups.setdefault(key, []).extend(found)
        return Number(id, unit, keys, _cells(dict(sorted(groups.items()))))

    return rule


def _cells(groups: Mapping[str, list[str]]) -> tuple[Cell, ...]:
    """A cell for each key: how many ids it has, and which."""
    return tuple(Cell(key, len(ids), tuple(ids)) for key, ids in groups.items())


def _year(register: Register, view: View) -> list[str]:
    return [register.year(view)]


def _articles(register: Register, view: View) -> list[str]:
    return [f"{treaty}-{article}" for treaty, article in violated_articles(view)]


def _remedies_by_kind(register: Register, today: datetime.date) -> Number:
    kinds = sorted(register.remedies_of_kind.items())
    groups = {kind: [f"{view.id}#{remedy.id}" for view, remedy in rows] for kind, rows in kinds}
    return Number("remedies-by-kind", "remedies", "remedy_kinds", _cells(groups))


def _remedies_by_status(register: Register, today: datetime.date) -> Number:
    groups: dict[str, list[str]] = {rule: [] for rule in status.rules_in_order(register, "remedy-status")}
    for view in register.violations:
        for remedy in view.remedies:
            groups[status.remedy_status(register, view, remedy, today).id].append(f"{view.id}#{remedy.id}")
    return Number("remedies-by-status", "remedies", "remedy_status", _cells(groups))


def _decisions_by_status(register: Register, today: datetime.date) -> Number:
    groups: dict[str, list[str]] = {rule: [] for rule in status.rules_in_order(register, "case-status")}
    for view in register.violations:
        if now := status.case_status(register, view, today):
            groups[now.id].append(view.id)
    return Number("decisions-by-status", "decisions", "case_status", _cells(groups))


def _replies(register: Register, today: datetime.date) -> Number:
    """Decisions with a violation by what is known of the State's reply."""
    groups: dict[str, list[str]] = {"replied": [], "not-known-past": [], "not-known-open": [], "no-date": []}
    for view in register.violations:
        due = deadlines.due(view)
        if deadlines.reply(register, view):
            key = "replied"
        elif due is None:
            key = "no-date"
        else:
            key = "not-known-past" if due < today else "not-known-open"
        groups[key].append(view.id)
    return Number("replies", "decisions", "reply", _cells(groups))


def _days(id: str, of: Callable[[Register, View, datetime.date], int | None]) -> Rule:
    """Days for each decision for which they are known, shortest, median and longest."""

    def rule(register: Register, today: datetime.date) -> Number:
        known = {view.id: days for view in register.in_order if (days := of(register, view, today)) is not None}
        if not known:
            return Number(id, "days", "days", ())
        ordered = sorted(known, key=known.__getitem__)
        cells = (
            Cell("shortest", known[ordered[0]], (ordered[0],)),
            Cell("median", round(median(known.values())), tuple(ordered)),
            Cell("longest", known[ordered[-1]], (ordered[-1],)),
        )
        return Number(id, "days", "days", cells)

    return rule


def days_to_decision(register: Register, view: View, today: datetime.date) -> int | None:
    """Days from the complaint to the decision, where both days are known."""
    if view.submitted and view.adopted and view.submitted.exact and view.adopted.exact:
        return (view.adopted.exact - view.submitted.exact).days
    return None


def days_of_silence(register: Register, view: View, today: datetime.date) -> int | None:
    """Days since the earliest day on which the reply can have been due, where none is known: never fewer than zero."""
    due = deadlines.due(view)
    if not view.violation or due is None or deadlines.reply(register, view) or due >= today:
        return None
    return (today - due).days


def _to_first_step(register: Register, view: View, today: datetime.date) -> int | None:
    """Days from the decision to the first dated act of the State or a court, where both are known to the day."""
    first = next((event for event in register.events(view.id) if event.voice in ("state", "court")), None)
    if not first or not first.date.exact or not view.adopted or not view.adopted.exact:
        return None
    return (first.date.exact - view.adopted.exact).days


def _laws(register: Register, today: datetime.date) -> Number:
    cells = _cells({act: [view.id for view in views] for act, views in register.by_act.items()})
    return Number(
        "decisions-by-law", "decisions", "acts", tuple(sorted(cells, key=lambda cell: (-cell.value, cell.key)))
    )


RULES: tuple[Rule, ...] = (
    _decisions("decisions-by-outcome", "outcomes", lambda register, view: [view.outcome]),
    _communications("communications-by-outcome", "outcomes", lambda register, view: [view.outcome]),
    _decisions("torture", "outcomes", lambda register, view: [view.outcome], of_torture),
    _decisions_by_status,
    _decisions("decisions-by-year", "year", _year),
    _communications("communications-by-year", "year", _year),
    _decisions("decisions-by-committee", "committees", lambda register, view: [view.committee]),
    _decisions("articles-violated", "article", _articles, lambda view: view.violation),
    _decisions("decisions-by-theme", "themes", lambda register, view: view.themes),
    _remedies_by_kind,
    _remedies_by_status,
    _replies,
    _days("days-of-silence", days_of_silence),
    _days("days-to-decision", days_to_decision),
    _days("days-to-first-step", _to_first_step),
    _laws,
)
