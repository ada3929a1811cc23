"""When the reply was due, and whether there is one."""

import csv

import pytest
from pydantic import TypeAdapter

from macros.facts.deadlines import due, reply
from macros.register import Register
from macros.register.models.base import PartialDate
from tests.register.mistakes import RECORDS


def by_hand() -> list[dict[str, str]]:
    """Days of adoption, the days the Committee gave, and the day that a calendar on paper gives for them."""
    with (RECORDS / "deadlines.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", by_hand(), ids=lambda row: f"{row['adopted']} + {row['days']}")
def test_the_earliest_reply_dates_are_those_worked_out_by_hand(row: dict[str, str], small: Register) -> None:
    adopted = TypeAdapter(PartialDate).validate_python(row["adopted"]) if row["adopted"] else None
    days = int(row["days"]) if row["days"] else None
    view = small.views["ccpr-101-2010"].model_copy(update={"adopted": adopted, "sent": None, "reply_due_days": days})
    assert str(due(view) or "") == row["due"]


def test_no_reply_is_due_without_a_day_or_a_period(small: Register) -> None:
    view = small.views["ccpr-101-2010"]
    assert str(due(view)) == "2014-09-22"
    assert due(view.model_copy(update={"adopted": None})) is None
    assert due(view.model_copy(update={"reply_due_days": None})) is None
    sent = view.adopted._replace(month=4, day=1)
    assert str(due(view.model_copy(update={"sent": sent}))) == "2014-09-28"


def test_the_reply_is_the_event_marked_as_such(small: Register) -> None:
    assert reply(small, small.views["ccpr-101-2010"]).id == "e2014-10"
    assert reply(small, small.views["cat-202-2011"]) is None
