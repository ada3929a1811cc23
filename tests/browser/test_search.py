"""The search as a reader uses it: what it finds, what it fetches, and that it can be shared and steered by keys."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import compressed
from tests.site.pages import PREFIX
from tests.site.pages import page as built

BUDGET = 200_000
"""Bytes, compressed, from opening the search to the first results."""

FIRST = 3
CASE = "views/ccpr-2137-2012/"


def queries() -> dict[str, list[tuple[str, list[str]]]]:
    """The table of queries: language → (what is typed, the pages of which one must stand among the first)."""
    table: dict[str, list[tuple[str, list[str]]]] = {code: [] for code in PREFIX}
    for line in (Path(__file__).parent / "queries.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            code, query, pages = line.split(" | ")
            table[code].append((query, pages.split()))
    return table


QUERIES = queries()


def search(page: Page, query: str) -> None:
    """Type a query, press Enter and wait until its results stand there."""
    page.fill("#q", query)
    page.press("#q", "Enter")
    settled(page)


def settled(page: Page) -> None:
    page.wait_for_function("document.querySelector('.search__results').ariaBusy === 'false'")


def found(page: Page, address: str) -> list[str]:
    """The addresses of the results shown, below the root of the site."""
    links = page.eval_on_selector_all(".search__result a", "links => links.map(link => link.href)")
    return [link.removeprefix(address) for link in links]


def count(page: Page) -> int:
    return int(re.sub(r"\D", "", page.inner_text(".search__count")) or 0)


def fits(results: list[str], wanted: list[str], prefix: str) -> bool:
    """`views/` stands for any decision; every other address is one page."""
    return any(
        result.startswith(prefix + page) if page.endswith("/") else result == f"{prefix}{page}/"
        for page in wanted
        for result in results[:FIRST]
    )


@pytest.mark.parametrize("code", PREFIX)
def test_it_finds(page: Page, address: str, code: str) -> None:
    page.goto(f"{address}{PREFIX[code]}search/")
    missed = {}
    for query, wanted in QUERIES[code]:
        search(page, query)
        results = found(page, address)
        if not fits(results, wanted, PREFIX[code]):
            missed[query] = results[:FIRST]
    assert missed == {}
    assert len(QUERIES[code]) >= 20


def requests(page: Page) -> list[str]:
    """The addresses that a page asks for from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    return asked


@pytest.mark.parametrize("start", ["", CASE, "views/", "kk/roadmaps/ccpr-2137-2012/", "ru/search/"])
def test_nothing_of_it_is_fetched_before_it_is_opened(page: Page, address: str, start: str) -> None:
    asked = requests(page)
    page.set_viewport_size({"width": 360, "height": 740})
    page.add_init_script("matchMedia = ((real) => (query) => query.includes('pointer') ? {} : real(query))(matchMedia)")
    page.goto(address + start, wait_until="networkidle")
    assert [path for path in asked if "/pagefind/" in path] == []
    assert start.endswith("search/") or [path for path in asked if path.endswith("search.js")] == []


@pytest.mark.parametrize(
    ("code", "query"),
    [
        ("en", "q=2137/2012"),
        ("en", "q=article+21"),
        ("en", "year=2014"),
        ("ru", "q=собраний"),
        ("ru", "q=Торегожиной"),
        ("kk", "q=жиналыстарында"),
        ("kk", "q=21-бап"),
        ("en", "q=fined+for+a+poetry+reading+in+a+park+of+Almaty"),
        ("ru", "q=закон+о+мирных+собраниях+штраф+за+участие+в+Алматы"),
        ("kk", "q=бейбіт+жиналыстар+туралы+заң+Алматы+айыппұл"),
    ],
)
def test_the_first_results_are_light(page: Page, address: str, site: Path, code: str, query: str) -> None:
    asked = requests(page)
    page.goto(address + PREFIX[code] + CASE)
    before = set(asked)
    page.goto(f"{address}{PREFIX[code]}search/?{query}")
    settled(page)
    loaded = {path.removeprefix("/kb/") for path in set(asked) - before}
    assert any("pagefind" in path for path in loaded)
    sizes = {path: compressed(site, path) for path in loaded}
    assert sum(sizes.values()) <= BUDGET, sizes


