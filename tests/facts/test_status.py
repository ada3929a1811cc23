"""Statuses are worked out from what was said, by the rules of data/scales.yml."""

import dataclasses
import datetime

import pytest

from macros.facts import status
from macros.register import Register
from macros.register.models.base import Day
from macros.register.models.view import View
from tests.conftest import TODAY

LAST_DAY = datetime.date(2014, 9, 22)
"""Of the State's reply in the small register: 26 March 2014 and 180 days."""
DAY_AFTER = LAST_DAY + datetime.timedelta(days=1)


def saying(register: Register, *words: str, remedies: tuple[str, ...] = ("r1",)) -> tuple[Register, View]:
    """The small register in which only this was said of r1, month after month: "author not_done"."""
    pattern = register.events("ccpr-101-2010")[0]
    grade = register.events("ccpr-101-2010")[1].grade
    events = []
    for month, word in enumerate(words, 1):
        voice, _, said = word.partition(" ")
        graded = grade.model_copy(update={"letter": said}) if said.isupper() else None
        says = None if graded else said or None
        update = {
            "date": Day(2014, month),
            "voice": voice,
            "says": says,
            "grade": graded,
            "remedies": remedies,
        }
        events.append(pattern.model_copy(update=update))
    record = register.tables["follow-up"]["ccpr-101-2010"].model_copy(update={"events": tuple(events)})
    changed = dataclasses.replace(register, tables=register.tables | {"follow-up": {"ccpr-101-2010": record}})
    return changed, changed.views["ccpr-101-2010"]


def said_of_r1(register: Register, *words: str, today: datetime.date = TODAY) -> str:
    register, view = saying(register, *words)
    return status.remedy_status(register, view, view.remedy("r1"), today).id


RULES = [
    # Nobody has spoken, or nobody has taken a position.
    ("no_information", []),
    ("no_information", ["author"]),
    ("no_information", ["state under_way", "author under_way"]),
    ("no_information", ["committee D"]),
    # Sides differ.
    ("disputed", ["state done", "author not_done"]),
    ("disputed", ["state partly", "committee not_done"]),
    ("disputed", ["committee done", "author partly"]),
    ("disputed", ["state done", "committee done", "author not_done"]),
    # All say it was carried out; the State's word alone is not enough.
    ("implemented", ["committee done"]),
    ("implemented", ["author done"]),
    ("implemented", ["state done", "committee done", "author done"]),
    ("no_information", ["state done"]),
    ("no_information", ["court done"]),
    # All say it was carried out in part; the State's word alone is not enough.
    ("partly_implemented", ["author partly"]),
    ("partly_implemented", ["state partly", "committee partly"]),
    ("no_information", ["state partly"]),
    # All say it was not carried out.
    ("not_implemented", ["state refused"]),
    ("not_implemented", ["state not_done"]),
    ("not_implemented", ["committee not_done"]),
    ("not_implemented", ["state refused", "committee not_done", "author not_done"]),
    ("not_implemented", ["author not_done"]),
    # A grade of the Committee counts as its scale says.
    ("implemented", ["committee A"]),
    ("disputed", ["committee A", "author not_done"]),
    # The latest word of a side wins; what is no position takes nothing back.
    ("implemented", ["author not_done", "author done"]),
    ("not_implemented", ["committee done", "committee not_done"]),
    ("not_implemented", ["state refused", "state under_way"]),
    ("implemented", ["committee A", "committee D"]),
    # A court stands on the side of the State, the author on that of civil society.
    ("not_implemented", ["state done", "court refused"]),
    ("disputed", ["court done", "author not_done"]),
    ("no_information", ["court refused", "state done"]),
]


@pytest.mark.parametrize(
    ("expected", "words"), RULES, ids=lambda value: ", ".join(value) if isinstance(value, list) else value
)
def test_the_status_of_a_remedy(expected: str, words: list[str], small: Register) -> None:
    assert said_of_r1(small, *words) == expected


def test_civil_society_alone_counts_once_the_time_for_the_reply_is_over(small: Register) -> None:
    assert said_of_r1(small, "author not_done", today=LAST_DAY) == "no_information"
    assert said_of_r1(small, "author not_done", today=DAY_AFTER) == "not_implemented"
    assert said_of_r1(small, "author not_done", "committee not_done", today=LAST_DAY) == "not_implemented"
    assert said_of_r1(small, "state refused", today=LAST_DAY) == "not_implemented"


def test_an_event_that_names_no_remedy_changes_nothing(small: Register) -> None:
    register, view = saying(small, "author not_done", "state refused", "committee A", remedies=())
    found = status.remedy_status(register, view, view.remedy("r1"), TODAY)
    assert (found.id, found.positions, found.latest) == ("no_information", {}, {})


def test_an_event_speaks_only_of_the_remedies_it_names(small: Register) -> None:
    register, view = saying(small, "committee done", remedies=("r2",))
    found = [status.remedy_status(register, view, remedy, TODAY).id for remedy in view.remedies]
    assert found == ["no_information", "implemented"]


