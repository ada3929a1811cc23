"""What a program can tell of a page against WCAG 2.2 AA, and of a few rules of our own."""

from itertools import pairwise

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.kinds import DESK, PHONE, Look

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ADVICE = ["best-practice"]
"""Beyond WCAG. Asked for on a desk alone: on a phone the theme's box of the menu stands outside every landmark."""

SCHEMES = {"light": "default", "dark": "slate"}
SCHEME = "document.body.dataset.mdColorScheme"
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
        .filter(e => getComputedStyle(e).display != "inline" && !e.matches(".cards thead [tabindex='-1']"))
        .map(e => [(e.closest("label") ?? e).getBoundingClientRect(), e.outerHTML.slice(0, 90)])
        .filter(([box]) => box.width && Math.min(box.width, box.height) < 24)
"""


def faults(page: Page, look: Look) -> list[tuple[str, str]]:
    """What is wrong with an opened page: each rule that is broken, with the place in its HTML."""
    found = _axe(page, look) + _headings(page.evaluate(HEADINGS))
    if page.evaluate(SCHEME) != SCHEMES[look.theme]:
        found.append(("shown in other colours", look.theme))
    found += [("table without caption or headings", html) for html in page.evaluate(TABLES)]
    found += [("target smaller than 24 px", html) for _, html in page.evaluate(SMALL_TARGETS)]
    if look.width == PHONE:
        found += [("number without a word", html) for html in page.evaluate(NUMBERS_WITHOUT_A_WORD)]
    return found


def _axe(page: Page, look: Look) -> list[tuple[str, str]]:
    tags = WCAG + (ADVICE if look.width == DESK else [])
    options = {"runOnly": {"type": "tag", "values": tags}, "resultTypes": ["violations"]}
    rules = Axe().run(page, options=options).response["violations"]
    return [(rule["id"], node["html"]) for rule in rules for node in rule["nodes"]]


def _headings(levels: list[int]) -> list[tuple[str, str]]:
    if levels.count(1) != 1 or levels[0] != 1:
        return [("other than one first heading, before all others", str(levels))]
    return [("a level of headings left out", str(levels))] * any(below > above + 1 for above, below in pairwise(levels))
