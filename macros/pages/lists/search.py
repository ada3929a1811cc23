"""The search page."""

from markupsafe import Markup

from macros.pages.lists import filters
from macros.pages.lists.groups import AXES
from macros.pages.page import Page
from macros.pages.views.search_terms import FILTERS


def search_page(page: Page) -> Markup:
    """The search page: the form, the filters, the place for results, and the lists for those without JavaScript."""
    return page.write("lists/search.html", groups=filters.choices(page, FILTERS), axes=list(AXES))
