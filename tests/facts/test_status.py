"""Statuses are worked out from what was said, by the rules of data/scales.yml."""

import csv
import dataclasses
import datetime

import pytest

from macros.facts import status
from macros.facts.status import Word
from macros.register import Register
from macros.register.models.base import Day
from macros.register.models.tables import Replaced
from macros.register.models.view import View
from tests.conftest import TODAY
from tests.register.mistakes import RECORDS

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
    ("no_information", ["committee D"]),
    # What somebody says in a case of their own sets no status.
    ("no_information", ["other_case not_done"]),
    ("carried_out", ["committee done", "other_case not_done"]),
    # One side says that it was done, and another later that it was not.
    ("disputed", ["state done", "author not_done"]),
    ("disputed", ["state partly", "committee not_done"]),
    ("disputed", ["state done", "committee done", "author not_done"]),
    ("disputed", ["court awarded", "state refused", "committee done", "author not_done"]),
    ("disputed", ["committee A", "author not_done"]),
    ("disputed", ["author done", "court refused"]),
    # A later fact overtakes the word that it was not done: release answers the complaint before it.
    ("partly", ["author not_done", "court partly"]),
    ("under_way", ["author not_done", "state under_way"]),
    ("ended", ["author not_done", "state closed"]),
    ("state_says", ["author not_done", "state done"]),
    ("carried_out", ["court refused", "author done"]),
    ("under_way", ["court refused", "author under_way"]),
    # The State's own word needs another's, or a court's.
    ("state_says", ["state done"]),
    ("state_says", ["state paid"]),
    ("carried_out", ["court done"]),
    ("partly", ["court partly", "state partly"]),
    ("carried_out", ["state done", "committee done"]),
    # The least that is said to be done.
    ("carried_out", ["committee done"]),
    ("carried_out", ["committee A"]),
    ("carried_out", ["author done"]),
    ("partly", ["author partly"]),
    ("partly", ["state done", "author partly"]),
    # Money is awarded until it is known to be paid, whoever calls it partly.
    ("awarded", ["court awarded"]),
    ("awarded", ["court awarded", "author awarded"]),
    ("paid", ["court awarded", "author paid"]),
    ("paid", ["author paid", "court awarded"]),
    ("partly", ["court awarded", "author partly", "committee partly", "state partly"]),
    # A refusal is the act of the State or a court.
    ("refused", ["state refused"]),
    ("refused", ["author not_done", "court refused"]),
    ("not_carried_out", ["state not_done"]),
    ("not_carried_out", ["committee not_done"]),
    ("not_carried_out", ["author not_done"]),
    ("not_carried_out", ["state under_way", "author not_done"]),
    # A step is neither.
    ("under_way", ["state under_way", "author under_way"]),
    ("ended", ["state under_way", "state closed"]),
    ("under_way", ["state closed", "state under_way"]),
    ("under_way", ["state refused", "state under_way"]),
    # The latest word of a side wins; a step takes back nothing that was done.
    ("carried_out", ["author not_done", "author done"]),
    ("not_carried_out", ["committee done", "committee not_done"]),
    ("awarded", ["court awarded", "state under_way"]),
    ("awarded", ["court awarded", "state closed"]),
    ("carried_out", ["committee A", "committee D"]),
    # A court stands on the side of the State.
    ("refused", ["state done", "court refused"]),
]


@pytest.mark.parametrize(
    ("expected", "words"), RULES, ids=lambda value: ", ".join(value) if isinstance(value, list) else value
)
def test_the_status_of_a_remedy(expected: str, words: list[str], small: Register) -> None:
    assert said_of_r1(small, *words) == expected


def test_words_of_the_same_time_overtake_nothing(small: Register) -> None:
    """A complaint of 2014 and a release known only by its year may have come in either order."""
    register, view = saying(small, "author not_done", "court partly")
    first, second = register.events(view.id)
    same = (first, second.model_copy(update={"date": Day(2014)}))
    record = register.tables["follow-up"][view.id].model_copy(update={"events": same})
    register = dataclasses.replace(register, tables=register.tables | {"follow-up": {view.id: record}})
    assert status.remedy_status(register, view, view.remedy("r1"), TODAY).id == "disputed"


def test_a_word_of_the_same_day_overtakes_nothing(small: Register) -> None:
    register, view = saying(small, "author not_done", "court partly")
    first, second = register.events(view.id)
    same = (first.model_copy(update={"date": Day(2014, 1, 5)}), second.model_copy(update={"date": Day(2014, 1, 5)}))
    record = register.tables["follow-up"][view.id].model_copy(update={"events": same})
    register = dataclasses.replace(register, tables=register.tables | {"follow-up": {view.id: record}})
    assert status.remedy_status(register, view, view.remedy("r1"), TODAY).id == "disputed"


def test_civil_society_alone_counts_once_the_time_for_the_reply_is_over(small: Register) -> None:
    assert said_of_r1(small, "author not_done", today=LAST_DAY) == "not_due"
    assert said_of_r1(small, "author not_done", today=DAY_AFTER) == "not_carried_out"
    assert said_of_r1(small, "author not_done", "committee not_done", today=LAST_DAY) == "not_carried_out"
    assert said_of_r1(small, "state refused", today=LAST_DAY) == "refused"


def test_an_event_that_names_no_remedy_changes_no_remedy(small: Register) -> None:
    register, view = saying(small, "author not_done", "state refused", "committee A", remedies=())
    found = status.remedy_status(register, view, view.remedy("r1"), TODAY)
    assert (found.id, found.words, found.since) == ("no_information", (), None)


