"""The lists: which decision stands in which group of which list, worked out from the YAML alone, with all it says."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.site.pages import PREFIX, page
from tests.walk import written
from tests.walk.places import read_in, select, stands_in

View = dict[str, Any]


@pytest.fixture(params=written.LANGUAGES)
def code(request: pytest.FixtureRequest) -> str:
    return request.param


def decided(view: View) -> str:
    """The day of a decision, or the year of its session where the day is not known."""
    session = written.index("sessions").get(f"{view['committee'].lower()}-{view['session']}")
    return str(view["adopted"] or (str(session["last_day"])[:4] if session else ""))


def newest_first() -> list[str]:
    """Ids in the order of the lists."""
    views = written.folder("views")
    return sorted(views, key=lambda id: (written.earliest(decided(views[id]) or "1900"), id), reverse=True)


def whole(article: str) -> str:
    return article.partition("(")[0]


AXES: dict[str, Callable[[View], Iterable[str]]] = {
    "committee": lambda view: [view["committee"]],
    "year": lambda view: [decided(view)[:4] or "unknown"],
    "outcome": lambda view: [view["outcome"]],
    "theme": lambda view: view["themes"],
    "article": lambda view: [f"{row['treaty']}-{whole(row['article'])}" for row in view["findings"] if row["article"]],
    "law": lambda view: [law["act"] for law in view["domestic_law"] if law["act"]],
    "place": lambda view: view["places"],
}
"""What a decision is listed under; by status and by measure see below."""


def grouped(keys: Callable[[View], Iterable[str]]) -> dict[str, list[str]]:
    groups = defaultdict(list)
    for id in newest_first():
        for key in dict.fromkeys(keys(written.folder("views")[id])):
            groups[key.lower().replace("_", "-")].append(id)
    return dict(groups)


def sections(site: Path, code: str, axis: str) -> dict[str, Any]:
    tree = page(site, f"{PREFIX[code]}views/by-{axis}/")
    return {section.get("id"): section for section in select(tree, "section.group", code)}


def linked(section: Any) -> list[str]:
    """The decisions that the lines of a list lead to."""
    return [link.get("href").split("/")[-2] for link in section.xpath(".//li/a")]


@pytest.mark.parametrize("axis", AXES)
def test_every_decision_stands_in_its_groups_newest_first(axis: str, site: Path, code: str) -> None:
    found = {id: linked(section) for id, section in sections(site, code, axis).items()}
    assert found == grouped(AXES[axis])


def test_measures_stand_under_their_kind_and_their_law(site: Path, code: str) -> None:
    wanted = defaultdict(set)
    for id, view in written.folder("views").items():
        for remedy in view["remedies"]:
            for key in [remedy["kind"].replace("_", "-"), *(f"law-{act}" for act in remedy.get("laws") or ())]:
                wanted[key].add(f"{id}/#{remedy['id']}")
    found = {
        id: [link.get("href").split("roadmaps/")[1] for link in section.xpath(".//li/a")]
        for id, section in sections(site, code, "remedy").items()
    }
    assert {key: set(rows) for key, rows in found.items()} == wanted
    assert all(len(rows) == len(set(rows)) for rows in found.values())


def test_a_line_says_number_and_day(site: Path, code: str) -> None:
    for axis in (*AXES, "status"):
        for section in sections(site, code, axis).values():
            for row in section.iterfind("ul/li"):
                view = written.folder("views")[row.find("a").get("href").split("/")[-2]]
                day = decided(view)
                wanted = [*view["communications"], written.text(view["title"], code)]
                wanted += [written.date(day, code)] if day else [written.words("not known", code)[0]]
                assert [one for one in wanted if not stands_in(one, read_in(row))] == [], (axis, view["id"])


def test_an_article_says_how_it_was_decided(site: Path, code: str) -> None:
    names = {id: written.text(row["name"], code) for id, row in written.index("results").items()}
    for anchor, section in sections(site, code, "article").items():
        for row in section.iterfind("ul/li"):
            view = written.folder("views")[row.find("a").get("href").split("/")[-2]]
            results = {
                names[one["result"]]
                for one in view["findings"]
                if one["article"] and f"{one['treaty']}-{whole(one['article'])}".lower() == anchor
            }
            assert {
                read_in(badge) for badge in row.iterfind("span[@class]") if "badge" in badge.get("class")
            } == results


def test_all_decisions_in_one_table(site: Path, code: str) -> None:
    rows = select(page(site, f"{PREFIX[code]}views/"), "table.views tbody tr", code)
    assert [row.find("th/a").get("href").split("/")[-2] for row in rows] == newest_first()
    for row in rows:
        view = written.folder("views")[row.find("th/a").get("href").split("/")[-2]]
        title, committee, day, outcome, violated, _ = map(read_in, row)
        found = {
            (one["treaty"], whole(one["article"]))
            for one in view["findings"]
            if one["result"] == "violation" and one["article"]
        }
        numbers = [number for _, number in sorted(found, key=lambda key: (key[0], int(key[1])))]
        assert title == f"{written.text(view['title'], code)} {', '.join(view['communications'])}"
        assert committee == written.text(written.index("committees")[view["committee"]]["short"], code)
        assert day == (written.date(decided(view), code) if decided(view) else written.words("not known", code)[0])
        assert outcome == written.text(written.index("outcomes")[view["outcome"]]["name"], code)
        assert violated == (", ".join(numbers) or "–")


def test_the_wall_has_a_brick_for_each_decision_in_the_course_of_its_year(site: Path, code: str) -> None:
    found = {
        read_in(row.find("th")): [brick.get("href").split("/")[-2] for brick in row.iterfind("td/a")]
        for row in select(page(site, PREFIX[code]), "table.wall__courses tr", code)
    }
    wanted = {key: ids[::-1] for key, ids in grouped(AXES["year"]).items()}
    assert found == {
        key if key.isdigit() else written.words("Year not known", code)[0]: ids for key, ids in wanted.items()
    }


def test_the_newest_are_the_newest(site: Path, code: str) -> None:
    tree = page(site, PREFIX[code])
    events, decisions = (column.findall("li") for column in select(tree, "#new + div ul", code))
    every = sorted(
        ((id, event) for id in written.folder("follow-up") for event in written.events(id)),
        key=lambda row: written.earliest(row[1]["date"]),
        reverse=True,
    )
    assert [row.find("a").get("href").split("/")[-2] for row in decisions] == newest_first()[: len(decisions)]
    days = [row.find("a/time").get("datetime") for row in events]
    assert [written.earliest(day) for day in days] == [
        written.earliest(event["date"]) for _, event in every[: len(days)]
    ]
    for row in events:
        id, _, anchor = row.find("a").get("href").partition("views/")[2].partition("/#")
        event = next(one for one in written.events(id) if one["id"] == anchor)
        wanted = [
            written.date(event["date"], code),
            written.text(written.index("voices")[event["voice"]]["name"], code),
        ]
        wanted += [written.text(written.index("says")[event["says"]]["name"], code)] if event["says"] else []
        wanted += [written.text(written.folder("views")[id]["title"], code)]
        assert [one for one in wanted if not stands_in(one, read_in(row))] == [], (id, anchor)


def test_refusals_of_courts_are_all_on_the_page_of_reopening(site: Path, code: str) -> None:
    rows = select(page(site, f"{PREFIX[code]}reopening/"), "#refusals + ul li", code)
    refused = [
        (id, event)
        for id, view in written.folder("views").items()
        for event in written.events(id)
        if view["outcome"] == "violation" and event["voice"] == "court" and event["says"] == "refused"
    ]
    found = {row.find("a").get("href").partition("views/")[2]: read_in(row) for row in rows}
    assert set(found) == {f"{id}/#{event['id']}" for id, event in refused}
    for id, event in refused:
        wanted = [written.date(event["date"], code), *(written.text(event[key], code) for key in ("body", "text"))]
        assert [one for one in wanted if not stands_in(one, found[f"{id}/#{event['id']}"])] == [], (id, event["id"])
