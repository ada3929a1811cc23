"""Budgets of bytes (design: HTML of any page, first visit of a case). Seconds are `make bench`'s business."""

import gzip
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html

PAGE = 60_000
LIST = 150_000
FIRST_VISIT = 80_000
HEAVIER = {"views/cat-497-2012/index.html": 77_000}
"""Pages allowed to be heavier, with the reason: the longest follow-up in the record, in letters of two bytes each."""


def bound(site: Path, path: Path) -> int:
    """The bound of a page. Lists of all decisions stand at `/views/` and `/views/by-…/`."""
    address = path.relative_to(site).as_posix().removeprefix("ru/").removeprefix("kk/")
    if address in HEAVIER:
        return HEAVIER[address]
    return LIST if address == "views/index.html" or address.startswith("views/by-") else PAGE


def test_html_of_every_page(site):
    sizes = {path: path.stat().st_size for path in site.rglob("*.html")}
    heavy = {str(path.relative_to(site)): size for path, size in sizes.items() if size > bound(site, path)}
    assert heavy == {}


def test_no_page_is_excused_without_need(site):
    for address in HEAVIER:
        assert max((site / prefix / address).stat().st_size for prefix in ("", "ru", "kk")) > PAGE


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
