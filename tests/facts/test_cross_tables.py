"""Numbers of two keys agree with the numbers of one."""

from collections import Counter

import pytest

from macros.facts.cross_tables import cross_tables
from macros.facts.numbers import all_numbers
from tests.conftest import TODAY


@pytest.fixture(scope="module")
def numbers(register):
    return all_numbers(register, TODAY) | cross_tables(register, TODAY)


def values(number, key=lambda cell: cell.key) -> Counter:
    found = Counter()
    for cell in number.cells:
        found[key(cell)] += cell.value
    return +found


@pytest.mark.parametrize(
    ("crossed", "first", "second"),
    [
        ("decisions-by-year-and-outcome", "decisions-by-year", "decisions-by-outcome"),
        ("remedies-by-kind-and-status", "remedies-by-kind", "remedies-by-status"),
    ],
)
def test_rows_and_columns_sum_to_the_plain_numbers(numbers, crossed, first, second):
    assert values(numbers[crossed]) == values(numbers[first])
    assert values(numbers[crossed], lambda cell: cell.across) == values(numbers[second])


def test_years_follow_without_a_gap_and_what_is_not_known_comes_last(numbers):
    for id in ("decisions-by-year-and-outcome", "years-to-decision"):
        years = list(dict.fromkeys(cell.key for cell in numbers[id].cells))
        known = [int(key) for key in years if key != "unknown"]
        assert known == list(range(known[0], known[-1] + 1))
        assert "unknown" not in years[:-1]


def test_every_decision_has_waited_so_many_years_or_it_is_not_known(numbers, register):
    number = numbers["years-to-decision"]
    counted = [id for cell in number.cells for id in cell.ids]
    assert sorted(counted) == sorted(register.views)
    known = {id for cell in number.cells if cell.key != "unknown" for id in cell.ids}
    assert known == set(numbers["days-to-decision"].cells[1].ids)
    waited = next(cell for cell in number.cells if "ccpr-2137-2012" in cell.ids)
    view = register.views["ccpr-2137-2012"]
    assert int(waited.key) == (view.adopted.exact - view.submitted.exact).days // 365.2425


def test_silence_by_decision_is_that_of_the_days_of_silence(numbers):
    shortest, median, longest = numbers["days-of-silence"].cells
    cells = numbers["silence-by-decision"].cells
    assert {cell.key for cell in cells} == set(median.ids)
    assert [cells[0].value, cells[-1].value] == [longest.value, shortest.value]
    assert [cell.value for cell in cells] == sorted((cell.value for cell in cells), reverse=True)


def test_a_cell_counts_its_ids(numbers):
    for number in numbers.values():
        if number.unit != "days":
            assert all(cell.value == len(cell.ids) for cell in number.cells), number.id
