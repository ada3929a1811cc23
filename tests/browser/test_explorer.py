"""The list of all decisions as a reader uses it: narrowed, sorted, shared, downloaded, and whole without JavaScript."""

import csv
import io
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from macros.register import Register
from tests.browser.server import compressed
from tests.site.pages import PREFIX
from tests.site.pages import page as built

AXES = ("committee", "year", "outcome", "status", "theme", "article", "remedy", "place", "law")
TORTURE = "committee=cat&theme=torture"
FIRST_SCREEN = 740
CHOICES = """
    all => Object.fromEntries(all.map(one => [one.name, [...one.options].slice(1)
        .map(option => [option.value, Number(option.text.match(/\\((\\d+)\\)$/)[1]), option.disabled])]))
"""
SHIFT = """
    window.shift = 0;
    new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value })
        .observe({type: "layout-shift", buffered: true});
"""
BEYOND = "all => all.filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)"


@pytest.fixture
def go(page: Page, address: str) -> Callable[..., None]:
    """Open the list with a selection, in a language."""

    def visit(selection: str = "", code: str = "en") -> None:
        page.goto(f"{address}{PREFIX[code]}views/?{selection}")
        expect(page.get_by_role("group")).to_be_enabled()

    return visit


def shown(page: Page) -> list[str]:
    """The ids of the decisions in the table, from top to bottom."""
    links = page.eval_on_selector_all("table.views tbody tr a", "links => links.map(link => link.pathname)")
    return [link.split("/")[-2] for link in links]


def column(page: Page, number: int) -> list[str]:
    return page.eval_on_selector_all(
        f"table.views td:nth-child({number})", "cells => cells.map(cell => cell.dataset.sort ?? cell.textContent)"
    )


def listed(site: Path, axis: str, value: str) -> set[str]:
    """The decisions of a group in the list by an axis."""
    links = built(site, f"views/by-{axis}").xpath(f"//section[@id='{value}']//li/a[1]/@href")
    return {link.split("/")[-2] for link in links}


def state(page: Page) -> list[tuple[str, str]]:
    return parse_qsl(page.evaluate("location.search.slice(1)"))


def chips(page: Page) -> Locator:
    return page.locator(".explorer__chosen li button")


def choices(page: Page) -> dict[str, list[tuple[str, int, bool]]]:
    """Filter → (value, decisions it would leave, whether it cannot be taken) of each choice."""
    page.evaluate("new Promise(done => setTimeout(done, 100))")  # they are told one select after the other
    return page.eval_on_selector_all(".search__filters select", CHOICES)


def test_every_filter_gives_the_decisions_of_its_list(page: Page, go: Callable, site: Path) -> None:
    go()
    offered = choices(page)
    assert tuple(offered) == AXES
    for axis, values in offered.items():
        for value, count, _ in values:
            page.select_option(f"select[name={axis}]", value)
            found = shown(page)
            assert set(found) == listed(site, axis, value) and len(found) == count > 0, (axis, value)
        page.select_option(f"select[name={axis}]", "")


def test_filters_together(page: Page, go: Callable, site: Path) -> None:
    go()
    page.select_option("select[name=committee]", "cat")
    page.select_option("select[name=theme]", "torture")
    both = listed(site, "committee", "cat") & listed(site, "theme", "torture")
    assert set(shown(page)) == both and 1 < len(both) < len(listed(site, "committee", "cat"))


def test_choices_tell_what_they_would_leave(page: Page, go: Callable, site: Path) -> None:
    go(TORTURE)
    both = set(shown(page))
    offered = choices(page)
    for axis in ("year", "place", "article"):
        for value, count, closed in offered[axis]:
            assert count == len(both & listed(site, axis, value)) and closed == (not count), (axis, value)
    torture = listed(site, "theme", "torture")
    assert [count for _, count, _ in offered["committee"]] == [
        len(torture & listed(site, "committee", value)) for value, *_ in offered["committee"]
    ]


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("bokayev", "ccpr-3250-2018"),
        ("Боқаев", "ccpr-3250-2018"),
        ("Бокаева", "ccpr-3250-2018"),
        ("3250-2018", "ccpr-3250-2018"),
        ("№ 3250/2018", "ccpr-3250-2018"),
        ("бақытжан", "ccpr-2137-2012"),
        ("Toregozhina 2137", "ccpr-2137-2012"),
    ],
)
@pytest.mark.parametrize("code", PREFIX)
def test_typing_narrows(page: Page, go: Callable, code: str, typed: str, id: str) -> None:
    go(code=code)
    page.get_by_role("searchbox").press_sequentially(typed)
    expect(page.locator(f"table.views tr:has(a[href$='{id}/'])")).to_have_count(1)
    page.wait_for_function("document.querySelectorAll('table.views tbody tr').length < 12")
    assert id in shown(page)


