"""What the audit measured, and whether that is within the budgets."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

WIDTHS = (42, 32, 40)
HEAD = ("", "found", "asked for")
SHOWN = 3
"""So many places of a fault are told."""
NEW_LINE = "\n        "


class Row(NamedTuple):
    """One line of the table: what was measured, what was found, what is asked for. With a fault it is a miss."""

    what: str
    found: str
    budget: str
    faults: tuple[str, ...] = ()


def line(cells: Iterable[str]) -> str:
    return "".join(f"{cell:{width}}" for cell, width in zip(cells, WIDTHS, strict=True))


def shown(row: Row) -> str:
    """The line of the table, and each fault below it."""
    head = line(row[:3]) + ("MISSED" if row.faults else "within")
    return "\n".join([head, *(f"    {fault}" for fault in row.faults)])


def grouped(found: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Faults as (what, where), each told once with its first places, the most frequent first."""
    places: dict[str, list[str]] = defaultdict(list)
    for what, where in found:
        places[what].append(where)
    often = sorted(places.items(), key=lambda entry: -len(entry[1]))
    return tuple(f"{len(where)} × {what}{NEW_LINE}{NEW_LINE.join(where[:SHOWN])}" for what, where in often)


def verdict(rows: list[Row]) -> str | None:
    """What to say to a build that missed a budget, or None."""
    missed = [row.what for row in rows if row.faults]
    return f"make audit: {len(missed)} of {len(rows)} budgets missed: {'; '.join(missed)}" if missed else None
