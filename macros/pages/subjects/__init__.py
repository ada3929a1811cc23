"""Subjects of the submissions: what was said, the cases, the law, the questions, the bodies."""

from markupsafe import Markup

from macros.pages.page import Page

SHOWN = 12
"""How many decisions the page of a subject names before it links to the lists by theme."""


def index(page: Page) -> Markup:
    return page.write(
        "subjects/index.html", rows=page.register.tables["subjects"].values(), views=page.relations.views_of_subject
    )


def subject(page: Page) -> Markup:
    """One subject with everything that is tied to it."""
    row = page.register.tables["subjects"][page.id]
    relations = page.relations
    views = list(reversed(relations.views_of_subject[row.id]))
    return page.write(
        "subjects/subject.html",
        row=row,
        views=views[:SHOWN],
        count=len(views),
        laws=relations.laws_of_subject.get(row.id, []),
        questions=relations.questions_of_subject.get(row.id, []),
        recommendations=relations.recommendations_of_subject.get(row.id, []),
        positions=[page.register.tables["positions"][id] for id in row.positions],
        reports=[page.register.tables["reports"][id] for id in row.reports],
        bodies=[page.register.tables["bodies"][id] for id in row.bodies],
    )
