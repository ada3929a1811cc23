"""Reading a folder into the Register: what is wrong with its files, what is in it, how it is looked up."""

import shutil
from pathlib import Path

import pytest

from macros.register import Register
from macros.register.register import initials, violated_articles
from tests.conftest import FOLLOW_UP, VIEW, Edited
from tests.register.mistakes import FOLDERS, RECORDS, problems_of

# Files


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_mistake_of_every_table_is_told_at_once(folder: str, data: Path) -> None:
    """One broken record a table (broken), or sound records that contradict each other (crossed)."""
    shutil.copytree(RECORDS / folder, data, dirs_exist_ok=True)
    assert problems_of(data) == (data / "problems.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("views/cat-202-2011.yml", "", "found nothing, expected the keys"),
        ("views/cat-202-2011.yml", "- id: cat-202-2011\n", "found a list, expected the keys"),
        ("views/cat-202-2011.yml", "cat-202-2011\n", 'found "cat-202-2011", expected the keys'),
        ("vocabularies.yml", "[]\n", "found a list, expected the keys"),
    ],
)
def test_a_record_is_keys_and_values(name: str, content: str, message: str, data: Path) -> None:
    (data / name).write_text(content, "utf-8")
    (problem,) = problems_of(data)
    assert problem.startswith(f"data/{name}:1:1: {message} ")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("", "found nothing"),
        ("# all gone\n", "found nothing"),
        ("id: strelsau\n", "found keys and values"),
        ("x\n", 'found "x"'),
    ],
)
def test_a_table_is_a_list(content: str, found: str, data: Path) -> None:
    (data / "places.yml").write_text(content, "utf-8")
    assert problems_of(data) == [f"data/places.yml:1:1: {found}, expected a list of records: each begins with a dash"]


def test_a_table_may_be_empty_if_it_says_so(data: Path) -> None:
    (data / "glossary.yml").write_text("[]\n", "utf-8")
    assert problems_of(data) == []


def test_what_is_missing_is_told(data: Path) -> None:
    (data / "acts.yml").unlink()
    shutil.rmtree(data / "follow-up")
    assert problems_of(data) == [
        "data/acts.yml:1:1: found no such file: put it back",
        "data/follow-up:1:1: found no such folder: put it back",
    ]


def test_a_file_that_would_not_be_read_is_told(data: Path) -> None:
    (data / "views" / "ccpr-1-2012.yml.txt").touch()
    (data / "views" / "ccpr-2-2012.yaml").touch()
    (data / "views" / ".DS_Store").touch()
    message = ":1:1: found a file that is not read: name it ID.yml, or take it out of this folder"
    assert problems_of(data) == [f"data/views/{name}{message}" for name in ("ccpr-1-2012.yml.txt", "ccpr-2-2012.yaml")]


def test_a_file_is_named_by_its_id(data: Path) -> None:
    (data / VIEW).rename(data / "views" / "ccpr-101-2011.yml")
    assert problems_of(data) == [
        'data/views/ccpr-101-2011.yml:1:5: id: found "ccpr-101-2010", expected "ccpr-101-2011" as the file is named'
    ]


def test_events_of_a_decision_that_there_is_not_are_told(data: Path) -> None:
    text = (data / FOLLOW_UP).read_text("utf-8").replace("id: ccpr-101-2010", "id: ccpr-110-2010")
    (data / "follow-up" / "ccpr-110-2010.yml").write_text(text, "utf-8")
    assert problems_of(data) == [
        'data/follow-up/ccpr-110-2010.yml:1:5: id: found "ccpr-110-2010", '
        'expected one of cat-202-2011, ccpr-101-2010 – did you mean "ccpr-101-2010"?'
    ]


def test_an_id_stands_once_in_its_table(data: Path) -> None:
    with (data / "acts.yml").open("a", encoding="utf-8") as file:
        file.write("- id: assembly-law\n  name: { en: Another }\n")
    assert problems_of(data) == [
        'data/acts.yml:3:7: assembly-law.id: found "assembly-law" twice in this table: each id once'
    ]


def test_a_broken_record_is_not_blamed_on_those_that_name_it(data: Path) -> None:
    (data / "acts.yml").write_text("- id: assembly-law\n", "utf-8")
    (data / VIEW).write_bytes(b"\xff")
    assert problems_of(data) == [
        'data/acts.yml:1:3: assembly-law.name: found no "name": add it',
        f"data/{VIEW}:1:1: found bytes that are not UTF-8: save the file as UTF-8",
    ]


