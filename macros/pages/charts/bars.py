"""A number as bars: which parts they have, how each looks, and what stands at their ends."""

from collections.abc import Iterable

from macros.charts import Bar, Look, Mark, Part
from macros.facts.numbers import Cell, Number
from macros.pages.charts.names import name
from macros.pages.page import Page

LOOKS = {
    "violation": Look("bad"),
    "no_violation": Look("none", "hollow"),
    "inadmissible": Look("none", "hatch"),
    "discontinued": Look("none", "dots"),
    "unknown": Look("half", "hollow"),
    "implemented": Look("good"),
    "partly_implemented": Look("half", "hatch"),
    "disputed": Look("half", "dots"),
    "not_implemented": Look("bad"),
    "no_information": Look("none", "hollow"),
}
"""Outcomes and statuses, in the order of the bars and the legend."""
PLAIN, UNKNOWN = Look("brick"), Look("none", "hollow")

SIGNS = {"implemented": "✓", "partly_implemented": "◐", "disputed": "⇄", "not_implemented": "✕"}
"""The signs of the badges, at the ends of bars; what nothing is known about needs none."""


def rows(number: Number) -> dict[str, list[Cell]]:
    """The cells of each first key, in the order of the looks."""
    rows: dict[str, list[Cell]] = {}
    for cell in number.cells:
        rows.setdefault(cell.key, []).append(cell)
    order = {key: place for place, key in enumerate(LOOKS)}
    return {key: sorted(cells, key=lambda cell: order.get(cell.across, 0)) for key, cells in rows.items()}


def across(number: Number) -> dict[str, int]:
    """The total of each second key, in the order of the looks."""
    totals = {key: 0 for key in LOOKS if any(cell.across == key for cell in number.cells)}
    for cell in number.cells:
        totals[cell.across] += cell.value
    return totals


def stacked(page: Page, number: Number) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            name(page, number.keys, key),
            tuple(Part(cell.value, LOOKS[cell.across]) for cell in cells),
            page.language.number(sum(cell.value for cell in cells)),
            "  ".join(f"{SIGNS[cell.across]} {cell.value}" for cell in cells if cell.value and cell.across in SIGNS),
        )
        for key, cells in rows(number).items()
    )


def plain(page: Page, number: Number, cells: Iterable[Cell]) -> tuple[Bar, ...]:
    return tuple(
        Bar(
            name(page, number.keys, cell.key),
            (Part(cell.value, UNKNOWN if cell.key == "unknown" else PLAIN),),
            page.language.number(cell.value),
        )
        for cell in cells
    )


def marks(page: Page, number: Number) -> tuple[Mark, ...]:
    marks = [
        (key, f"{SIGNS.get(key, '')} {name(page, number.across, key)}".strip(), total)
        for key, total in across(number).items()
    ]
    return tuple(Mark(LOOKS[key], f"{words}: {page.language.number(total)}") for key, words, total in marks)
