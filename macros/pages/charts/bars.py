"""A number as bars: which parts they have, how each looks, and what stands at their ends."""

from collections.abc import Iterable

from macros.charts import Bar, Colour, Look, Mark, Part
from macros.facts.numbers import Cell, Number
from macros.pages.charts.names import name
from macros.pages.page import Page
from macros.register.models.vocabularies import ScaleValue, Term, Tone

PLAIN, UNKNOWN = Look("brick"), Look("none", "hollow")

COLOURS: dict[Tone, Colour] = {"good": "good", "half": "half", "bad": "bad", "step": "brick", "none": "none"}


def word(page: Page, keys: str, key: str) -> Term | ScaleValue | None:
    """The word of a closed list that a key stands for, with its tone, fill and sign; None for what is not known."""
    return None if key == "unknown" else page.register.term(keys, key)


def look(page: Page, keys: str, key: str) -> Look:
    found = word(page, keys, key)
    return Look(COLOURS[found.tone], found.fill) if found else UNKNOWN


def sign(page: Page, keys: str, key: str) -> str:
    found = word(page, keys, key)
    return (found.sign if found else None) or ""


def rows(number: Number) -> dict[str, list[Cell]]:
    """The cells of each first key."""
    rows: dict[str, list[Cell]] = {}
    for cell in number.cells:
        rows.setdefault(cell.key, []).append(cell)
    return rows


def across(number: Number) -> dict[str, int]:
    """The total of each second key."""
    totals: dict[str, int] = {}
    for cell in number.cells:
        totals[cell.across] = totals.get(cell.across, 0) + cell.value
    return totals


def stacked(page: Page, number: Number) -> tuple[Bar, ...]:
    signs = {key: sign(page, number.across, key) for key in across(number)}
    return tuple(
        Bar(
            name(page, number.keys, key),
            tuple(Part(cell.value, look(page, number.across, cell.across)) for cell in cells),
            page.language.number(sum(cell.value for cell in cells)),
            "  ".join(f"{signs[cell.across]} {cell.value}" for cell in cells if cell.value and signs[cell.across]),
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
    """The legend: each second key with its sign, its name and its total."""
    named = (
        (look(page, number.across, key), sign(page, number.across, key), name(page, number.across, key), total)
        for key, total in across(number).items()
    )
    return tuple(
        Mark(look, f"{sign} {words}: {page.language.number(total)}".strip()) for look, sign, words, total in named
    )
