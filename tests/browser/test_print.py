"""A printed page holds the article alone, dark on white, within the paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.kinds import Look, Opened, opened

PAPER = 672
"""Pixels between the margins of A4: 210 mm less twice 16 mm, at 96 to the inch."""

CHROME = ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-skip, .languages, .menu"
SEEN = "[...document.querySelectorAll({!r})].filter(e => e.getBoundingClientRect().width).length"
PALE = """
    [...document.querySelectorAll("article *")].filter(e => {
        const light = colour => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number); return (r + g + b) / 3 };
        const ground = getComputedStyle(e).backgroundColor;
        const own = [...e.childNodes].some(node => node.nodeType == 3 && node.data.trim());
        return own && !e.matches(".measure__number") && (light(getComputedStyle(e).color) > 130
            || !ground.endsWith(", 0)") && light(ground) < 200);
    }).map(e => e.outerHTML.slice(0, 90))
"""
BEYOND = """
    [...document.querySelectorAll("article *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
        .map(e => e.outerHTML.slice(0, 90))
"""
ADDRESS = "getComputedStyle(document.querySelector('.sources a[href^=http]'), '::after').content"


PRINTED = ["", "views/cat-497-2012/", "ru/roadmaps/ccpr-2137-2012/", "kk/questions/", "views/"]


@pytest.fixture(scope="module")
def here(site: Path) -> Iterator[Opened]:
    with opened(site) as ready:
        yield ready


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("address", PRINTED)
def test_print(here: Opened, address: str, theme: str) -> None:
    with here.page(Look(address, theme, PAPER)) as page:
        page.emulate_media(media="print")
        assert page.evaluate(SEEN.format(CHROME)) == 0
        assert page.evaluate("document.querySelector('article').getBoundingClientRect().width") == PAPER
        assert page.evaluate(PALE) == []
        assert page.evaluate(BEYOND) == []


def test_all_questions_are_printed(here: Opened, register) -> None:
    with here.page(Look("questions/", "light", PAPER)) as page:
        page.emulate_media(media="print")
        printed = page.locator("article").inner_text()
        missing = [row.number for row in register.tables["questions"].values() if row.text.en not in printed]
        assert missing == []
        assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


def test_a_source_is_printed_with_its_address(here: Opened) -> None:
    with here.page(Look("views/cat-497-2012/", "light", PAPER)) as page:
        page.emulate_media(media="print")
        assert "http" in page.evaluate(ADDRESS)