def test_a_result_says_what_became_of_the_decision(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=2137/2012")
    settled(page)
    first = page.locator(".search__result").first
    expect(first.locator("a")).to_have_text("Toregozhina v. Kazakhstan")
    facts = first.locator(".quiet").inner_text().split(" · ")
    assert facts[:3] == ["Human Rights Committee", "No. 2137/2012", "2014"]
    assert len(facts) == 5 and all(facts)
    assert "<" not in first.locator(".search__excerpt").inner_text()


def test_filters_narrow_and_the_address_holds_them(page: Page, address: str) -> None:
    page.goto(f"{address}search/")
    assert page.locator(".search__filters").is_hidden()
    search(page, "torture")
    everything = count(page)
    page.select_option("select[name=committee]", "cat")
    settled(page)
    against_torture = count(page)
    page.select_option("select[name=place]", "rudny")
    settled(page)
    narrowed = found(page, address)
    assert everything > against_torture > count(page) == 1 and narrowed == ["views/cat-497-2012/"]
    assert page.url.partition("?")[2] == "q=torture&committee=cat&place=rudny"

    other = page.context.new_page()
    other.goto(page.url)
    settled(other)
    assert found(other, address) == narrowed
    assert other.input_value("#q") == "torture" and other.input_value("select[name=place]") == "rudny"
    assert other.locator(".languages a[hreflang=ru]").get_attribute("href").endswith("?" + page.url.partition("?")[2])

    page.click(".search__clear")
    settled(page)
    assert count(page) == everything


def test_every_filter_gives_the_decisions_of_its_list(page: Page, address: str, site: Path) -> None:
    page.goto(f"{address}search/")
    values = page.eval_on_selector_all(
        ".search__filters select", "all => all.map(one => [one.name, one.options[1].value])"
    )
    assert len(values) == 8
    for name, value in values:
        page.goto(f"{address}search/?{name}={value}")
        settled(page)
        links = built(site, f"views/by-{name}").xpath(f"//section[@id='{value}']//li/a[1]/@href")
        assert count(page) == len({link.split("/")[-2] for link in links}) > 0, name


@pytest.mark.parametrize("code", PREFIX)
def test_a_clear_word_when_nothing_is_found(page: Page, address: str, code: str) -> None:
    page.goto(f"{address}{PREFIX[code]}search/?q=qqzzxx")
    settled(page)
    assert found(page, address) == [] and count(page) == 0
    assert page.locator(".search__nothing").is_visible()
    assert page.locator(f".search__lists a[href$='{PREFIX[code]}views/'], .search__lists a[href='../views/']").count()


def test_it_is_announced_and_named(page: Page, address: str) -> None:
    page.goto(f"{address}kk/search/?q=2137")
    settled(page)
    assert page.get_by_role("status").inner_text()
    assert page.get_by_role("search").get_by_role("searchbox").count() == 1


def test_more_results_take_the_focus(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=assembly")
    settled(page)
    before = page.locator(".search__result").count()
    page.click(".search__more")
    expect(page.locator(".search__result").nth(before).locator("a")).to_be_focused()


@pytest.mark.parametrize("code", PREFIX)
def test_from_slash_to_a_result_and_back_by_keys(page: Page, address: str, code: str) -> None:
    page.goto(address + PREFIX[code] + CASE)
    page.keyboard.press("/")
    page.wait_for_url(f"{address}{PREFIX[code]}search/")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("2137/2012")
    page.keyboard.press("Enter")
    settled(page)
    page.locator(".search__result a").first.focus()
    page.keyboard.press("Escape")
    expect(page.locator("#q")).to_be_focused()
    page.fill("#q", "")
    page.keyboard.press("Escape")
    page.wait_for_url(address + PREFIX[code] + CASE)


@pytest.mark.parametrize("code", PREFIX)
@pytest.mark.parametrize("start", ["", "search/?q=torture&committee=cat"])
def test_it_fits_a_phone(page: Page, address: str, code: str, start: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address + PREFIX[code] + start)
    box = page.locator("a.find").bounding_box()
    assert box["width"] >= 24 and box["height"] >= 24 and box["x"] + box["width"] <= 360
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.locator("a.find").get_attribute("title")


def test_without_javascript_it_leads_to_the_lists(page: Page, address: str) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{address}search/")
    assert plain.get_by_text("The search needs JavaScript").is_visible()
    assert plain.locator(".search__lists a").count() == 10
    context.close()
