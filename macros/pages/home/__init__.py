"""The home page: the record in one sentence, as a wall with one brick for each decision, and what is new in it."""

import datetime
from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.page import Page
from macros.register.models.view import View
from macros.register.models.vocabularies import ScaleValue, Term

NEWEST = 4
"""How many events, decisions and replies the home page names."""
COMMON = 6
"""How many themes it names."""


@dataclass(frozen=True)
class Brick:
    """One decision, and what its brick says: its status, or its outcome without a violation."""

    view: View
    kind: str
    word: Term | ScaleValue


def wall(page: Page) -> Markup:
    """The sentence, the wall, and tables that say the same. No number is typed."""
    register = page.register
    views = register.in_order
    bricks = [Brick(view, *_kind(page, view)) for view in views]
    outcomes, communications = (
        {cell.key: cell.value for cell in page.numbers[f"{unit}-by-outcome"].cells}
        for unit in ("decisions", "communications")
    )
    counts = Counter(brick.kind for brick in bricks)
    words = {brick.kind: brick.word for brick in bricks}
    scale = [value.id for value in register.term("scales", "case-status").values]
    ranked = [*scale, *(row.id for row in register.vocabularies.outcomes)]
    return page.write(
        "home/wall.html",
        views=views,
        numbers=sum(communications.values()),
        courses=_courses(page, bricks),
        kinds=[(id, words[id], counts[id]) for id in ranked if id in words],
        outcomes=[
            (row.id, outcomes[row.id], communications[row.id])
            for row in register.vocabularies.outcomes
            if row.id in outcomes
        ],
        statuses=[(cell.key, cell.value) for cell in page.numbers["decisions-by-status"].cells],
        torture=page.numbers["torture"].total,
        themes=Counter(theme for view in views for theme in view.themes).most_common(COMMON),
    )


def _kind(page: Page, view: View) -> tuple[str, Term | ScaleValue]:
    found = page.facts.case_status(view)
    if found:
        return found.id, page.register.term("scales", "case-status").value(found.id)
    return view.outcome, page.register.term("outcomes", view.outcome)


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
    return [(view, due) for view in views if (due := page.facts.due(view))]


def cite(page: Page) -> Markup:
    """How to cite the record as a whole."""
    return page.write("home/citation.html")