@pytest.mark.parametrize(
    ("code", "all", "some"),
    [
        ("en", "{} decisions", "9 of {} decisions"),
        ("ru", "{} решений", "9 из {} решений"),
        ("kk", "{} шешім", "{} шешімнің ішінен 9 шешім"),
    ],
)
def test_the_count_is_announced_once_things_settle(
    page: Page, go: Callable, register: Register, code: str, all: str, some: str
) -> None:
    total = len(register.views)
    go(code=code)
    status = page.get_by_role("status")
    expect(status).to_have_text(all.format(total))
    page.evaluate("""
        window.told = [];
        const status = document.querySelector("[role=status]");
        new MutationObserver(() => told.push(status.textContent)).observe(status, {childList: true});
    """)
    page.evaluate("""
        for (const [name, value] of [["committee", "cat"], ["theme", "torture"]]) {
            const select = document.querySelector(`select[name=${name}]`);
            select.value = value;
            select.dispatchEvent(new Event("change"));
        }
    """)
    expect(status).to_have_text(some.format(total))
    assert page.evaluate("told") == [some.format(total)]


def test_the_address_holds_the_selection(page: Page, go: Callable, address: str) -> None:
    go()
    page.select_option("select[name=place]", "rudny")
    page.fill("input[name=q]", "Байрамов")
    page.get_by_role("columnheader", name="Decision").get_by_role("button").click()
    page.get_by_role("columnheader", name="Decision").get_by_role("button").click()
    assert state(page) == [("q", "Байрамов"), ("place", "rudny"), ("sort", "title"), ("dir", "desc")]
    for link in page.locator(".languages a").all():
        assert link.evaluate("link => link.search") == page.evaluate("location.search")

    page.click("table.views tbody a")
    page.wait_for_url("**/views/cat-497-2012/")
    page.go_back()
    assert shown(page) == ["cat-497-2012"]
    assert page.input_value("input[name=q]") == "Байрамов" and page.input_value("select[name=place]") == "rudny"
    page.click(".languages a[hreflang=kk]")
    page.wait_for_url(f"{address}kk/views/?*")
    assert shown(page) == ["cat-497-2012"]
    assert page.locator("th[aria-sort=descending]").inner_text() == "Шешім"


def test_what_an_address_cannot_mean_is_left_aside(page: Page, go: Callable, register: Register) -> None:
    go("committee=none&theme=%22%3E&sort=colour&dir=up&x=1")
    assert len(shown(page)) == len(register.views)
    assert state(page) == [] and page.locator(".explorer__chosen").is_hidden()


def test_filters_are_taken_away_one_by_one_or_all_at_once(page: Page, go: Callable, register: Register) -> None:
    go(TORTURE)
    expect(chips(page)).to_have_text(["Committee: Committee against Torture", re.compile("^Theme: ")])
    page.get_by_role("button", name="Remove the filter “Theme: ").click()
    expect(chips(page)).to_have_count(1)
    expect(chips(page).first).to_be_focused()
    assert state(page) == [("committee", "cat")]
    page.select_option("select[name=outcome]", "violation")
    page.get_by_role("button", name="Clear the filters").click()
    assert len(shown(page)) == len(register.views)
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_sorting(page: Page, go: Callable) -> None:
    go()
    newest = shown(page)
    headings = page.get_by_role("columnheader").get_by_role("button")
    dates = column(page, 3)
    assert dates == sorted(dates, reverse=True)
    headings.nth(2).click()
    assert column(page, 3) == sorted(dates)
    headings.nth(2).click()
    assert shown(page) == newest

    def numbers(cell: str) -> list[int]:
        return [int(number) for number in re.findall(r"\d+", cell)]

    for down in (False, True):
        headings.nth(4).click()
        articles = [numbers(cell) for cell in column(page, 5)]
        known = [row for row in articles if row]
        assert [row[0] for row in known] == sorted((row[0] for row in known), reverse=down)
        assert articles == known + [[]] * (len(articles) - len(known)) != known
        assert page.locator("th[aria-sort]").count() == 1
    headings.nth(5).click()
    statuses = [re.sub(r"\s*\d{4}$", "", cell) for cell in column(page, 6)]
    assert statuses[-1] == "–" and len({*statuses}) == 1 + sum(a != b for a, b in pairwise(statuses))


def download(page: Page) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV").click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize("code", PREFIX)
def test_what_is_seen_can_be_downloaded(page: Page, go: Callable, site: Path, code: str) -> None:
    go(f"{TORTURE}&sort=title", code)
    name, content = download(page)
    published = (site / "data/v1/views.csv").read_bytes()
    assert name == "views_cat_torture_2026-11-22.csv"
    assert content[:3] == published[:3] and content.splitlines()[0] == published.splitlines()[0]
    rows, whole = (list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), ""))) for file in (content, published))
    assert [row["id"] for row in rows] == shown(page)
    assert all(row in whole for row in rows)


