"""What published pages say about themselves, at the root of a host and under a path."""

import gzip
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree, html
from playwright.sync_api import Browser

from tests.browser.server import serve
from tests.publish.conftest import Site

CASE = "views/ccpr-2137-2012/"
LANGUAGES = {"": "en", "ru/": "ru", "kk/": "kk"}
FROZEN = {
    "": "Frozen edition 2026-12, built on 22 November 2026.",
    "ru/": "22 ноября 2026 года",
    "kk/": "2026 жылғы 22 қараша",
}


def page(site: Site, url: str) -> html.HtmlElement:
    return html.fromstring((site.folder / url / "index.html").read_bytes())


def canonical(site: Site, url: str) -> str:
    [link] = page(site, url).xpath("//link[@rel='canonical']/@href")
    return link


def file(site: Site, address: str) -> Path:
    """The file a web server sends for an address of the site."""
    assert address.startswith(site.address), address
    path = site.folder / unquote(urlsplit(address.removeprefix(site.address)).path)
    return path / "index.html" if address.endswith("/") else path


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().replace("\N{NO-BREAK SPACE}", " ").split())


@pytest.mark.parametrize("prefix", LANGUAGES)
@pytest.mark.parametrize("url", ["", "about/", CASE])
def test_the_canonical_link_of_a_frozen_page_is_the_living_page(site: Site, prefix: str, url: str) -> None:
    living = site.address + prefix + url
    assert canonical(site, f"2026-12/{prefix}{url}") == canonical(site, prefix + url) == living
    assert file(site, living).exists()


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_a_frozen_page_says_so_at_its_top_and_links_to_the_living_page(site: Site, prefix: str) -> None:
    [banner] = page(site, f"2026-12/{prefix}{CASE}").xpath("//*[@data-md-component='announce']//p")
    assert FROZEN[prefix] in text(banner)
    assert "2026-12" in text(banner)
    assert banner.xpath(".//a/@href") == [site.address + prefix + CASE]


def test_a_living_page_is_not_called_frozen(site: Site) -> None:
    assert page(site, CASE).xpath("//*[@data-md-component='announce']//p") == []


def test_a_living_page_lists_its_editions_newest_first(under_a_path: Site) -> None:
    [row] = page(under_a_path, f"kk/{CASE}").xpath("//p[@class='editions']")
    assert [link.text for link in row.iter("a")] == ["2027-03", "2026-12"]
    links = [urljoin(under_a_path.address + f"kk/{CASE}", link) for link in row.xpath("a/@href")]
    assert links == [f"https://example.org/kb/{name}/kk/{CASE}" for name in ("2027-03", "2026-12")]
    assert all(file(under_a_path, link).exists() for link in links)


def test_a_frozen_page_lists_no_editions(under_a_path: Site) -> None:
    assert page(under_a_path, f"2027-03/{CASE}").xpath("//p[@class='editions']") == []


@pytest.mark.parametrize("edition", ["", "2026-12/"])
@pytest.mark.parametrize("url", ["", "ru/", "about/", f"kk/{CASE}"])
def test_the_language_switch_stays_in_the_edition(site: Site, edition: str, url: str) -> None:
    here = site.address + edition + url
    bare = url.removeprefix("ru/").removeprefix("kk/")
    links = {urljoin(here, link) for link in page(site, edition + url).xpath("//header//a[@hreflang]/@href")}
    others = {f"{site.address}{edition}{prefix}{bare}" for prefix in LANGUAGES}
    assert links <= others
    assert links | {here} == others
    assert all(file(site, link).exists() for link in links)


@pytest.mark.parametrize("edition", ["", "2026-12/"])
def test_a_page_names_its_translations_in_the_same_edition(site: Site, edition: str) -> None:
    found = page(site, f"{edition}ru/{CASE}").xpath("//link[normalize-space(@rel)='alternate'][@hreflang]")
    assert {link.get("hreflang"): link.get("href") for link in found} == {
        "en": f"{site.address}{edition}{CASE}",
        "ru": f"{site.address}{edition}ru/{CASE}",
        "kk": f"{site.address}{edition}kk/{CASE}",
        "x-default": f"{site.address}{edition}{CASE}",
    }


@pytest.mark.parametrize("edition", ["", "2026-12/"])
def test_the_sitemap_has_every_page_once_and_each_address_is_there(site: Site, edition: str) -> None:
    content = (site.folder / edition / "sitemap.xml").read_bytes()
    assert gzip.decompress((site.folder / edition / "sitemap.xml.gz").read_bytes()) == content
    tree = etree.fromstring(content)
    addresses = tree.xpath("//*[local-name()='loc']/text()")
    others = tree.xpath("//*[local-name()='link']/@href")
    assert len(set(addresses)) == len(addresses)
    assert set(others) == set(addresses)
    assert {f"{site.address}{edition}{prefix}{CASE}" for prefix in LANGUAGES} <= set(addresses)
    for address in addresses:
        assert address.startswith(site.address + edition)
        assert address.endswith("/")
        assert file(site, address).exists(), address


def test_a_missing_page_is_told_in_three_languages_with_links_that_work_at_any_depth(site: Site) -> None:
    missing = html.fromstring((site.folder / "404.html").read_bytes())
    assert missing.get("lang") == "en"
    parts = missing.xpath("//article/section")
    assert [part.get("lang") for part in parts] == ["en", "ru", "kk"]
    for part, prefix in zip(parts, LANGUAGES, strict=True):
        links = [urljoin(f"{site.address}no/such/page/", link) for link in part.xpath(".//a/@href")]
        assert links == [site.address + prefix, f"{site.address}{prefix}views/"]
    number = urlsplit(site.address).path + "c/NUMBER-YEAR/"
    assert f"Every decision is also found by the number of its communication: {number}" in text(parts[0])
    assert missing.xpath("//link[@rel='canonical']") == []


@pytest.mark.parametrize("prefix", LANGUAGES)
@pytest.mark.parametrize("edition", ["", "2026-12/"], ids=["living", "frozen"])
def test_the_search_finds_the_pages_of_its_own_edition(site: Site, browser: Browser, edition: str, prefix: str) -> None:
    with serve(site.folder) as url:
        page = browser.new_page()
        page.goto(f"{url}{edition}{prefix}search/?q=2137/2012")
        page.wait_for_function("document.querySelector('.search__results').ariaBusy === 'false'")
        assert page.locator(".search__result a").first.evaluate("link => link.href") == f"{url}{edition}{prefix}{CASE}"
        page.close()
