"""When the reply was due, and whether there is one."""

import csv

from macros.facts.deadlines import due, reply
from macros.register import Register
from tests.register.mistakes import RECORDS


def test_the_earliest_reply_dates_are_those_worked_out_by_hand(register: Register) -> None:
    with (RECORDS / "deadlines.csv").open(encoding="utf-8", newline="") as file:
        by_hand = {row["id"]: row["due"] or None for row in csv.DictReader(file)}
    assert len(by_hand) == 66
    dates = {view.id: due(view) for view in register.violations}
    assert {id: str(day) if day else None for id, day in dates.items()} == by_hand


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
