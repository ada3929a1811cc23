"""Every kind of page meets WCAG 2.2 AA as far as a program can tell, on a phone and on a desk, by eye and by key."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.kinds import DESK, KINDS, PHONE, Look, Opened, looks, opened

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ADVICE = ["best-practice"]
"""Beyond WCAG. Asked for on a desk alone: on a phone the theme's box of the menu stands outside every landmark."""
NARROW = 320
"""The width that WCAG 1.4.10 asks for."""

MISSING = Look("404.html", "dark", PHONE)

WIDER_THAN_THE_WINDOW = """
    [...document.querySelectorAll("article *, footer *")]
        .filter(e => !e.closest(".cards thead, .md-typeset__scrollwrap") && e.getBoundingClientRect().width)
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map(e => e.outerHTML.slice(0, 90)).slice(0, 3)
"""
HEADINGS = "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(e => Number(e.tagName[1]))"
TABLES = """
    [...document.querySelectorAll("article table[class]")]
        .filter(e => !e.caption || [...e.querySelectorAll("th")].some(th => !th.scope)
            || [...e.tBodies[0].rows].some(row => row.cells[0].tagName != "TH"))
        .map(e => e.outerHTML.slice(0, 90))
"""
NUMBERS_WITHOUT_A_WORD = """
    [...document.querySelectorAll("table.cards td")]
        .filter(e => /^[\\d\\s,–]+$/.test(e.textContent) && getComputedStyle(e, "::before").content == "none")
        .map(e => e.outerHTML.slice(0, 90))
"""
SMALL_TARGETS = """
    [...document.querySelectorAll("a, button, select, input:not(.md-option, .md-toggle), header label")]
        .filter(e => getComputedStyle(e).display != "inline")
        .map(e => [e.getBoundingClientRect(), e.outerHTML.slice(0, 90)])
        .filter(([box]) => box.width && Math.min(box.width, box.height) < 24)
"""
FOCUSED = """
    (() => {
        const e = document.activeElement, own = getComputedStyle(e), box = e.getBoundingClientRect();
        return {name: e.textContent.trim(), id: e.id, href: e.getAttribute("href"), outline: own.outlineStyle,
            opacity: own.opacity, seen: box.top >= 0 && box.left >= 0 && box.width > 0, menu: !!e.closest(".menu")};
    })()
"""


@pytest.fixture(scope="module")
def here(site: Path) -> Iterator[Opened]:
    with opened(site) as ready:
        yield ready


@pytest.mark.parametrize("look", [*looks(), MISSING], ids=lambda look: f"{look.address}-{look.theme}-{look.width}")
def test_page(here: Opened, look: Look) -> None:
    with here.page(look) as page:
        scheme = {"light": "default", "dark": "slate"}[look.theme]
        assert page.evaluate("document.body.dataset.mdColorScheme") == scheme
        tags = WCAG + (ADVICE if look.width == DESK else [])
        options = {"runOnly": {"type": "tag", "values": tags}, "resultTypes": ["violations"]}
        found = Axe().run(page, options=options).response["violations"]
        assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
        levels = page.evaluate(HEADINGS)
        assert levels.count(1) == 1 and levels[0] == 1
        assert all(below <= above + 1 for above, below in pairwise(levels)), levels
        assert page.evaluate(TABLES) == []
        assert page.evaluate(SMALL_TARGETS) == []
        if look.width == PHONE:
            assert page.evaluate(NUMBERS_WITHOUT_A_WORD) == []


@pytest.mark.parametrize("prefix", ["ru/", "kk/"], ids=["ru", "kk"])
def test_nothing_is_wider_than_the_window(here: Opened, prefix: str) -> None:
    """On two phones, at 200 % on a desk, and on a desk; in the languages with the longest words."""
    wide = {}
    with here.page(Look(prefix, "light", DESK)) as page:
        for kind in KINDS:
            page.goto(here.url + prefix + kind)
            for width in (NARROW, PHONE, DESK // 2, DESK):
                page.set_viewport_size({"width": width, "height": 800})
                beyond = page.evaluate("document.documentElement.scrollWidth") > width
                if found := page.evaluate(WIDER_THAN_THE_WINDOW) or beyond:
                    wide[kind, width] = found
    assert wide == {}


def stops(page: Page, count: int) -> list[dict]:
    """What the Tab key reaches, one after the other."""
    reached = []
    for _ in range(count):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))
    return reached


@pytest.mark.parametrize("address", ["ru/views/cat-497-2012/", "404.html"])
def test_the_link_to_the_content_comes_first_and_is_seen(here: Opened, address: str) -> None:
    with here.page(Look(address, "light", DESK)) as page:
        (skip,) = stops(page, 1)
        assert skip["href"].startswith("#") and skip["seen"] and skip["opacity"] == "1" and skip["name"]
        page.keyboard.press("Enter")
        page.wait_for_selector("h1:target")


def test_every_focus_is_seen(here: Opened) -> None:
    with here.page(Look("views/cat-497-2012/", "dark", DESK)) as page:
        reached = stops(page, 40)
        assert [stop for stop in reached if not stop["id"].startswith("__palette") and stop["outline"] != "solid"] == []
        page.get_by_role("radio", name="Dark").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Shift+Tab")
        shown = "document.querySelector('.md-option + label:not([hidden])')"
        assert page.evaluate(f"getComputedStyle({shown}).outlineStyle") == "solid"


def test_the_menu_of_a_phone_opens_by_key_and_is_skipped_while_closed(here: Opened) -> None:
    with here.page(Look("kk/questions/", "light", PHONE)) as page:
        assert not any(stop["menu"] for stop in stops(page, 15))
        page.get_by_role("checkbox", name="Бөлімдер").focus()
        outline = "getComputedStyle(document.querySelector('.md-header [for=__drawer]')).outlineStyle"
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert page.evaluate(outline) == "solid"
        page.keyboard.press("Space")
        assert any(stop["menu"] and stop["seen"] for stop in stops(page, 15))


@pytest.mark.parametrize(("prefix", "light", "dark"), [("", "Light", "Dark"), ("ru/", "Светлый фон", "Тёмный фон")])
def test_light_and_dark_are_named_by_what_they_are(here: Opened, prefix: str, light: str, dark: str) -> None:
    with here.page(Look(prefix, "dark", DESK)) as page:
        assert page.get_by_role("radio", name=dark).is_checked()
        page.get_by_role("radio", name=dark).focus()
        page.keyboard.press("ArrowUp")
        assert page.get_by_role("radio", name=light).is_checked()
        assert page.evaluate("document.body.dataset.mdColorScheme") == "default"


def test_landmarks_of_one_kind_have_different_names(here: Opened) -> None:
    with here.page(Look("questions/", "light", DESK)) as page:
        names = page.evaluate("[...document.querySelectorAll('nav')].map(e => e.getAttribute('aria-label'))")
        assert len(names) >= 4 and all(names) and len(set(names)) == len(names)


def test_nothing_moves_for_a_reader_who_asks_for_that(here: Opened) -> None:
    slow = "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration)).length"
    with here.page(Look("views/cat-497-2012/", "light", PHONE)) as page:
        assert page.evaluate(slow) == 0
