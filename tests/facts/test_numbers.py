"""Every number of the small site, cell by cell, against a table that was worked out by hand from its YAML.

Decisions stand there by their number alone, `404`, and measures as `404r1`. Cells that count nothing are left out;
which of them are printed is held by the golden pages.
"""

import csv

import pytest

from macros.facts import Facts
from macros.facts.numbers import Number
from tests.conftest import TODAY
from tests.pages import golden


@pytest.fixture(scope="module")
def numbers() -> dict[str, Number]:
    return Facts(golden.register(), TODAY).numbers


def worked_out() -> dict[str, list[tuple[str, str, int, list[str]]]]:
    """Number → its cells: key, second key, value, what was counted."""
    found: dict[str, list[tuple[str, str, int, list[str]]]] = {}
    with (golden.GOLDEN / "numbers.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cell = row["key"], row["across"], int(row["value"]), sorted(row["counted"].split())
            found.setdefault(row["number"], []).append(cell)
    return found


def short(id: str) -> str:
    """`ccpr-404-2013#r1` as the table has it: `404r1`."""
    return id if "-" not in id or id[0] != "c" else id.split("-")[1] + id.partition("#")[2]


def test_every_number_is_worked_out(numbers: dict[str, Number]) -> None:
    assert set(numbers) == set(worked_out())


@pytest.mark.parametrize("id", worked_out())
def test_a_number_is_that_worked_out_by_hand(id: str, numbers: dict[str, Number]) -> None:
    counted = [
        (
            short(cell.key) if id == "silence-by-decision" else cell.key,
            cell.across,
            cell.value,
            sorted(map(short, cell.ids)),
        )
        for cell in numbers[id].cells
        if cell.ids
    ]
    assert counted == worked_out()[id]
    assert all(cell.value == 0 for cell in numbers[id].cells if not cell.ids)


@pytest.mark.parametrize("id", worked_out())
def test_a_number_counts_what_its_unit_says(id: str, numbers: dict[str, Number]) -> None:
    number = numbers[id]
    assert number.unit == "days" or number.total == sum(len(cell.ids) for cell in number.cells)
    assert number.total == sum(value for _, _, value, _ in worked_out()[id])
