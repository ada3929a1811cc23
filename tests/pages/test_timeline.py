"""Where the steps of a decision stand in time, and on the line of years."""

import datetime
from itertools import pairwise

import pytest

from macros.pages.views.timeline import LABELS, Axis, axis, timeline
from macros.register.models.base import Day
from tests.conftest import TODAY


def test_every_step_and_event_in_order(register):
    view = register.views["ccpr-2137-2012"]
    steps = timeline(register, view)
    assert [step.event for step in steps if step.event] == list(register.events(view.id))
    assert {step.kind for step in steps} == {"submitted", "adopted", "event"}
    assert all(one.date.first <= next.date.first for one, next in pairwise(steps))


def test_a_decision_without_a_day_stands_in_the_year_of_its_session(register):
    view = register.views["cat-497-2012"]
    assert view.adopted is None
    assert [step.date for step in timeline(register, view) if step.kind == "adopted"] == [Day(2014)]


def test_the_line_goes_on_to_this_year_though_nothing_happened(register):
    steps = timeline(register, register.views["cat-497-2012"])
    assert axis(steps, TODAY) == Axis(2014, 2026)
    assert axis([], TODAY) == Axis(2026, 2026)


@pytest.mark.parametrize(
    ("day", "position"),
    [
        (Day(2010, 1, 1), "--at:0"),
        (Day(2010), "--at:0;--wide:25"),
        (Day(2012, 1), "--at:50;--wide:2.1"),
        (Day(2013, 12, 31), "--at:99.9"),
    ],
)
def test_a_date_is_as_wide_as_what_it_can_mean(day, position):
    assert Axis(2010, 2013).position(day) == position


@pytest.mark.parametrize("first", range(2000, 2027))
def test_a_phone_has_room_for_the_years_named(first):
    years = Axis(first, TODAY.year).years
    assert len(years) <= LABELS
    assert all(position < 92 for _, position in years)
    assert datetime.date(TODAY.year, 1, 1).year >= max((year for year, _ in years), default=first)