def test_a_download_of_everything_is_the_published_table(page: Page, go: Callable, site: Path) -> None:
    go()
    _, content = download(page)
    published = (site / "data/v1/views.csv").read_bytes()
    assert len(content) == len(published) and sorted(content.splitlines()) == sorted(published.splitlines())


@pytest.mark.parametrize("code", PREFIX)
def test_a_clear_word_when_nothing_fits(page: Page, go: Callable, code: str) -> None:
    go("q=qqzzxx&committee=cat", code)
    assert shown(page) == [] and page.locator("table.views").is_hidden()
    assert page.locator(".explorer__nothing").inner_text()
    page.locator(".explorer__chosen > button").click()
    assert page.locator("table.views").is_visible() and page.locator(".explorer__nothing").is_hidden()


def test_by_keys_alone(page: Page, go: Callable) -> None:
    go()
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Committee against")
    expect(page.get_by_role("status")).to_have_text(re.compile("^11 of"))
    for _ in AXES:
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="CSV")).to_be_focused()
    page.keyboard.press("Tab")
    expect(chips(page).first).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert state(page)[-1] == ("sort", "title")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    assert state(page) == [("sort", "title")]
    expect(page.get_by_role("searchbox")).to_be_focused()


@pytest.mark.parametrize("code", PREFIX)
def test_on_a_phone_the_filters_are_folded_and_a_select_sorts(page: Page, go: Callable, code: str) -> None:
    page.set_viewport_size({"width": 360, "height": FIRST_SCREEN})
    go(code=code)
    first = page.locator("table.views tbody tr").first.bounding_box()
    assert first["y"] + first["height"] < FIRST_SCREEN
    fold = page.locator(".explorer__fold")
    assert page.locator(".search__filters").is_hidden()
    fold.click()
    assert fold.get_attribute("aria-expanded") == "true"
    page.select_option("select[name=theme]", "torture")
    assert fold.inner_text().endswith("(1)")
    page.select_option("select[name=sort]", "title")
    assert state(page) == [("theme", "torture"), ("sort", "title")]
    ascending = shown(page)
    page.locator("button.explorer__sort").click()
    assert shown(page) == ascending[::-1] and state(page)[-1] == ("dir", "desc")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    fold.focus()
    for _ in range(20):
        page.keyboard.press("Tab")
        assert not page.evaluate("!!document.activeElement.closest('thead')")


@pytest.mark.parametrize("code", PREFIX)
def test_every_cell_holds_its_words(page: Page, go: Callable, code: str) -> None:
    go(code=code)
    for width in (720, 768, 860, 880, 960, 1220, 1280):
        page.set_viewport_size({"width": width, "height": FIRST_SCREEN})
        assert page.evaluate("document.querySelector('table.views').getBoundingClientRect().right") <= width
        assert page.eval_on_selector_all(".views :is(th, td)", BEYOND) == []


@pytest.mark.parametrize("width", [360, 1200])
def test_nothing_moves_while_it_loads(page: Page, go: Callable, width: int) -> None:
    """On a slow machine too, which shows the table while half of it is on its way."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.set_viewport_size({"width": width, "height": FIRST_SCREEN})
    page.add_init_script(SHIFT)
    go(code="kk")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("shift") < 0.01


def test_paper_states_the_selection(page: Page, go: Callable) -> None:
    go(TORTURE)
    expect(page.get_by_role("status")).to_have_text(re.compile("^9 of"))
    page.emulate_media(media="print")
    article = page.locator("article").inner_text()
    assert "Committee: Committee against Torture; Theme: " in article and "9 of" in article
    assert page.locator("form.explorer, .explorer__chosen").locator("visible=true").count() == 0


@pytest.mark.parametrize("code", PREFIX)
def test_without_javascript_it_is_the_whole_table(
    page: Page, address: str, register: Register, code: str, site: Path
) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{address}{PREFIX[code]}views/?committee=cat")
    assert plain.locator("table.views tbody tr").count() == len(register.views)
    assert plain.locator("form.explorer").is_hidden()
    assert plain.locator("table.views button:enabled").count() == 0
    assert plain.locator("article .lists a").count() == len(AXES)
    with plain.expect_download() as waiting:
        plain.get_by_role("link", name="CSV").click()
    assert Path(waiting.value.path()).read_bytes() == (site / "data/v1/views.csv").read_bytes()
    context.close()


def test_only_this_page_fetches_it(page: Page, go: Callable, address: str, site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.removeprefix("/kb/")))
    page.goto(f"{address}views/by-theme/", wait_until="networkidle")
    before = set(asked)
    assert not any("explorer" in path for path in before)
    go(TORTURE)
    assert sum(compressed(site, path) for path in {*asked} - before if path != "views/") < 8_000
