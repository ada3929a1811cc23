"""The page of numbers, and the page of why numbers differ."""

from collections.abc import Sequence

from markupsafe import Markup

from macros.facts.numbers import Cell, Number
from macros.pages.page import Page
from macros.pages.templates import anchor
from macros.register.models.view import View
from macros.register.register import of_torture


def statistics(page: Page) -> Markup:
    """Every number with its definition, its sentence, its table and the list behind each cell."""
    return page.write(
        "numbers/statistics.html",
        numbers=page.numbers,
        key=lambda number, cell: key(page, number, cell),
        link=lambda number, cell: link(page, number, cell),
    )


def key(page: Page, number: Number, cell: Cell) -> Markup:
    """The name of a cell in the page's language."""
    if number.keys in ("year", "days", "reply"):
        return Markup("{}").format(cell.key)
    if number.keys == "article":
        treaty, article = cell.key.rsplit("-", 1)
        short = page.text(page.register.term("treaties", treaty).short)
        return Markup("{}, {}").format(short, page.language.articles([article]))
    return page.term(number.keys, cell.key)


AXES = {
    "outcomes": "outcome",
    "case_status": "status",
    "year": "year",
    "committees": "committee",
    "article": "article",
    "themes": "theme",
    "remedy_kinds": "remedy",
    "acts": "law",
}
"""The list of decisions behind the cells of a number, by its kind of key."""


def link(page: Page, number: Number, cell: Cell) -> str | None:
    """The address of the list behind a cell, or None where the list stands on the page itself."""
    if number.keys == "views":
        return page.link(f"views/{cell.key}/")
    axis = AXES.get(number.keys)
    if axis is None or number.id == "torture" or not cell.value:
        return None
    return page.link(f"views/by-{axis}/#{anchor(cell.key)}")


def why_numbers_differ(page: Page) -> Markup:
    """The numbers the submissions claim beside what the record holds, by decision and by communication."""
    claimed = [claim for claim in page.register.tables["claims"].values() if claim.value]
    return page.write("numbers/why_numbers_differ.html", claims=claimed, held=_held(page), parts=_parts(page))


def other_claims(page: Page) -> Markup:
    """The claims that are not numbers."""
    return page.write(
        "numbers/claims.html", claims=[claim for claim in page.register.tables["claims"].values() if not claim.value]
    )


def _held(page: Page) -> dict[str, tuple[int, int]]:
    """Claim → what the record holds for the same thing: (decisions, communications)."""
    register = page.register
    views = list(register.views.values())
    by_status = page.numbers["decisions-by-status"].cells
    implemented = {id for cell in by_status if cell.key == "carried_out" for id in cell.ids}
    return {
        "views-total": _counted(views),
        "views-violations": _counted(register.violations),
        "views-torture": _counted([view for view in register.violations if of_torture(view)]),
        "views-fully-implemented": _counted([view for view in views if view.id in implemented]),
    }


def _parts(page: Page) -> dict[str, tuple[int, int]]:
    """What the total is made of: complaints that were decided, and those whose examination ended without a decision."""
    views = list(page.register.views.values())
    ended = [view for view in views if view.outcome == "discontinued"]
    return {
        "decided": _counted([view for view in views if view not in ended]),
        "discontinued": _counted(ended),
        "total": _counted(views),
    }


def _counted(views: Sequence[View]) -> tuple[int, int]:
    """Decisions, and the communications they decide."""
    return len(views), sum(len(view.communications) for view in views)
