"""Every chart as a file that stands alone: `/data/v1/charts/LANGUAGE/ID.svg`, and the same as `.png`."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from macros.charts import png, sheet
from macros.exports.base import DATA
from macros.language import language
from macros.pages import Page
from macros.pages.charts import CHARTS
from macros.register.models.base import LANGUAGES
from macros.site import Site


class Charts:
    def files(self, site: Site) -> Iterator[tuple[str, bytes]]:
        begin(site)
        for address, (drawn, pixels) in site.charts.items():
            yield f"{address}.svg", drawn.encode()
            yield f"{address}.png", pixels.result()


def begin(site: Site) -> None:
    """Draw every chart, and turn each into pixels in a process of its own: resvg would keep the pages waiting."""
    if site.charts:
        return
    pool = ProcessPoolExecutor(1, get_context("spawn"))
    for code in LANGUAGES:
        page = Page(site, language(code), "", code)
        for chart in CHARTS:
            drawn = sheet(chart.picture(page), chart.source(page), code)
            site.charts[f"{DATA}charts/{code}/{chart.id}"] = drawn, pool.submit(png, drawn)
    pool.shutdown(wait=False)
