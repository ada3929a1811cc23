"""A road map: which side said what of each measure, in order and under which heading; and what the catalogue says."""

from pathlib import Path
from typing import Any

import pytest

from tests.site.pages import PREFIX, page
from tests.walk import written
from tests.walk.places import read_in, select, stands_in

SIDES = ("committee", "state", "civil_society", None)
"""The columns in their order; None: what was said in a case of somebody else."""


@pytest.fixture(params=written.LANGUAGES)
def code(request: pytest.FixtureRequest) -> str:
    return request.param


def road_maps() -> list[tuple[str, dict[str, Any]]]:
    return [(id, view) for id, view in written.folder("views").items() if view["outcome"] == "violation"]


def side(event: dict[str, Any]) -> str | None:
    return written.index("voices")[event["voice"]]["side"]


def said(event: dict[str, Any], code: str) -> list[str]:
    """What must be read of an event in a column: its day, its word, the Committee's grade, its text."""
    grade = event["grade"]
    values = {row["id"]: row for row in written.index("scales")[grade["scale"]]["values"]} if grade else {}
    return [
        written.date(event["date"], code),
        written.text(event["text"], code),
        *([written.text(written.index("says")[event["says"]]["name"], code)] if event["says"] else []),
        *([written.text(values[grade["letter"]]["name"], code)] if grade else []),
    ]


def test_each_side_has_what_it_said_and_nothing_else(site: Path, code: str) -> None:
    for id, view in road_maps():
        tree = page(site, f"{PREFIX[code]}roadmaps/{id}/")
        for remedy in view["remedies"]:
            told = [event for event in written.events(id) if remedy["id"] in event["remedies"]]
            columns = select(tree, f"#{remedy['id']} .voices__side", code)
            assert len(columns) == 3 + any(side(event) is None for event in told), (id, remedy["id"])
            for name, column in zip(SIDES, columns, strict=False):
                own = [event for event in reversed(told) if side(event) == name]
                rows = column.xpath("p[a]")
                assert [row.find("a").get("href").rpartition("#")[2] for row in rows] == [event["id"] for event in own]
                for event, row in zip(own, rows, strict=True):
                    read = read_in(row)
                    assert [words for words in said(event, code) if not stands_in(words, read)] == [], (id, event["id"])
                silent = written.words("No dated statement on this measure is known to us.", code)[0]
                assert (silent in read_in(column)) is not bool(own), (id, remedy["id"], name)


def test_measures_stand_under_their_scope(site: Path, code: str) -> None:
    for id, view in road_maps():
        tree = page(site, f"{PREFIX[code]}roadmaps/{id}/")
        for scope in ("individual", "general"):
            heading = tree.xpath(f"//h2[@id='{scope}']")
            found = heading[0].xpath("following-sibling::*") if heading else []
            ids = []
            for element in found:
                if element.tag == "h2":
                    break
                ids += [element.get("id")] if element.tag == "section" else []
            assert ids == [remedy["id"] for remedy in view["remedies"] if remedy["scope"] == scope], (id, scope)


def test_what_was_said_of_the_whole_stands_apart(site: Path, code: str) -> None:
    for id, _ in road_maps():
        rows = select(page(site, f"{PREFIX[code]}roadmaps/{id}/"), "ul.whole > li", code)
        whole = [event for event in written.events(id) if not event["remedies"]]
        assert len(rows) == len(whole), id
        for event, row in zip(whole, rows, strict=True):
            wanted = [
                written.date(event["date"], code),
                written.text(event["body"], code),
                written.text(written.index("voices")[event["voice"]]["name"], code),
                *said(event, code)[2:],
            ]
            assert [words for words in wanted if not stands_in(words, read_in(row))] == [], (id, event["id"])


def test_a_measure_is_explained_once_as_the_catalogue_has_it(site: Path, code: str) -> None:
    catalogue = {row["kind"]: row for row in written.rows("measures")}
    for id, view in road_maps():
        tree = page(site, f"{PREFIX[code]}roadmaps/{id}/")
        explained = [element.getparent().get("id") for element in select(tree, "section.measure > dl", code)]
        in_order = sorted(view["remedies"], key=lambda remedy: remedy["scope"] != "individual")
        first = {remedy["kind"]: remedy["id"] for remedy in reversed(in_order)}
        assert set(explained) == set(first.values()), id
        for kind, remedy in first.items():
            read = read_in(select(tree, f"#{remedy} dl", code)[0])
            steps = select(tree, f"#{remedy} dl ol > li", code)
            row = catalogue[kind]
            texts = [
                row["what_done_looks_like"],
                row["evidence_needed"],
                *([row["obstacle"]] if row["obstacle"] else []),
            ]
            assert [one for one in texts if not stands_in(written.text(one, code), read)] == [], (id, remedy)
            assert len(steps) == len(row["steps"])
            for step, shown in zip(row["steps"], steps, strict=True):
                names = [written.index("bodies")[body]["name"] for body in step["responsible"]]
                wanted = [step["step"], *names, *([step["legal_route"]] if step["legal_route"] else [])]
                assert [one for one in wanted if not stands_in(written.text(one, code), read_in(shown))] == [], remedy
                links = [link.get("href") for link in shown.iterfind("a[@class='evidence']")]
                assert links == [f"../../{written.evidence(token)}" for token in step["sources"]], remedy
