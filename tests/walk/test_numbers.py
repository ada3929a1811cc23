"""One name, one number: wherever a page prints it, in whatever language; and a count beside a link counts that list."""

import datetime
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import TODAY
from tests.site.pages import PREFIX, page
from tests.walk import written
from tests.walk.places import read_in, select, table
from tests.walk.test_lists import View, whole


@pytest.fixture(params=written.LANGUAGES)
def code(request: pytest.FixtureRequest) -> str:
    return request.param


def numbers_in(read: str) -> list[int]:
    """The numbers in a few words, whatever groups their digits."""
    return [int(re.sub(r"\D", "", one)) for one in re.findall(r"\d{1,3}(?:[, ]\d{3})+|\d+", read)]


def torture(view: View) -> bool:
    found = [(one["treaty"], whole(one["article"] or "")) for one in view["findings"] if one["result"] == "violation"]
    return any(treaty == "CAT" or (treaty, article) == ("ICCPR", "7") for treaty, article in found)


def violation(view: View) -> bool:
    return view["outcome"] == "violation"


def count(rule: Callable[[View], bool]) -> int:
    return sum(map(rule, written.folder("views").values()))


def overdue() -> int:
    """Decisions with a violation whose earliest day for a reply is past, and no reply is known."""

    def rule(view: View) -> bool:
        start = view.get("sent") or view["adopted"]
        if not violation(view) or not view["reply_due_days"] or len(str(start)) != 10:
            return False
        day = datetime.date.fromisoformat(str(start)) + datetime.timedelta(view["reply_due_days"])
        return day < TODAY and not any(event.get("reply") for event in written.events(view["id"]))

    return count(rule)


def remedies() -> int:
    return sum(len(view["remedies"]) for view in written.folder("views").values())


def status_in(file: str, status: str) -> Callable[[Path], int]:
    return lambda site: sum(row["status"] == status for row in table(site, file).values())


OF: dict[str, Callable[[Path], int]] = {
    "decisions": lambda site: count(lambda view: True),
    "communications": lambda site: sum(len(view["communications"]) for view in written.folder("views").values()),
    "violations": lambda site: count(violation),
    "torture": lambda site: count(torture),
    "discontinued": lambda site: count(lambda view: view["outcome"] == "discontinued"),
    "decided": lambda site: count(lambda view: view["outcome"] != "discontinued"),
    "carried out": status_in("views", "carried_out"),
    "nothing known of the decision": status_in("views", "no_information"),
    "nothing known of the measure": status_in("remedies", "no_information"),
    "measures carried out": status_in("remedies", "carried_out"),
    "measures": lambda site: remedies(),
    "replies overdue": lambda site: overdue(),
}
"""What each name counts, from the YAML; a computed status from the files."""

CELL = "table tbody tr:has(a[href$='{}']) td"

