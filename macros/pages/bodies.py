"""Bodies of the State: what awaits each of them."""

from markupsafe import Markup

from macros.pages.page import Page


def index(page: Page) -> Markup:
    ties = page.ties
    counts = {
        id: len({view.id for view, _ in ties.remedies_of_body.get(id, [])})
        for id in page.register.tables["state-bodies"]
    }
    return page.write("bodies.html", rows=page.register.tables["state-bodies"].values(), counts=counts)


def body(page: Page) -> Markup:
    """One body: its role, the steps that name it, the remedies that await it, and what is recommended to it."""
    row = page.register.tables["state-bodies"][page.id]
    ties = page.ties
    remedies = ties.remedies_of_body.get(row.id, [])
    return page.write(
        "body.html",
        row=row,
        steps=ties.steps_of_body.get(row.id, []),
        remedies=len(remedies),
        decisions=len({view.id for view, _ in remedies}),
        counts={kind: len({v.id for v, _ in rows}) for kind, rows in page.register.remedies_of_kind.items()},
        recommendations=ties.recommendations_of_body.get(row.id, []),
        laws=ties.laws_of_body(row.id),
        subjects=ties.subjects_of_body.get(row.id, []),
    )
