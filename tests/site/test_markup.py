"""HTML as the standard allows it: what `make audit` once found, kept from coming back without Java."""

from lxml import html

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