def test_a_broken_scale_is_not_blamed_on_the_rows_that_use_it(data: Path) -> None:
    text = (data / "scales.yml").read_text("utf-8")
    (data / "scales.yml").write_text(text.replace("name: { en: Tables }", "name:"), "utf-8")
    assert problems_of(data) == [
        "data/scales.yml:38:8: legislation-table.name: found nothing, expected the keys en, ru, kk"
    ]


def test_a_scale_that_is_gone_is_told_by_the_rows_that_use_it(edited: Edited) -> None:
    assert edited("scales.yml", "- id: proposal-form", "- id: proposal-shape") == [
        f'data/{place}: found "stated", but there is nothing that it could name'
        for place in (
            "legislation.yml:11:18: assemblies.proposal_form",
            "recommendations.yml:4:9: notice.form",
        )
    ]


def test_bounds_of_a_table_that_there_is_not_are_told(edited: Edited) -> None:
    (problem,) = edited("counts.yml", *(f"- {{ table: {name}, fewest: 2, most: 9 }}" for name in ("events", "event")))
    assert problem.startswith('data/counts.yml:2:12: event.table: found "event", expected one of acts, ')
    assert problem.endswith(' – did you mean "events"?')


# What is in the real register


def test_every_communication_and_every_violation_is_there_once(register: Register) -> None:
    """How many there must be at least is said in data/counts.yml, which `check` holds the tables to."""
    numbers = [number for view in register.views.values() for number in view.communications]
    assert len(numbers) == len(set(numbers)) == len(register.by_communication)
    assert {view.id for view in register.violations} == {row.id for row in register.views.values() if row.remedies}


# Looking things up


def test_every_communication_leads_to_its_decision(small: Register) -> None:
    found = {number: view.id for (_, number), view in small.by_communication.items()}
    assert found == {"101/2010": "ccpr-101-2010", "102/2010": "ccpr-101-2010", "202/2011": "cat-202-2011"}
    assert ("CCPR", "101/2010") in small.by_communication


def test_decisions_are_found_by_what_they_name(small: Register) -> None:
    view = small.views["ccpr-101-2010"]
    r1, r2 = view.remedies
    assert small.by_act == {"assembly-law": [view]}
    assert small.by_article == {("ICCPR", "21"): [view]}
    assert small.by_author == {"Princess Flavia": [view], "Black Michael": [small.views["cat-202-2011"]]}
    assert small.remedies_of_kind == {"compensation": [(view, r1)], "legislation": [(view, r2)]}
    assert small.remedies_on_law == {"assembly-law": [(view, r2)]}
    assert [row.id for row in small.road_maps_of["ccpr-101-2010"]] == ["ngo-101"]
    assert small.measure_of["compensation"].id == "pay"
    assert small.session(view).id == "ccpr-110"


def test_decisions_stand_oldest_first(small: Register, register: Register) -> None:
    assert [view.id for view in small.in_order] == ["cat-202-2011", "ccpr-101-2010"]
    days = [register.decided(view) for view in register.in_order]
    assert days == sorted(days)


def test_events_stand_oldest_first(small: Register) -> None:
    assert [event.id for event in small.events("ccpr-101-2010")] == ["e2014-10", "e2016-07-15"]
    assert small.events("cat-202-2011") == ()


def test_a_term_is_a_row_of_a_closed_list_or_of_a_table(small: Register) -> None:
    assert small.term("themes", "torture").name.en == "Torture"
    assert small.term("bodies", "treasury").name.en == "Treasury"
    with pytest.raises(KeyError):
        small.term("themes", "trture")


def test_evidence_is_a_row_or_a_place_in_a_submission(small: Register) -> None:
    law = small.tables["law-and-practice"]["budget-code"]
    submission = small.tables["submissions"]["hentzau-2026"]
    assert small.evidence("budget-code") == ("law-and-practice", law, None)
    assert small.evidence("law-and-practice:budget-code") == ("law-and-practice", law, None)
    assert small.evidence("hentzau-2026:5") == ("submissions", submission, "5")


def test_people_known_by_initials_are_not_matched() -> None:
    assert all(map(initials, ["S.Sh.", "A. B.", "R. R.", "Т.Ш."]))
    assert not any(map(initials, ["A. Example", "Flavia", "Bakhytzhan Toregozhina", "Li"]))


def test_articles_are_counted_without_their_paragraphs(small: Register) -> None:
    assert violated_articles(small.views["ccpr-101-2010"]) == [("ICCPR", "21")]
    assert violated_articles(small.views["cat-202-2011"]) == []
