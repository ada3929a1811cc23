"""How large the pages of a built site are, and what a first visit of one of them loads."""

import gzip
import re
from dataclasses import dataclass
from fnmatch import fnmatch
from html.parser import HTMLParser
from pathlib import Path
from statistics import median
from urllib.parse import unquote, urlsplit

PAGE = 60_000
LIST = 150_000
VISIT = 80_000
"""Budgets in bytes: the HTML of a page, the HTML of a list of all decisions, a first visit compressed."""

LISTS = ("views/index.html", "views/by-*/index.html", "statistics/measures-and-time/index.html")
MOVED = "c/*"
"""Lists of all decisions, one of them as bars; addresses that only lead on to another page."""


class Page(HTMLParser):
    """The files a page loads from its own site, the other hosts it asks, how many links stand in its menus."""

    def __init__(self, html: str):
        super().__init__()
        self.loaded: set[str] = set()
        self.elsewhere: set[str] = set()
        self.links = 0
        self._menus = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list) -> None:
        given = dict(attributes)
        self._menus += tag == "nav"
        self.links += tag == "a" and self._menus > 0
        loads = tag != "link" or {"stylesheet", "icon", "preload"} & set(given.get("rel", "").split())
        address = given.get("href" if tag == "link" else "src")
        if loads and address and not address.startswith("data:"):
            parts = urlsplit(address)
            (self.elsewhere if parts.netloc else self.loaded).add(parts.netloc or unquote(parts.path))

    def handle_endtag(self, tag: str) -> None:
        self._menus -= tag == "nav"


@dataclass(frozen=True)
class Sizes:
    """The pages of a site, largest first: address → bytes."""

    site: Path
    pages: dict[str, int]

    @property
    def median(self) -> int:
        return round(median(self.pages.values()))

    @property
    def cases(self) -> list[str]:
        """The pages of single decisions, largest first."""
        return [address for address in self.pages if fnmatch(address, "*views/*-*-*/index.html")]

    @property
    def above(self) -> list[str]:
        """The pages above their budget, largest first."""
        return [address for address, size in self.pages.items() if size > bound(address)]

    def page(self, address: str) -> Page:
        return Page((self.site / address).read_text("utf-8"))

    def visit(self, address: str) -> dict[str, int]:
        """What a first visit of a page loads, the page first: name → bytes, compressed."""
        path = self.site / address
        files = [path, *((path.parent / loaded) for loaded in sorted(self.page(address).loaded))]
        return {file.name: len(gzip.compress(file.read_bytes(), 6)) for file in files}


def own(address: str) -> str:
    """The address of a page without the language it is in."""
    return re.sub(r"^(ru|kk)/", "", address)


def bound(address: str) -> int:
    name = own(address)
    return LIST if any(fnmatch(name, pattern) for pattern in LISTS) else PAGE


def sizes(site: Path) -> Sizes:
    paths = sorted(site.rglob("*.html"), key=lambda path: -path.stat().st_size)
    pages = {path.relative_to(site).as_posix(): path.stat().st_size for path in paths}
    return Sizes(site, {address: size for address, size in pages.items() if not fnmatch(address, MOVED)})
