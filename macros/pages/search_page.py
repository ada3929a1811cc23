"""The search page."""

from markupsafe import Markup

from macros.pages import filters
from macros.pages.keywords import FILTERS
from macros.pages.lists import AXES
from macros.pages.page import Page


def search_page(page: Page) -> Markup:
    """The search page: the form, the filters, the place for results, and the lists for those without JavaScript."""
    return page.write("search.html", groups=filters.choices(page, FILTERS), axes=list(AXES))