NAMES: dict[str, list[tuple[str, str, int]]] = {
    "decisions": [
        ("", "p.lead", 0),
        ("", ".wall__legend label:first-of-type .quiet", 0),
        ("views/", ".explorer__count strong", 0),
        ("statistics/why-numbers-differ/", "#made-of tr:nth-child(3) td:nth-child(2)", 0),
        ("statistics/why-numbers-differ/", "table.cards tr:has(a[href='#views-total']) td:nth-child(3)", 0),
        ("statistics/charts/", "#decisions-by-law-said", -1),
    ],
    "communications": [
        ("", "p.lead", 1),
        ("statistics/why-numbers-differ/", "#made-of tr:nth-child(3) td:nth-child(3)", 0),
        ("statistics/why-numbers-differ/", "table.cards tr:has(a[href='#views-total']) td:nth-child(4)", 0),
    ],
    "violations": [
        ("", "p.lead", 2),
        ("", CELL.format("by-outcome/#violation"), 0),
        ("statistics/", "#decisions-by-outcome + table tr:has(a[href$='#violation']) td", 0),
        ("views/by-outcome/", "#violation h2", 0),
        ("views/by-outcome/", "ul.jump li:has(a[href$='#violation'])", 0),
        ("statistics/why-numbers-differ/", "table.cards tr:has(a[href='#views-violations']) td:nth-child(3)", 0),
        ("statistics/charts/", "#articles-violated-said", -1),
    ],
    "torture": [
        ("", "p.lead", 3),
        ("statistics/", "#torture + table td", 0),
        ("statistics/why-numbers-differ/", "table.cards tr:has(a[href='#views-torture']) td:nth-child(3)", 0),
    ],
    "discontinued": [
        ("", CELL.format("by-outcome/#discontinued"), 0),
        ("views/by-outcome/", "#discontinued h2", 0),
        ("statistics/why-numbers-differ/", "#made-of tr:nth-child(2) td:nth-child(2)", 0),
    ],
    "decided": [("statistics/why-numbers-differ/", "#made-of tr:nth-child(1) td:nth-child(2)", 0)],
    "carried out": [
        ("", "p.lead", 4),
        ("statistics/", "#decisions-by-status + table tr:nth-child(1) td", 0),
        ("statistics/why-numbers-differ/", "table.cards tr:has(a[href='#views-fully-implemented']) td:nth-child(3)", 0),
    ],
    "nothing known of the decision": [
        ("", CELL.format("by-status/#no-information"), 0),
        ("", ".wall__legend label:has([value='no-information']) .quiet", 0),
        ("statistics/", "#decisions-by-status + table tr:last-child td", 0),
        ("views/by-status/", "#no-information h2", 0),
    ],
    "nothing known of the measure": [
        ("statuses/", "li:has(a[href$='no-information/']) a", 0),
        ("statuses/no-information/", "#measures + p", 0),
        ("statistics/", "#remedies-by-status + table tr:last-child td", 0),
        ("statistics/measures-and-time/", "#remedies-by-kind-and-status-said", 2),
    ],
    "measures carried out": [
        ("statuses/", "li:has(a[href$='carried-out/']):not(:has(a[href*='not-'])) a", 0),
        ("statuses/carried-out/", "#measures + p", 0),
        ("statistics/measures-and-time/", "#remedies-by-kind-and-status-said", 1),
    ],
    "measures": [("statistics/measures-and-time/", "#remedies-by-kind-and-status-said", 0)],
    "replies overdue": [
        ("", "#replies + p", 0),
        ("statistics/", "#replies + table tr:nth-child(2) td", 0),
        ("statistics/measures-and-time/", "#silence-by-decision-said", 0),
    ],
}
"""Where each is printed: the page, a selector, and which of the numbers read there (`-1`: the last)."""


@pytest.mark.parametrize("name", NAMES)
def test_a_name_has_one_number(name: str, site: Path, code: str) -> None:
    wanted = OF[name](site)
    found = {}
    for address, where, which in NAMES[name]:
        read = " ".join(map(read_in, select(page(site, PREFIX[code] + address), where, code)))
        numbers = numbers_in(read)
        found[address, where] = numbers[which] if numbers else read
    assert found == dict.fromkeys(found, wanted)


NUMBER = re.compile(r"\d+/\d{4}")
LIST = re.compile(r"(?:views/by-|by-)(\w+)/#([\w.-]+)$|^#([\w.-]+)$")


@cache
def lengths(site: Path, address: str) -> dict[str, tuple[int, ...]]:
    """Each group of a list: its decisions, its lines (of an article: those with a violation), its communications."""
    found = {}
    violated = written.text(written.index("results")["violation"]["name"], page(site, address).get("lang"))
    for section in page(site, address).xpath("//section[contains(@class, 'group')]"):
        links = [link.get("href") for link in section.xpath("ul/li/a[1]")]
        badges = section.xpath("ul/li/span[contains(@class, 'badge')]")
        second = sum(read_in(badge) == violated for badge in badges) if "by-article" in address else len(links)
        numbers = len(
            {
                number
                for row in section.iterfind("ul/li/span[@class='quiet']")
                for number in NUMBER.findall(read_in(row))
            }
        )
        found[section.get("id")] = len({link.split("#")[0] for link in links}), second, numbers
    return found


def counted(site: Path, address: str) -> Iterator[tuple[str, str, int]]:
    """Every link to a group of a list that has a count beside it: list, group, count."""
    own = re.search(r"views/(by-\w+)/$", address)
    for link in page(site, address).xpath("//article//a[contains(@href, '#')]"):
        match = LIST.search(link.get("href"))
        if not match or (match[3] and not own) or link.getparent().tag == "h2":
            continue
        axis, anchor = (match[1], match[2]) if match[1] else (own[1].removeprefix("by-"), match[3])
        after, around = link.getnext(), link.getparent()
        if around.tag == "th" and (tables := link.xpath("ancestor::table[contains(@class, 'counts')]")):
            cells = [numbers_in(read_in(cell))[0] for cell in around.itersiblings()]
            crossed = "cards" in tables[0].get("class")
            yield from ((axis, anchor, value) for value in ([sum(cells)] if crossed else cells))
        elif "measure__line" in (around.get("class") or ""):
            yield axis, anchor, numbers_in(read_in(link).rpartition(":")[2])[0]
        elif after is not None and re.fullmatch(r"\(?\d[\d, ]*\)?", read_in(after)):
            yield axis, anchor, numbers_in(read_in(after))[0]


