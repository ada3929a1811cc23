"""The charts: each a number of the record with a sentence, a picture, a table and files to take away."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from markupsafe import Markup

from macros.charts import Picture, inline
from macros.facts.numbers import Number
from macros.pages import numbers
from macros.pages.charts import bars, pictures
from macros.pages.charts.names import name
from macros.pages.page import Page


@dataclass(frozen=True)
class Chart:
    """A chart: the id of its number, the address of its page, and what makes its picture."""

    id: str
    address: str
    make: Callable[[Page, Number], Picture]

    def number(self, page: Page) -> Number:
        return page.numbers[self.id]

    def picture(self, page: Page) -> Picture:
        made = self.make(page, self.number(page))
        return replace(made, sentence=page.language.typeset(made.sentence))

    def source(self, page: Page) -> str:
        """Where it comes from and on which day, for a picture that is passed round alone."""
        words = page.language.gettext("%(site)s, as of %(date)s, CC BY 4.0. %(address)s")
        address = f"{page.editions.living}{page.language.prefix}{self.address}#{self.id}"
        return words % {"site": page.site_name, "date": page.language.date(page.today), "address": address}


def charts(page: Page) -> Markup:
    """Every chart that stands on this page."""
    shown = [chart for chart in CHARTS if page.language.prefix + chart.address == page.url]
    return page.write(
        "charts/charts.html",
        charts=[(chart.number(page), chart.picture(page)) for chart in shown],
        drawn=lambda picture: Markup(inline(picture)),
        rows=lambda number: list(bars.rows(number).items()),
        name=lambda keys, key: name(page, keys, key, page.text),
        link=lambda number, cell: numbers.link(page, number, cell),
    )


CHARTS = (
    Chart("decisions-by-year-and-outcome", "statistics/charts/", pictures.by_year),
    Chart("articles-violated", "statistics/charts/", pictures.articles),
    Chart("decisions-by-law", "statistics/charts/", pictures.laws),
    Chart("remedies-by-kind-and-status", "statistics/measures-and-time/", pictures.remedies),
    Chart("years-to-decision", "statistics/measures-and-time/", pictures.to_decision),
    Chart("silence-by-decision", "statistics/measures-and-time/", pictures.silence),
)
"""Every chart, in the order of the pages: two, because all six would make one too heavy."""
