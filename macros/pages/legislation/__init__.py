"""Law that falls short: six tables, a page for each provision, and what keeps a case from being reopened."""

from markupsafe import Markup

from macros.facts.status import set_aside
from macros.pages.page import Page
from macros.register.models.follow_up import Event
from macros.register.models.knowledge import Legislation
from macros.register.models.view import View

REOPENING = "reopening-final-judgments"
"""The subject whose provisions decide whether a judgment can be reviewed after a decision."""


def index(page: Page) -> Markup:
    """The six tables with their rows, and how many decisions rest on each row."""
    return page.write("legislation/index.html", tables=_tables(page), counts=page.relations.views_of_law)


def gap(page: Page) -> Markup:
    """One provision: what it says, why it falls short, what is proposed, and what rests on it."""
    row = page.register.tables["legislation"][page.id]
    relations = page.relations
    subjects = relations.subjects_of_law.get(row.id, [])
    return page.write(
        "legislation/provision.html",
        row=row,
        table=page.register.term("legislation_table", row.table),
        views=relations.views_of_law[row.id],
        subjects=subjects,
        recommendations=relations.recommendations_of_law.get(row.id, []),
        questions=relations.questions_of(subjects),
    )


def reopening(page: Page) -> Markup:
    """The provisions on reviewing final judgments, and what courts answered to people who asked."""
    return page.write(
        "legislation/reopening.html", rows=page.relations.laws_of_subject[REOPENING], refusals=refusals(page)
    )


def refusals(page: Page) -> list[tuple[View, Event, Event | None]]:
    """Every event in which a court refused, newest first, and the later one that set it aside."""
    found = [
        (view, event, set_aside(page.register, view).get(event.id))
        for view in page.register.violations
        for event in page.register.events(view.id)
        if event.voice == "court" and event.says == "refused"
    ]
    return sorted(found, key=lambda row: row[1].date.first, reverse=True)


def _tables(page: Page) -> list[tuple[object, list[Legislation]]]:
    rows = page.register.tables["legislation"].values()
    return [
        (table, [row for row in rows if row.table == id])
        for id, table in page.register.ids("legislation_table").items()
    ]