def addresses(site: Path, prefix: str) -> list[str]:
    """Every page of a language that is not a link for ever."""
    found = [path.parent.relative_to(site / prefix).as_posix() for path in (site / prefix).rglob("index.html")]
    others = ("c/", *(other for other in PREFIX.values() if other and other != prefix))
    return [f"{prefix}{one}/".replace("./", "") for one in found if not f"{one}/".startswith(others) or prefix]


def test_a_count_beside_a_link_is_the_length_of_the_list_it_leads_to(site: Path, code: str) -> None:
    seen = 0
    for address in addresses(site, PREFIX[code]):
        for axis, anchor, count in counted(site, address):
            lists = lengths(site, f"{PREFIX[code]}views/by-{axis}/")
            assert count in lists[anchor], (address, axis, anchor, count, lists[anchor])
            seen += 1
    assert seen > 1000


def test_a_group_says_how_many_decisions_it_has(site: Path, code: str) -> None:
    for axis in ("committee", "year", "outcome", "status", "theme", "article", "remedy", "law", "place"):
        address = f"{PREFIX[code]}views/by-{axis}/"
        for id, counts in lengths(site, address).items():
            told = read_in(page(site, address).get_element_by_id(id).xpath("h2/span")[0])
            assert numbers_in(told) == list(counts[: 1 + (axis == "article")]), (address, id)


def test_statuses_count_what_they_list(site: Path, code: str) -> None:
    """The index, each status's own page, and the file of remedies."""
    for value in written.index("scales")["remedy-status"]["values"]:
        folder = value["id"].replace("_", "-")
        tree = page(site, f"{PREFIX[code]}statuses/{folder}/")
        rows = {id: row for id, row in table(site, "remedies").items() if row["status"] == value["id"]}
        [told] = select(tree, "#measures + p", code)
        day = written.date(TODAY, code)
        assert numbers_in(read_in(told).replace(day, "")) == [len(rows), len({row["view"] for row in rows.values()})]
        links = tree.xpath(
            "//h2[@id='measures']/following::a[contains(@href, 'roadmaps/') and contains(@href, '#')]/@href"
        )
        assert sorted(link.partition("roadmaps/")[2].replace("/#", "#") for link in links) == sorted(rows), value["id"]
        index = page(site, f"{PREFIX[code]}statuses/").xpath(f"//a[@href='./{folder}/' or @href='{folder}/']")
        assert [numbers_in(read_in(link)) for link in index] == [[len(rows)]], value["id"]


def test_counts_about_what_is_tied_are_those_of_the_lists(site: Path, code: str) -> None:
    """Decisions of a provision, a subject and a body: the count on the index is that of its page, and of its lines."""
    for row in written.rows("legislation"):
        tree = page(site, f"{PREFIX[code]}legislation/{row['id']}/")
        lines = select(tree, "#decisions + ul li", code)
        assert numbers_in(read_in(select(tree, "#decisions + p", code)[0])) == [len(lines)], row["id"]
        [cell] = select(page(site, f"{PREFIX[code]}legislation/"), f"#{row['id']} td:nth-child(4)", code)
        assert read_in(cell) == (str(len(lines)) if lines else "–"), row["id"]
    for row in written.rows("subjects"):
        themed = count(lambda view, row=row: violation(view) and bool({*view["themes"]} & {*row["themes"]}))
        tree = page(site, f"{PREFIX[code]}subjects/{row['id']}/")
        assert numbers_in(read_in(select(tree, "#decisions + p", code)[0]))[0] == themed, row["id"]
        index = page(site, f"{PREFIX[code]}subjects/").xpath(
            f"//article//li[a[contains(@href, '/{row['id']}/') or starts-with(@href, '{row['id']}/')]]/span"
        )
        assert [numbers_in(read_in(one)) for one in index] == [[themed]], row["id"]
    kinds = {
        step["kind"]: [body for one in step["steps"] for body in one["responsible"]]
        for step in written.rows("measures")
    }
    for row in written.rows("bodies"):
        awaiting = [
            id
            for id, view in written.folder("views").items()
            for one in view["remedies"]
            if row["id"] in kinds[one["kind"]]
        ]
        told = select(page(site, f"{PREFIX[code]}bodies/{row['id']}/"), "#steps + p", code)
        if any(row["id"] in bodies for bodies in kinds.values()):
            assert sorted(numbers_in(read_in(told[0]))) == sorted([len(awaiting), len(set(awaiting))]), row["id"]
