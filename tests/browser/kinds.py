"""One page of every kind, opened in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from tests import browsers
from tests.browser.server import serve
from tests.site.pages import PREFIX

KINDS = [
    "",
    "views/",
    "views/by-theme/",
    "views/by-law/",
    "views/cat-497-2012/",  # a long follow-up
    "views/cat-495-2012/",  # inadmissible
    "views/cedaw-45-2012/",
    "roadmaps/ccpr-2137-2012/",
    "legislation/",
    "legislation/cc-146-definition/",
    "subjects/",
    "subjects/torture-definition/",
    "reopening/",
    "questions/",
    "recommendations/",
    "bodies/",
    "bodies/gp/",
    "positions/",
    "dialogue/",
    "glossary/",
    "statistics/",
    "statistics/charts/",
    "statistics/measures-and-time/",
    "statistics/why-numbers-differ/",
    "statistics/claims/",
    "method/",
    "method/sources/",
    "method/sources/submissions/",
    "about/languages/",
    "about/",
    "data/",
    "contributing/",
    "contributing/add-a-decision/",
    "views/?committee=cat&theme=torture&sort=title",  # narrowed and sorted
    "search/",
]
"""Addresses of one page of every kind."""
MISSING = "404.html"
"""The page for a missing address stands apart: it has no language."""

PHONE, DESK = 360, 1280
THEMES, WIDTHS = ("light", "dark"), (PHONE, DESK)


class Look(NamedTuple):
    """How a page is looked at."""

    address: str
    theme: str
    width: int


def looks() -> list[Look]:
    """Each kind once; languages, themes and widths take turns, so that every meeting of the three comes up."""
    ways = list(product(PREFIX.values(), THEMES, WIDTHS))
    assert len(KINDS) >= len(ways)
    turns = [(kind, *ways[number % len(ways)]) for number, kind in enumerate(KINDS)]
    return [*(Look(prefix + kind, theme, width) for kind, prefix, theme, width in turns), Look(MISSING, "dark", PHONE)]


def every_look() -> list[Look]:
    """Each kind in every language, theme and width."""
    addresses = [*(prefix + kind for kind in KINDS for prefix in PREFIX.values()), MISSING]
    return [Look(*way) for way in product(addresses, THEMES, WIDTHS)]


class Opened(NamedTuple):
    """A browser, and the site that it can read."""

    browser: Browser
    url: str

    @contextmanager
    def page(self, look: Look) -> Iterator[Page]:
        """A page as a reader sees it. Motion is off, so that nothing is measured half-way."""
        size = {"width": look.width, "height": 800}
        context = self.browser.new_context(viewport=size, color_scheme=look.theme, reduced_motion="reduce")
        page = context.new_page()
        page.goto(self.url + look.address)
        page.wait_for_selector(".md-option:checked", state="attached")  # both scripts have run
        yield page
        context.close()


@contextmanager
def opened(site: Path) -> Iterator[Opened]:
    """The served site, and Chromium."""
    with serve(site) as url, browsers.chromium() as browser:
        yield Opened(browser, url)
