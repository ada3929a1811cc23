"""What is on the published branch after freezing editions and publishing the living site again and again."""

import json
from importlib import metadata

import pytest

from tests.publish.conftest import Desk, Site, edition, new_desk

CNAME = b"example.org\n"


def test_editions_stay_byte_for_byte_through_three_publishes(under_a_path: Site) -> None:
    assert {name: under_a_path.desk.tree(name) for name in under_a_path.lasting} == under_a_path.lasting


def test_the_living_site_at_the_root_is_the_last_published(under_a_path: Site) -> None:
    texts = ("The first publish.", "The second publish.", "The third publish.")
    pages = {name: under_a_path.desk.read(f"{name}about/index.html") for name in ("", "2026-12/", "2027-03/")}
    assert {name: [text in page for text in texts] for name, page in pages.items()} == {
        "": [True, True, True],
        "2026-12/": [False, False, False],
        "2027-03/": [True, False, False],
    }


def test_an_edition_frozen_beside_the_living_site_leaves_it_alone(at_a_root: Site) -> None:
    after = at_a_root.desk.files()
    assert at_a_root.lasting.items() <= after.items()
    added = {path.split("/")[0] for path in after.keys() - at_a_root.lasting.keys()}
    assert added == {"2026-12", "versions.json"}


def test_the_list_names_each_edition_and_its_aliases(under_a_path: Site) -> None:
    rows = json.loads(under_a_path.desk.read("versions.json"))
    listed = {row["version"]: sorted(row["aliases"]) for row in rows}
    assert listed == {"2027-03": [], "2026-12": ["cited", "latest"]}


def test_an_alias_is_a_copy_and_not_a_link(under_a_path: Site) -> None:
    desk = under_a_path.desk
    assert desk.tree("latest") == desk.tree("cited") == desk.tree("2026-12")
    assert desk.links() == []


def test_every_publish_adds_to_the_history(under_a_path: Site) -> None:
    clone = under_a_path.desk.another("history", "--branch", "gh-pages")
    messages = clone.git("log", "--format=%s", "--reverse")
    said = [message.split(" ", 2)[::2] for message in messages.splitlines()]
    living, mike = "with MkDocs version: 1.6.1", "with MkDocs 1.6.1 and mike 2.2.0"
    assert said == [
        ["Deployed", f"to 2026-12 {mike}"],
        ["Deployed", living],
        ["Deployed", f"to 2027-03 {mike}"],
        ["Copied", "to cited with mike 2.2.0"],
        ["Deployed", living],
        ["Deployed", living],
    ]


@pytest.fixture(scope="module")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, dict[str, str]]:
    """A branch with all that is easy to spoil, published over, and git's hashes of its files before."""
    desk = new_desk(tmp_path_factory.mktemp("awkward"), languages=["en"])
    (desk.rival.folder / "latest").symlink_to("2026-12")
    named = {"version": "2026-12", "title": "December", "aliases": ["latest"]}
    spoilable = {
        "versions.json": json.dumps([named]).encode(),
        "2026-12/дело № 1.html": b"one\ntwo\r\n",
        ".gitattributes": b"* text=auto eol=crlf\n",
        ".domains": CNAME,
        "CNAME": CNAME,
        "index.html": b"old",
    }
    desk.publish_by_hand(edition("2026-12") | spoilable)
    desk.clone.git("config", "core.autocrlf", "true")
    before = desk.files()
    desk.clone.well("mkdocs", "gh-deploy")
    return desk, before


def test_bytes_survive_a_repository_that_turns_line_ends(awkward: tuple[Desk, dict[str, str]]) -> None:
    desk, before = awkward
    frozen = {path: hash for path, hash in before.items() if path.startswith("2026-12/")}
    assert len(frozen) == 4
    assert frozen.items() <= desk.files().items()


def test_files_at_the_root_that_no_build_writes_stay(awkward: tuple[Desk, dict[str, str]]) -> None:
    desk, before = awkward
    after = desk.files()
    kept = {path for path in before if "/" not in path and after.get(path) == before[path]}
    assert kept == {"CNAME", ".domains", ".gitattributes", "versions.json"}
    assert "<html" in desk.read("index.html")


def test_an_alias_that_was_a_link_becomes_a_copy(awkward: tuple[Desk, dict[str, str]]) -> None:
    desk, before = awkward
    assert "latest" in before
    assert desk.links() == []
    assert desk.tree("latest") == desk.tree("2026-12")


def test_a_plain_build_knows_the_editions_without_a_network(desk: Desk) -> None:
    desk.clone.git("fetch", "--quiet")
    desk.clone.git("remote", "set-url", "origin", "https://nowhere.invalid/kb.git")
    desk.clone.well("mkdocs", "build")
    page = desk.clone.folder / "site/views/ccpr-2137-2012/index.html"
    assert 'href="../../2026-12/views/ccpr-2137-2012/"' in page.read_text("utf-8")


def test_properdocs_is_not_installed() -> None:
    """If it were, mike would build with it instead of MkDocs."""
    with pytest.raises(metadata.PackageNotFoundError):
        metadata.version("properdocs")
