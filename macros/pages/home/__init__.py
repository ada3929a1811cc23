"""The home page: the record in one sentence, as a wall with one brick for each communication, and what is new in it."""

import datetime
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.page import Page
from macros.register.models.view import View

NEWEST = 4
"""How many events, decisions and replies the home page names."""
COMMON = 6
"""How many themes it names."""


@dataclass(frozen=True)
class Brick:
    """One communication, and `kind`: the status of the decision on it, or its outcome where nothing was violated."""

    view: View
    number: str
    kind: str


def wall(page: Page) -> Markup:
    """The sentence, the wall, and tables that say the same. No number is typed."""
    register = page.register
    views = register.in_order
    statuses = {view.id: page.facts.case_status(view) for view in views}
    bricks = [
        Brick(view, number, statuses[view.id] or view.outcome) for view in views for number in view.communications
    ]
    scale = register.term("scales", "case-status").values
    outcomes, communications = (
        {cell.key: cell.value for cell in page.numbers[f"{unit}-by-outcome"].cells}
        for unit in ("decisions", "communications")
    )
    kinds = Counter(brick.kind for brick in bricks)
    ranked = [(value.id, value.name) for value in scale] + [
        (row.id, row.name) for row in register.vocabularies.outcomes
    ]
    return page.write(
        "home/wall.html",
        views=views,
        bricks=bricks,
        courses=_courses(page, bricks),
        kinds=[(id, name, kinds[id]) for id, name in ranked if kinds[id]],
        names=dict(ranked),
        outcomes=[
            (row.id, outcomes[row.id], communications[row.id])
            for row in register.vocabularies.outcomes
            if row.id in outcomes
        ],
        statuses=[(cell.key, cell.value) for cell in page.numbers["decisions-by-status"].cells],
        torture=page.numbers["torture"].total,
        themes=Counter(theme for view in views for theme in view.themes).most_common(COMMON),
    )


def _courses(page: Page, bricks: list[Brick]) -> dict[str, list[Brick]]:
    """The bricks of each year of decision, the newest year on top, as a wall is built."""
    years: dict[str, list[Brick]] = {}
    for brick in bricks:
        years.setdefault(page.register.year(brick.view), []).append(brick)
    return dict(sorted(years.items(), reverse=True))


def latest(page: Page) -> Markup:
    """The newest events and decisions, and the replies that are overdue."""
    register = page.register
    return page.write(
        "home/latest.html",
        events=register.newest_events[:NEWEST],
        decisions=register.in_order[: -NEWEST - 1 : -1],
        overdue=sorted(_overdue(page), key=lambda row: row[1], reverse=True),
        named=NEWEST,
    )


def _overdue(page: Page) -> list[tuple[View, datetime.date]]:
    """Decisions with a violation whose earliest day for a reply has gone by, no reply being known."""
    [past] = (cell for cell in page.numbers["replies"].cells if cell.key == "not-known-past")
    views = [page.register.views[id] for id in past.ids]
    return [(view, page.facts.due(view)) for view in views]


def cite(page: Page) -> Markup:
    """How to cite the record as a whole."""
    return page.write("home/citation.html")
