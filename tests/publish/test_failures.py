"""A publish that goes wrong leaves the branch as it was, says what to do, and the next one works."""

from pathlib import Path

import pytest

from tests.publish.conftest import Desk, edition, new_desk

NOWHERE = "https://nowhere.invalid/kb.git"
CRASH = """
def on_post_build(config):
    raise RuntimeError("the disk is full")
"""
RACE = """
import subprocess
def on_shutdown():
    subprocess.run(["git", "push", "--quiet", "origin", "gh-pages"], cwd="../rival", check=True)
"""


def with_hook(desk: Desk, code: str) -> str:
    """A configuration with which a piece of code runs in the build."""
    folder = desk.clone.folder
    config = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "extra.py").write_text(code, "utf-8")
    (folder / "extra.yml").write_text(config + "\nhooks: [extra.py]\n", "utf-8")
    return "extra.yml"


def refs(desk: Desk) -> str:
    """Where every branch stands, here and as seen at origin."""
    return desk.clone.git("for-each-ref")


@pytest.fixture
def known(desk: Desk) -> tuple[str, str]:
    """What is published, and what the clone knows of it."""
    desk.clone.git("fetch", "--quiet")
    return desk.published(), refs(desk)


def test_a_rejected_push(desk: Desk, known: tuple[str, str]) -> None:
    hook = desk.origin / "hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho 'not today'\nexit 1\n")
    hook.chmod(0o755)
    ran = desk.clone.run("mkdocs", "gh-deploy")
    assert ran.code == 1
    assert "not today" in ran.text
    assert (
        "\norigin did not take the push; git says why above.\n"
        "Nothing was published: gh-pages is as it was.\n"
        "If somebody else published meanwhile, run again: mkdocs gh-deploy\n"
        "It begins with what stands there now. If you may not push there, ask whoever keeps the repository.\n"
    ) in ran.text
    assert "Traceback" not in ran.text
    assert (desk.published(), refs(desk)) == known

    hook.unlink()
    desk.clone.well("mkdocs", "gh-deploy")
    assert "<html" in desk.read("index.html")


def test_an_edition_that_somebody_publishes_during_the_build(desk: Desk) -> None:
    desk.publish_by_hand(edition("2026-12", "2027-03"), push=False)
    ran = desk.clone.run("mkdocs", "gh-deploy", "--config-file", with_hook(desk, RACE))
    assert ran.code == 1
    assert "If somebody else published meanwhile, run again: mkdocs gh-deploy\n" in ran.text
    assert desk.published() == desk.rival.git("rev-parse", "gh-pages")

    rivals = desk.tree("2027-03")
    desk.clone.well("mkdocs", "gh-deploy")
    assert "<html" in desk.read("index.html")
    assert desk.tree("2027-03") == rivals


def test_an_unreachable_remote(desk: Desk, known: tuple[str, str]) -> None:
    desk.clone.git("remote", "set-url", "origin", NOWHERE)
    ran = desk.clone.run("mkdocs", "gh-deploy")
    assert ran.code == 1
    first, reason, last = ran.text.strip().splitlines()
    assert first == "origin could not be reached, so its editions are not known. Nothing was published."
    assert reason.startswith(f"git says: fatal: unable to access '{NOWHERE}/'")
    assert last == ("Check the network and the address (git remote get-url origin), then run again: mkdocs gh-deploy")
    assert (desk.published(), refs(desk)) == known
    assert not (desk.clone.folder / "site").exists()


def test_bad_data(desk: Desk, known: tuple[str, str]) -> None:
    record = desk.clone.folder / "data/views/ccpr-2137-2012.yml"
    record.write_text(record.read_text("utf-8").replace("outcome: violation", "outcome: violatoin"), "utf-8")
    ran = desk.clone.run("mkdocs", "gh-deploy")
    assert ran.code == 1
    assert "data/views/ccpr-2137-2012.yml:" in ran.text
    assert ran.text.endswith("Nothing was published.\n")
    assert (desk.published(), refs(desk)) == known


