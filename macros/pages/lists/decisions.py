"""The list of all decisions: complete as it stands, narrowed and sorted in place by `explorer.js`."""

from collections import defaultdict

from markupsafe import Markup

from macros.languages.folding import folded
from macros.pages.lists import Axis, filters
from macros.pages.lists.groups import AXES, Group
from macros.pages.page import Page
from macros.pages.views import search_terms
from macros.register.models.view import View
from macros.register.register import violated_articles

FILTERS: tuple[Axis, ...] = (*search_terms.FILTERS, "law")
"""What the list can be narrowed by, in the order of the page."""


def all_views(page: Page) -> Markup:
    """The table of every decision, newest first, and the form above it."""
    views = list(reversed(page.register.in_order))
    groups = filters.choices(page, FILTERS)
    return page.write(
        "lists/decisions.html",
        views=views,
        axes=list(AXES),
        groups=groups,
        choices=choice_numbers(groups),
        names={view.id: " ".join(names(page, view)) for view in views},
        statuses={view.id: page.facts.case_status(view) for view in views},
        violated=violated_articles,
    )


def choice_numbers(groups: dict[Axis, list[Group]]) -> dict[str, str]:
    """Decision → where its values stand among the choices of each filter, from 1 on: `1;3;2;;4 7`."""
    found: dict[str, list[list[str]]] = defaultdict(lambda: [[] for _ in groups])
    for axis, choices in enumerate(groups.values()):
        for number, group in enumerate(choices, 1):
            for view in group.views:
                found[view.id][axis].append(str(number))
    return {id: ";".join(map(" ".join, axes)) for id, axes in found.items()}


def names(page: Page, view: View) -> list[str]:
    """The names of a decision's people that its title does not have, in every spelling and folded."""
    title = _folded(str(page.language.pick(view.title)))
    spelt = (_folded(word) for word in search_terms.words(view) if not any(map(str.isdigit, word)))
    return [name for name in dict.fromkeys(spelt) if name not in title]


def _folded(text: str) -> str:
    return folded(text).lower()
