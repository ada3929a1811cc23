"""HTML as the standard allows it: what `make audit` once found, kept from coming back without Java."""

from lxml import html


def test_attributes_that_html_does_not_allow(site):
    wrong = {}
    for path in site.rglob("*.html"):
        found = html.fromstring(path.read_bytes()).xpath(
            "//input[@type='checkbox'][@autocomplete] | //form[@action='']"
        )
        if found:
            wrong[path.relative_to(site).as_posix()] = [html.tostring(element)[:90] for element in found]
    assert wrong == {}
