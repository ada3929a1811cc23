"""A page for each status of a measure: its rule, and every measure that has it with the events its word rests on."""

from itertools import groupby

from markupsafe import Markup

from macros.pages.page import Page

SCALE = "remedy-status"


def index(page: Page) -> Markup:
    """Every status in the order in which rules are tried, with the number of measures that have it."""
    counts = {id: len(rows) for id, rows in page.facts.remedies_of_status.items()}
    return page.write("statuses/index.html", scale=page.register.term("scales", SCALE), counts=counts)


def status(page: Page) -> Markup:
    """One status; its id is the page's folder with underscores."""
    id = page.id.replace("-", "_")
    rows = page.facts.remedies_of_status.get(id, [])
    groups = [(view, list(group)) for view, group in groupby(rows, key=lambda row: row[0])]
    return page.write(
        "statuses/status.html",
        scale=page.register.term("scales", SCALE),
        value=page.register.term("scales", SCALE).value(id),
        groups=groups,
        count=len(rows),
    )
