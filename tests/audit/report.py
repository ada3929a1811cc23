"""What the audit measured, and whether that is within the budgets."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

WIDTHS = (42, 32, 40)
HEAD = ("", "found", "asked for")


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
    """Faults as (what, page), each told once, the most frequent first."""
    pages: dict[str, list[str]] = defaultdict(list)
    for what, page in found:
        pages[what].append(page)
    often = sorted(pages.items(), key=lambda entry: -len(entry[1]))
    return tuple(f"{len(where)} × {what} – first on {where[0]}" for what, where in often)


def verdict(rows: list[Row]) -> str | None:
    """What to say to a build that missed a budget, or None."""
    missed = [row.what for row in rows if row.faults]
    return f"make audit: {len(missed)} of {len(rows)} budgets missed: {'; '.join(missed)}" if missed else None
