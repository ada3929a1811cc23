"""Every chart as a file that stands alone: `/data/v1/charts/LANGUAGE/ID.svg`, and the same as `.png`."""

from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context

from macros.charts import png, sheet
from macros.exports.base import DATA, Material
from macros.pages import Page
from macros.pages.charts import CHARTS
from macros.pages.site import Site


class Charts:
    """Every chart, drawn and as pixels."""

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]:
        for address, (drawn, pixels) in material.charts.items():
            yield f"{address}.svg", drawn.encode()
            yield f"{address}.png", pixels.result()


def begin(site: Site) -> dict[str, tuple[str, Future[bytes]]]:
    """Draw every chart, and turn each into pixels in a process of its own: resvg would keep the pages waiting."""
    charts = {}
    pool = ProcessPoolExecutor(1, get_context("spawn"))
    for code, language in site.languages.items():
        page = Page(site, language, "", code)
        for chart in CHARTS:
            drawn = sheet(chart.picture(page), chart.source(page), code)
            charts[f"{DATA}charts/{code}/{chart.id}"] = drawn, pool.submit(png, drawn)
    pool.shutdown(wait=False)
    return charts
