"""HTML as the standard allows it: what `make audit` once found, kept from coming back without Java."""

import re

from lxml import html

SEEN = re.compile(r"</?(?:code|a|p|span|strong|em|li|td|br)\b[^>]*>|&(?:lt|gt|amp|nbsp);")
WRONG = "//input[@type='checkbox'][@autocomplete] | //form[@action='']"


def test_attributes_that_html_does_not_allow(site):
    found = {}
    for path in site.rglob("*.html"):
        if wrong := html.fromstring(path.read_bytes()).xpath(WRONG):
            found[path.relative_to(site).as_posix()] = [html.tostring(element)[:90] for element in wrong]
    assert found == {}


def test_a_page_of_a_decision_describes_itself(site):
    """To search engines, in words of its own."""
    pages = [page for kind in ("views", "roadmaps") for page in site.rglob(f"{kind}/*-*-*/index.html")]
    said = [html.fromstring(page.read_bytes()).xpath("string(//meta[@name='description']/@content)") for page in pages]
    assert pages and all(said)
    assert len(set(said)) > 0.9 * len(pages)


def test_no_reader_sees_markup(site):
    """What was escaped twice stands on a page as `<code>`."""
    found = {}
    for path in site.rglob("*.html"):
        tree = html.fromstring(path.read_bytes())
        for element in tree.xpath("//script | //style | //code | //pre"):
            element.drop_tree()
        if seen := re.findall(
            r"</?(?:code|a|p|span|strong|em|li|td|br)\b[^>]*>|&(?:lt|gt|amp|nbsp);", tree.text_content()
        ):
            found[path.relative_to(site).as_posix()] = seen[:3]
    assert found == {}
