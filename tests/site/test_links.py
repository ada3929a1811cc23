"""Every link inside the site leads somewhere, to the anchor it names."""

from collections import defaultdict
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from lxml import html

from tests.conftest import SITE_URL


def trees(site: Path):
    for path in sorted(site.rglob("*.html")):
        yield path, html.fromstring(path.read_bytes())


def inside(path: Path, site: Path, link: str) -> tuple[Path, str] | None:
    """The file and anchor that a link means, or None for a link to the outside."""
    if link.startswith(SITE_URL):
        link = "/" + link.removeprefix(SITE_URL)
    elif link.startswith("/kb/"):
        link = link.removeprefix("/kb")
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    folder = "" if parts.path.startswith("/") else f"{path.relative_to(site).parent.as_posix()}/"
    target = normpath(folder + unquote(parts.path).lstrip("/")) if parts.path else path.relative_to(site).as_posix()
    found = site / target
    return (found / "index.html" if found.is_dir() else found), unquote(parts.fragment)


def test_every_link_and_anchor_inside_the_site_exists(site):
    anchors: dict[Path, set[str]] = {}
    wanted = defaultdict(set)
    for path, tree in trees(site):
        anchors[path] = set(tree.xpath("//@id | //a/@name"))
        for link in tree.xpath("//@href | //@src"):
            if target := inside(path, site, link):
                wanted[target].add(path.relative_to(site).as_posix())
    missing = [f"{file.relative_to(site)}#{anchor}" for file, anchor in wanted if not file.exists()]
    missing += [
        f"{file.relative_to(site)}#{anchor}"
        for file, anchor in wanted
        if anchor and file in anchors and anchor not in anchors[file]
    ]
    assert missing == []


def test_no_id_stands_twice_on_a_page(site):
    twice = {}
    for path, tree in trees(site):
        ids = tree.xpath("//@id")
        if len(ids) != len(set(ids)):
            twice[path.relative_to(site).as_posix()] = sorted({id for id in ids if ids.count(id) > 1})
    assert twice == {}


def test_a_page_asks_no_other_host_for_anything(site):
    fetched = (
        "//script/@src | //img/@src | //iframe/@src | //link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href"
    )
    outside = [link for _, tree in trees(site) for link in tree.xpath(fetched) if urlsplit(link).netloc]
    assert outside == []


def test_links_to_the_outside_are_web_addresses(site):
    schemes = {urlsplit(link).scheme for _, tree in trees(site) for link in tree.xpath("//a/@href")}
    assert schemes <= {"", "http", "https"}