def test_an_event_speaks_only_of_the_remedies_it_names(small: Register) -> None:
    register, view = saying(small, "committee done", remedies=("r2",))
    found = [status.remedy_status(register, view, remedy, TODAY).id for remedy in view.remedies]
    assert found == ["no_information", "carried_out"]


def test_a_status_has_the_day_of_the_newest_word_it_rests_on(small: Register) -> None:
    register, view = saying(small, "state done", "author not_done", "author")
    found = status.remedy_status(register, view, view.remedy("r1"), TODAY)
    assert [word.source.voice for word in found.words] == ["state", "author"]
    assert found.since == Day(2014, 2)


def test_a_law_replaced_after_the_decision_is_told_as_that(small: Register) -> None:
    view = small.views["ccpr-101-2010"]
    (act,) = view.remedy("r2").laws

    def of_law(*words: str, date: Day) -> str:
        register, _ = saying(small, *words, remedies=("r2",))
        replaced = Replaced(by=act, date=str(date), source="gm-1")
        row = register.tables["acts"][act].model_copy(update={"replaced": replaced})
        register = dataclasses.replace(register, tables=register.tables | {"acts": {act: row}})
        return status.remedy_status(register, view, view.remedy("r2"), TODAY).id

    assert of_law(date=Day(2020, 5, 25)) == "law_replaced"
    assert of_law(date=Day(2014, 3, 26)) == "no_information"
    assert of_law("author not_done", date=Day(2020, 5, 25)) == "law_replaced"
    assert of_law("author not_done", date=Day(2013)) == "not_carried_out"
    assert of_law("court partly", date=Day(2020, 5, 25)) == "partly"


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
    ("carried_out", "carried_out"),
    ("partly", "partly"),
    ("partly", "carried_out no_information"),
    ("partly", "paid not_carried_out ended"),
    ("partly", "partly disputed refused awarded"),
    ("awarded", "awarded not_carried_out disputed"),
    ("state_says", "state_says disputed"),
    ("disputed", "disputed not_carried_out"),
    ("not_carried_out", "not_carried_out under_way"),
    ("not_carried_out", "refused law_replaced no_information"),
    ("ended", "ended under_way"),
    ("under_way", "under_way law_replaced"),
    ("law_replaced", "law_replaced not_due"),
    ("not_due", "not_due no_information"),
    ("no_information", "no_information"),
]


def case_of(statuses: str, *whole: Word) -> status.Status:
    """The status of a case whose measures have these, by the rules in the order of the small register."""
    found = [status.Status(id, () if id == "no_information" else (WORD,)) for id in statuses.split()]
    held = ((rule, status.CASE_RULES[rule](found, whole)) for rule in CASE_ORDER)
    return next(status.Status(rule, tuple(words)) for rule, words in held if words is not None)


WORD = Word("under_way", "state", Day(2015), source=None)
CASE_ORDER = tuple(status.CASE_RULES)
"""As the rules are written: that the scale has the same order is a rule of the real data."""


@pytest.mark.parametrize(("expected", "remedies"), CASES)
def test_the_status_of_a_decision(expected: str, remedies: str) -> None:
    assert case_of(remedies).id == expected


def test_what_is_said_of_the_whole_counts_for_the_case() -> None:
    said = Word("not_carried_out", "civil_society", Day(2020), source=None)
    assert case_of("no_information no_information", said) == status.Status("not_carried_out", (said,))
    assert case_of("law_replaced", said).id == "not_carried_out"
    assert case_of("paid", said).id == "partly"


def test_the_scales_try_the_rules_in_the_order_in_which_they_are_written(register: Register) -> None:
    for scale, rules in (("remedy-status", status.REMEDY_RULES), ("case-status", status.CASE_RULES)):
        assert status.rules_in_order(register, scale) == tuple(rules)


def test_a_decision_without_remedies_has_no_status(small: Register) -> None:
    assert status.case_status(small, small.views["cat-202-2011"], TODAY) is None
    assert status.case_status(small, small.views["ccpr-101-2010"], TODAY).id == "partly"


def signed() -> list[dict[str, str]]:
    """The table of statuses that was worked out by hand from the events, line by line."""
    with (RECORDS / "statuses.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def worked_out(register: Register, view: View) -> dict[str, str]:
    case = status.case_status(register, view, TODAY)
    statuses = {remedy.id: status.remedy_status(register, view, remedy, TODAY) for remedy in view.remedies}
    said = [f"{id} {found.id} {found.since}" for id, found in statuses.items() if found.words]
    return {"case": case.id, "since": str(case.since or ""), "measures": "; ".join(said)}


@pytest.mark.parametrize("row", signed(), ids=lambda row: row["id"])
def test_statuses_are_those_worked_out_by_hand(row: dict[str, str], register: Register) -> None:
    """As long as a decision has the events and laws that were looked at: with others its line is to be signed anew."""
    view = register.views.get(row["id"])
    if view is None:
        return
    laws = [f"{remedy.id}:{act}" for remedy in view.remedies for act in remedy.laws]
    if row["events"].split() == [event.id for event in register.events(view.id)] and row["laws"].split() == laws:
        assert worked_out(register, view) == {key: row[key] for key in ("case", "since", "measures")}


def test_every_decision_with_a_violation_has_a_status_and_the_others_have_none(register: Register) -> None:
    for view in register.views.values():
        assert (status.case_status(register, view, TODAY) is not None) == view.violation
