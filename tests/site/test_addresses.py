"""Public addresses that never move. An address that disappears fails here."""

import pytest
from lxml import html

from tests.site.pages import page

FIXED = [
    "index.html",
    "404.html",
    "sitemap.xml",
    "views/index.html",
    "views/by-committee/index.html",
    "views/by-year/index.html",
    "views/by-outcome/index.html",
    "views/by-status/index.html",
    "views/by-theme/index.html",
    "views/by-article/index.html",
    "views/by-remedy/index.html",
    "views/by-law/index.html",
    "views/by-place/index.html",
    "method/index.html",
    "data/index.html",
    "about/index.html",
    "ru/index.html",
    "kk/index.html",
    "ru/views/index.html",
    "kk/views/index.html",
    "data/v1/views.json",
    "data/v1/views.csv",
    "data/v1/remedies.json",
    "data/v1/remedies.csv",
    "data/v1/events.json",
    "data/v1/events.csv",
    "data/v1/findings.json",
    "data/v1/findings.csv",
    "data/v1/register.xlsx",
    "data/v1/datapackage.json",
    *(
        f"data/v1/charts/{code}/{id}.{form}"
        for id in (
            "decisions-by-year-and-outcome",
            "articles-violated",
            "decisions-by-law",
            "remedies-by-kind-and-status",
            "years-to-decision",
            "silence-by-decision",
        )
        for code in ("en", "ru", "kk")
        for form in ("svg", "png")
    ),
    "data/v1/numbers/decisions-by-outcome.csv",
    "data/v1/numbers/silence-by-decision.csv",
    "data/v1/CHANGELOG.md",
    "feeds/updates.atom",
    "feeds/views/ccpr-2137-2012.atom",
    "calendar/replies.ics",
    "legislation/index.html",
    "reopening/index.html",
    "subjects/index.html",
    "questions/index.html",
    "recommendations/index.html",
    "bodies/index.html",
    "positions/index.html",
    "dialogue/index.html",
    "glossary/index.html",
    "statistics/index.html",
    "statistics/charts/index.html",
    "statistics/measures-and-time/index.html",
    "statistics/why-numbers-differ/index.html",
    "about/languages/index.html",
]


@pytest.mark.parametrize("address", FIXED)
def test_fixed_address(site, address):
    assert (site / address).is_file()


def test_every_decision_has_its_page_road_map_and_data(site, register):
    for view in register.views.values():
        for prefix in ("", "ru/", "kk/"):
            assert (site / f"{prefix}views/{view.id}/index.html").is_file()
            assert (site / f"{prefix}roadmaps/{view.id}/index.html").is_file() == view.violation
        assert (site / f"data/v1/views/{view.id}.json").is_file()


def test_rows_and_events_have_the_anchors_promised(site):
    assert page(site, "roadmaps/ccpr-2137-2012/").get_element_by_id("r2") is not None
    assert page(site, "views/cat-433-2010/").get_element_by_id("e2014-01-23") is not None


@pytest.mark.parametrize(
    ("address", "id"),
    [
        ("2137-2012", "ccpr-2137-2012"),
        ("CCPR/C/112/D/2137/2012", "ccpr-2137-2012"),
        ("2334-2014", "ccpr-2257-2013"),
        ("CCPR/C/124/D/2334/2014", "ccpr-2257-2013"),
        ("CCPR/C/140/D/3072/2017", "ccpr-3044-2017"),
        ("CCPR/C/140/D/3044/2017-3045/2017", "ccpr-3044-2017"),
        ("45-2012", "cedaw-45-2012"),
    ],
)
def test_a_number_or_symbol_leads_to_the_page(site, address, id):
    file = site / "c" / address / "index.html"
    tree = html.fromstring(file.read_bytes())
    refresh = tree.xpath("//meta[@http-equiv='refresh']/@content")[0]
    target = refresh.split("url=")[1]
    assert (file.parent / target).resolve() == (site / "views" / id).resolve()
    links = [(file.parent / link).resolve() for link in tree.xpath("//a/@href")]
    assert links == [(site / prefix / "views" / id).resolve() for prefix in ("", "ru", "kk")]


def test_every_joined_number_leads_to_its_decision(site, register):
    for view in register.views.values():
        for number in view.communications:
            assert (site / "c" / number.replace("/", "-") / "index.html").is_file(), number
