"""Every kind of page meets WCAG 2.2 AA as far as a program can tell, on a phone and on a desk, by eye and by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.accessibility import faults
from tests.browser.kinds import DESK, KINDS, PHONE, Look, Opened, looks, opened

NARROW = 320
"""The width that WCAG 1.4.10 asks for."""

WIDER_THAN_THE_WINDOW = """
    [...document.querySelectorAll("article *, footer *")]
        .filter(e => !e.closest(".cards thead, table:not([class])") && e.getBoundingClientRect().width)
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map(e => e.outerHTML.slice(0, 90)).slice(0, 3)
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


@pytest.mark.parametrize("look", looks(), ids=lambda look: f"{look.address}-{look.theme}-{look.width}")
def test_page(here: Opened, look: Look) -> None:
    with here.page(look) as page:
        assert faults(page, look) == []


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
