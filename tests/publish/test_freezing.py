"""`mike deploy NAME` freezes a new edition and touches nothing else."""

import json

import pytest

from macros.pages.editions import NAME
from tests.publish.conftest import Desk, edition

NOWHERE = "https://nowhere.invalid/kb.git"


def names(desk: Desk) -> list[str]:
    return [row["version"] for row in json.loads(desk.read("versions.json"))]


def test_from_a_fresh_clone_of_a_single_branch_nothing_is_lost(desk: Desk) -> None:
    desk.publish_by_hand({"index.html": b"the living site"})
    before = desk.files()
    fresh = desk.another("fresh", "--single-branch", "--depth", "1")
    said = fresh.well("mike", "deploy", "2027-03", "--push")
    assert (
        "Edition 2027-03 is built, and mike puts it on the branch gh-pages. "
        "Unless you said --push, publish it: git push origin gh-pages\n"
    ) in said
    after = desk.files()
    added = {path.split("/")[0] for path in after.keys() - before.keys()}
    assert added == {"2027-03", ".nojekyll"}
    assert {path for path in before if after[path] != before[path]} == {"versions.json"}
    assert desk.read("index.html") == "the living site"
    assert names(desk) == ["2027-03", "2026-12"]


def test_an_edition_that_exists_is_refused(desk: Desk) -> None:
    published = desk.published()
    ran = desk.clone.run("mike", "deploy", "2026-12", "--push")
    assert ran.code == 1
    assert (
        "Edition 2026-12 exists, and an edition never changes. Nothing was frozen.\n"
        "Freeze a correction under a name of its own: mike deploy 2026-12.1\n"
    ) in ran.text
    assert "Traceback" not in ran.text
    assert desk.published() == published
    assert desk.clone.git("rev-parse", "gh-pages") == published


@pytest.mark.parametrize("name", ["views", "kk", "v1", "2026", "2026-13", "December"])
def test_a_name_must_be_a_year_and_a_month(name: str) -> None:
    assert not NAME.fullmatch(name)


@pytest.mark.parametrize("name", ["2026-12", "2026-12.1", "2026-12-corrected", "2027-01"])
def test_a_month_may_have_a_second_edition(name: str) -> None:
    assert NAME.fullmatch(name)


def test_a_name_that_is_none_is_refused(desk: Desk) -> None:
    ran = desk.clone.run("mike", "deploy", "december")
    assert ran.code == 1
    assert (
        '"december" cannot name an edition. Nothing was frozen.\n'
        "Write the year and the month: mike deploy 2026-12\n"
        "For a second one of a month add a number or a word: mike deploy 2026-12.1\n"
    ) in ran.text


@pytest.mark.parametrize("command", [("deploy", "2027-03", "views"), ("alias", "2026-12", "views")])
def test_the_living_site_has_its_folders_for_itself(desk: Desk, command: tuple[str, ...]) -> None:
    desk.publish_by_hand({"views/index.html": b"all decisions"})
    ran = desk.clone.run("mike", *command, "--push")
    assert ran == (
        1,
        'error: "views" is a folder of the living site, so no edition or alias can be called that.\n'
        "Nothing was changed. If the branch gh-pages lists it, take it off: mike delete views\n",
    )
    assert desk.read("views/index.html") == "all decisions"


def test_the_living_site_has_the_home_page_for_itself(desk: Desk) -> None:
    code, text = desk.clone.run("mike", "set-default", "2026-12", "--push")
    assert code == 1
    assert text == (
        "error: The home page belongs to the living site, and set-default would replace it. Nothing was changed.\n"
    )


def test_without_a_network_nothing_is_frozen(desk: Desk) -> None:
    desk.clone.git("remote", "set-url", "origin", NOWHERE)
    ran = desk.clone.run("mike", "deploy", "2027-03")
    assert ran.code == 1
    assert "origin could not be reached, so its editions are not known. Nothing was frozen.\n" in ran.text
    assert (
        "Check the network and the address (git remote get-url origin), then run again: mike deploy 2027-03\n"
    ) in ran.text
    assert "refs/heads/gh-pages" not in desk.clone.git("for-each-ref")


def test_bad_data_is_not_frozen(desk: Desk) -> None:
    record = desk.clone.folder / "data/views/ccpr-2137-2012.yml"
    record.write_text(record.read_text("utf-8").replace("outcome: violation", "outcome: violatoin"), "utf-8")
    ran = desk.clone.run("mike", "deploy", "2027-03")
    assert ran.code == 1
    assert ran.text.startswith("error: data/views/ccpr-2137-2012.yml:")
    assert ran.text.endswith("Nothing was published.\n")


def test_an_edition_pushed_after_mike_looked_is_not_lost(desk: Desk) -> None:
    """mike has its list of editions from before the build: it must start anew."""
    desk.clone.git("fetch", "--quiet", "origin", "gh-pages:gh-pages")
    desk.publish_by_hand(edition("2026-12", "2027-01"))
    ran = desk.clone.run("mkdocs", "build", MIKE_DOCS_VERSION="2027-03")
    assert ran.code == 1
    assert (
        "The branch gh-pages here was behind origin and has been brought up to date.\n"
        "Nothing was frozen yet. Run again: mike deploy 2027-03\n"
    ) in ran.text
    desk.clone.well("mike", "deploy", "2027-03", "--push")
    assert names(desk) == ["2027-03", "2027-01", "2026-12"]
