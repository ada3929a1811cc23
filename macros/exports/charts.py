"""Every chart as a file that stands alone: `/data/v1/charts/LANGUAGE/ID.svg`, and the same as `.png`."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

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
        for address, made in site.waiting.items():
            yield address, made.result()


def begin(site: Site) -> None:
    """Draw every chart, and turn each into pixels in a thread of its own, which leaves Python to the pages."""
    if site.waiting:
        return
    pool = ThreadPoolExecutor(1)
    for code in LANGUAGES:
        page = Page(site, language(code), "", code)
        for chart in CHARTS:
            address = f"{DATA}charts/{code}/{chart.id}"
            drawn = sheet(chart.picture(page), chart.source(page), code)
            site.waiting[f"{address}.svg"] = pool.submit(drawn.encode)
            site.waiting[f"{address}.png"] = pool.submit(png, drawn)
    pool.shutdown(wait=False)
