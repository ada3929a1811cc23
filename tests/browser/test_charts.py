"""Charts as a reader sees them: no letter is lost or small on a phone, colours follow the switch, paper has it all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.pages.charts import CHARTS
from tests.browser.kinds import DESK, PHONE, Look, Opened, opened
from tests.browser.test_print import PAPER
from tests.site.pages import PREFIX

PLACES = sorted({chart.address for chart in CHARTS})
BEYOND = """
    [...document.querySelectorAll(".chart svg :is(text, rect)")].filter(e => {
        const own = e.getBoundingClientRect(), whole = e.closest("svg").getBoundingClientRect();
        return own.right > whole.right + 1 || own.left < whole.left - 1 || own.bottom > whole.bottom + 1;
    }).map(e => e.outerHTML)
"""
SIZES = "[...document.querySelectorAll('.chart text')].map(e => parseFloat(getComputedStyle(e).fontSize))"
OVER = """
    [...document.querySelectorAll(".chart svg")].flatMap(svg => {
        const all = [...svg.querySelectorAll("text")].map(e => [e, e.getBoundingClientRect()]);
        const apart = (p, q) => p.left > q.right - 1 || p.top > q.bottom - 4;
        const meet = (p, q) => !apart(p, q) && !apart(q, p);
        return all.flatMap(([a, p], i) => all.slice(i + 1).filter(([_, q]) => meet(p, q))
            .map(([b]) => a.textContent + " / " + b.textContent));
    })
"""
FILL = "getComputedStyle(document.querySelector('.chart .bad')).fill"


@pytest.fixture(scope="module")
def here(site: Path) -> Iterator[Opened]:
    with opened(site) as ready:
        yield ready


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("prefix", PREFIX.values())
@pytest.mark.parametrize("place", PLACES)
def test_every_letter_is_within_the_chart_and_large_enough(here: Opened, place: str, prefix: str, width: int) -> None:
    with here.page(Look(prefix + place, "light", width)) as page:
        assert page.evaluate(BEYOND) == []
        assert page.evaluate(OVER) == []
        assert min(page.evaluate(SIZES)) >= 11


def test_colours_follow_light_and_dark(here: Opened) -> None:
    fills = []
    for theme in ("light", "dark"):
        with here.page(Look("statistics/charts/", theme, DESK)) as page:
            fills.append(page.evaluate(FILL))
    assert fills == ["rgb(143, 29, 20)", "rgb(255, 157, 143)"]


@pytest.mark.parametrize("place", PLACES)
def test_paper_has_every_table_and_no_picture_is_cut(here: Opened, place: str) -> None:
    with here.page(Look(place, "dark", PAPER)) as page:
        page.emulate_media(media="print")
        tables = page.locator("article table").all()
        assert len(tables) == sum(chart.address == place for chart in CHARTS)
        assert all(table.bounding_box()["height"] > 50 for table in tables)
        heights = [box["height"] for figure in page.locator(".chart svg").all() if (box := figure.bounding_box())]
        assert heights
        assert max(heights) < 900
