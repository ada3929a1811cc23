"""Rules across records. The mistakes, and what is said of them, are in tests/records/mistakes/."""

from pathlib import Path

import pytest

from tests.conftest import FOLLOW_UP, Edited
from tests.register.mistakes import Mistake, mistakes


@pytest.mark.parametrize("mistake", mistakes("references"))
def test_a_reference_to_nothing_is_told(mistake: Mistake, data: Path) -> None:
    assert mistake.make(data) == mistake.said


@pytest.mark.parametrize("mistake", mistakes("rules"))
def test_records_that_contradict_each_other_are_told(mistake: Mistake, data: Path) -> None:
    assert mistake.make(data) == mistake.said


def test_the_id_of_an_event_outlives_a_correction_of_its_date(edited: Edited) -> None:
    corrected = "    date: '2016-08-01'\n    first_dated: '2016-07-15'"
    assert edited(FOLLOW_UP, "    date: '2016-07-15'", corrected) == []
