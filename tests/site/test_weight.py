"""Budgets of bytes (design: HTML of any page, first visit of a case). Seconds are `make bench`'s business."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html

PAGE = 60_000
LIST = 150_000
FIRST_VISIT = 80_000
LISTS = "views/"
"""Pages that list all decisions: `/views/` and `/views/by-…/`."""


def test_html_of_every_page(site):
    heavy = {}
    for path in site.rglob("*.html"):
        address = path.relative_to(site).as_posix().removeprefix("ru/").removeprefix("kk/")
        bound = LIST if address == "views/index.html" or address.startswith("views/by-") else PAGE
        if path.stat().st_size > bound:
            heavy[path.relative_to(site).as_posix()] = path.stat().st_size
    assert heavy == {}


def test_first_visit_of_a_case(site):
    sizes = {}
    for prefix in ("", "ru/", "kk/"):
        for path in (site / prefix / "views").glob("*-*-*/index.html"):
            sizes[path] = sum(len(gzip.compress(file.read_bytes(), 6)) for file in fetched(path))
    assert max(sizes.values()) <= FIRST_VISIT


def fetched(path: Path) -> list[Path]:
    """The page and every file that a browser fetches with it."""
    tree = html.fromstring(path.read_bytes())
    links = tree.xpath("//link[@rel='stylesheet' or @rel='icon']/@href | //script/@src | //img/@src")
    return [path, *{(path.parent / urlsplit(link).path).resolve() for link in links}]
