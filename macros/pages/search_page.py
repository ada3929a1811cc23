"""The search page."""

from markupsafe import Markup

from macros.pages.keywords import FILTERS
from macros.pages.lists import AXES
from macros.pages.page import Page


def search_page(page: Page) -> Markup:
    """The search page: the form, the filters, the place for results, and the lists for those without JavaScript."""
    groups = {axis: [group for group in AXES[axis](page) if _offered(axis, group.anchor)] for axis in FILTERS}
    return page.write("search.html", groups=groups, axes=list(AXES))


def _offered(axis: str, value: str) -> bool:
    """Laws stand among the kinds of remedy in the list, not in the filter."""
    return not (axis == "remedy" and value.startswith("law-"))