def test_the_positions_and_the_events_they_rest_on_are_told(small: Register) -> None:
    register, view = saying(small, "state done", "author partly", "court refused", "author")
    found = status.remedy_status(register, view, view.remedy("r1"), TODAY)
    assert found.positions == {"state": "not_carried_out", "civil_society": "partly"}
    assert {side: event.voice for side, event in found.latest.items()} == {
        "state": "court",
        "civil_society": "author",
    }


@pytest.mark.parametrize(
    ("changed", "last"),
    [
        ({}, LAST_DAY),
        ({"sent": Day(2014, 4, 1)}, datetime.date(2014, 9, 28)),
        ({"adopted": Day(2014, 3)}, datetime.date(2014, 9, 27)),
        ({"adopted": None}, datetime.date(2014, 9, 24)),  # the last day of its session, 28 March 2014
    ],
)
def test_the_time_for_the_reply_runs_from_the_latest_day_the_decision_can_have(
    changed: dict, last: datetime.date, small: Register
) -> None:
    view = small.views["ccpr-101-2010"].model_copy(update=changed)
    assert not status.period_over(small, view, last)
    assert status.period_over(small, view, last + datetime.timedelta(days=1))


@pytest.mark.parametrize("changed", [{"reply_due_days": None}, {"adopted": None, "session": "111"}])
def test_a_time_that_is_not_known_is_never_over(changed: dict, small: Register) -> None:
    assert not status.period_over(small, small.views["ccpr-101-2010"].model_copy(update=changed), TODAY)


CASES = [
    ("implemented", "implemented"),
    ("not_implemented", "not_implemented"),
    ("no_information", "no_information"),
    ("partly_implemented", "partly_implemented"),
    ("partly_implemented", "implemented no_information"),
    ("partly_implemented", "implemented not_implemented"),
    ("partly_implemented", "implemented partly_implemented"),
    ("partly_implemented", "partly_implemented disputed not_implemented no_information"),
    ("disputed", "disputed"),
    ("disputed", "disputed no_information"),
    ("disputed", "disputed not_implemented"),
    ("mixed_unmet", "not_implemented no_information"),
]


@pytest.mark.parametrize(("expected", "remedies"), CASES)
def test_the_status_of_a_decision(expected: str, remedies: str, register: Register) -> None:
    """Tried in the order of the real data/scales.yml."""
    found = status.first_rule(register, "case-status", lambda rule: status.CASE_RULES[rule](set(remedies.split())))
    assert found == expected


def test_a_decision_without_remedies_has_no_status(small: Register) -> None:
    assert status.case_status(small, small.views["cat-202-2011"], TODAY) is None
    assert status.case_status(small, small.views["ccpr-101-2010"], TODAY) == "partly_implemented"


WORKED_OUT_BY_HAND = {
    # NGO report of 2015: paid in part, not investigated. The rest: nobody spoke.
    "cat-433-2010": (
        "partly_implemented",
        "not_implemented not_implemented no_information partly_implemented no_information no_information",
    ),
    # The author, 10 April 2017: nobody was brought to trial. The State only ever said "under way".
    "cat-441-2010": (
        "mixed_unmet",
        "no_information not_implemented no_information no_information no_information",
    ),
    # NGO report of June 2014 on both remedies.
    "cat-444-2010": ("not_implemented", "not_implemented not_implemented"),
    # Day of adoption unknown. Courts, State and author agree that a part was paid.
    "cat-497-2012": (
        "partly_implemented",
        "not_implemented not_implemented partly_implemented no_information no_information",
    ),
    # The State refused to investigate on 2 October 2017; nobody spoke of the rest.
    "cat-651-2015": (
        "mixed_unmet",
        "not_implemented no_information no_information no_information no_information",
    ),
    # A later author spoke of r1, r4, r5; ministry and court refused r2.
    "ccpr-2137-2012": (
        "mixed_unmet",
        "not_implemented not_implemented no_information not_implemented not_implemented no_information no_information",
    ),
    # Not released, said civil society in 2018; released on parole, say court and State in 2020.
    "ccpr-2304-2013": (
        "disputed",
        "no_information disputed no_information no_information no_information no_information no_information",
    ),
    # Statements that name no remedy.
    "cat-661-2015": ("no_information", "no_information no_information no_information no_information"),
}


@pytest.mark.parametrize("id", WORKED_OUT_BY_HAND)
def test_real_statuses_are_those_worked_out_by_hand(id: str, register: Register) -> None:
    case, remedies = WORKED_OUT_BY_HAND[id]
    view = register.views[id]
    found = [status.remedy_status(register, view, remedy, TODAY).id for remedy in view.remedies]
    assert found == remedies.split()
    assert status.case_status(register, view, TODAY) == case


def test_every_decision_with_a_violation_has_a_status_and_the_others_have_none(register: Register) -> None:
    for view in register.views.values():
        assert (status.case_status(register, view, TODAY) is not None) == view.violation
