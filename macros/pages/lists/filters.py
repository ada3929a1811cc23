"""What the search page and the list of all decisions narrow by."""

from collections.abc import Iterable

from macros.pages.lists import Axis
from macros.pages.lists.groups import AXES, Group
from macros.pages.page import Page


def choices(page: Page, axes: Iterable[Axis]) -> dict[Axis, list[Group]]:
    """The groups of each axis, as its list has them."""
    return {axis: [group for group in AXES[axis](page) if _offered(axis, group)] for axis in axes}


def _offered(axis: Axis, group: Group) -> bool:
    """Laws stand among the kinds of remedy in the list, not in the filter."""
    return bool(group.views) and not (axis == "remedy" and group.anchor.startswith("law-"))
