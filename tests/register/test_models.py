"""What a single record may say. The mistakes, and what is said of them, are in tests/records/mistakes/."""

import datetime
from pathlib import Path

import pytest
from pydantic import ValidationError

from macros.register import Register, load
from macros.register.models.base import Day
from tests.conftest import VIEW, Edited
from tests.register.mistakes import Mistake, mistakes


@pytest.mark.parametrize("mistake", mistakes("fields"))
def test_a_mistake_in_a_field_is_told(mistake: Mistake, data: Path) -> None:
    assert mistake.make(data) == mistake.said


def test_a_text_of_a_million_letters_is_told_and_not_repeated(edited: Edited) -> None:
    letters = "x" * 60
    assert edited(VIEW, "    en: Colonel Sapt", f"    en: {'x' * 1_000_000}") == [
        f'data/{VIEW}:33:9: representation.name.en: found 1,000,000 characters beginning "{letters}", '
        "expected at most 5,000 characters in one text"
    ]


@pytest.mark.parametrize("text", ["no", "010", "12:30", "Colonel & Co. < 5 > 3", "Сапт 😀", "{one} 5% #3"])
def test_a_text_stays_what_was_typed(text: str, data: Path, edited: Edited) -> None:
    assert edited(VIEW, "    en: Colonel Sapt", f"    en: '{text}'" if "{" in text else f"    en: {text}") == []
    register, _ = load(data)
    assert register.views["ccpr-101-2010"].representation.name.en == text


def test_a_record_cannot_be_changed(small: Register) -> None:
    view = small.views["ccpr-101-2010"]
    with pytest.raises(ValidationError, match="frozen"):
        view.outcome = "no_violation"
    with pytest.raises(ValidationError, match="frozen"):
        view.title.en = "X"
    assert isinstance(view.remedies, tuple)


@pytest.mark.parametrize(
    ("day", "first", "last", "exact"),
    [
        (Day(2014), (2014, 1, 1), (2014, 12, 31), None),
        (Day(2016, 2), (2016, 2, 1), (2016, 2, 29), None),
        (Day(2014, 10, 21), (2014, 10, 21), (2014, 10, 21), (2014, 10, 21)),
    ],
)
def test_a_date_knows_how_exact_it_is(day: Day, first: tuple, last: tuple, exact: tuple | None) -> None:
    assert (day.first, day.last) == (datetime.date(*first), datetime.date(*last))
    assert day.exact == (datetime.date(*exact) if exact else None)


def test_dates_of_any_exactness_stand_in_order() -> None:
    days = [Day(2014), Day(2014, 5, 3), Day(2014, 5), Day(2013, 12, 31)]
    assert [str(day) for day in sorted(days)] == ["2013-12-31", "2014", "2014-05", "2014-05-03"]
    assert (min(days), max(days)) == (Day(2013, 12, 31), Day(2014, 5, 3))
    assert Day(2014) <= Day(2014) < Day(2014, 5) and Day(2015) > Day(2014, 5, 3) >= Day(2014, 5)