def test_a_crash_in_the_build(desk: Desk, known: tuple[str, str]) -> None:
    ran = desk.clone.run("mkdocs", "gh-deploy", "--config-file", with_hook(desk, CRASH))
    assert ran.code == 1
    assert "RuntimeError: the disk is full" in ran.text
    assert (
        "ERROR   -  Nothing was published: gh-pages is as it was. "
        "Mend what is reported here, then run again: mkdocs gh-deploy\n"
    ) in ran.text
    assert (desk.published(), refs(desk)) == known


def test_what_was_left_when_the_power_failed_before_the_push(desk: Desk) -> None:
    """The commit of a publish stands here, was never pushed, and origin has moved on."""
    desk.clone.git("fetch", "--quiet", "origin", "gh-pages:gh-pages")
    tree = desk.clone.git("rev-parse", "gh-pages^{tree}")
    left = desk.clone.git("commit-tree", tree, "-p", "gh-pages", "-m", "Deployed with MkDocs version: 1.6.1")
    desk.clone.git("update-ref", "refs/heads/gh-pages", left)
    desk.publish_by_hand(edition("2026-12", "2027-03"))
    desk.clone.well("mkdocs", "gh-deploy")
    assert desk.tree("2027-03") is not None


def test_two_editions_frozen_apart_are_not_mixed(desk: Desk) -> None:
    desk.clone.well("mike", "deploy", "2027-03")
    desk.publish_by_hand(edition("2026-12", "2027-01"))
    published, frozen = desk.published(), desk.clone.git("rev-parse", "gh-pages")
    ran = desk.clone.run("mkdocs", "gh-deploy")
    assert ran.code == 1
    assert (
        "The branch gh-pages here and the one on origin have gone different ways.\n"
        "Not pushed yet: 2027-03, versions.json. Nothing was changed.\n"
        "Go on from what is published: git branch --force gh-pages origin/gh-pages\n"
        "Then do again what was not pushed.\n"
    ) in ran.text
    assert desk.published() == published
    assert desk.clone.git("rev-parse", "gh-pages") == frozen


def test_a_list_of_editions_that_cannot_be_read(desk: Desk) -> None:
    desk.publish_by_hand({"versions.json": b"<<<<<<< HEAD"})
    published = desk.published()
    ran = desk.clone.run("mkdocs", "gh-deploy")
    assert ran.code == 1
    assert (
        "versions.json on the branch gh-pages is not a list that mike wrote, so the editions are not known.\n"
        "Nothing was published. Put back its last good state: git log gh-pages -- versions.json\n"
    ) in ran.text
    assert desk.published() == published


def test_a_branch_that_is_gone_from_the_remote(desk: Desk, known: tuple[str, str]) -> None:
    desk.rival.git("push", "--quiet", "origin", ":gh-pages")
    ran = desk.clone.run("mkdocs", "gh-deploy")
    assert ran.code == 1
    assert (
        "origin had a branch gh-pages and has it no more. Nothing was published.\n"
        "To put it back as it was seen last: git push origin origin/gh-pages:refs/heads/gh-pages\n"
        "To begin anew without it: git update-ref -d refs/remotes/origin/gh-pages\n"
    ) in ran.text
    desk.clone.git("push", "--quiet", "origin", "origin/gh-pages:refs/heads/gh-pages")
    assert desk.published() == known[0]


def test_no_remote(tmp_path: Path) -> None:
    desk = new_desk(tmp_path, languages=["en"])
    desk.clone.git("remote", "remove", "origin")
    ran = desk.clone.run("mkdocs", "gh-deploy")
    assert ran.code == 1
    assert (
        "There is no git remote called origin here to publish to. Nothing was published.\n"
        "Name it, then run the same command again: git remote add origin ADDRESS\n"
    ) in ran.text


@pytest.mark.parametrize(
    ("option", "reason"),
    [
        ("--force", "--force could overwrite an edition that somebody else publishes at the same moment."),
        ("--no-history", "--no-history would erase what the branch was before."),
        ("--dirty", "--dirty would publish what earlier builds left in the folder."),
    ],
)
def test_options_that_could_lose_something_are_refused(desk: Desk, option: str, reason: str) -> None:
    published = desk.published()
    ran = desk.clone.run("mkdocs", "gh-deploy", option)
    assert ran.code == 1
    assert f"{reason} Nothing was published.\nRun: mkdocs gh-deploy\n" in ran.text
    assert desk.published() == published
