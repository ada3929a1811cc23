"""Bodies of the State: what awaits each of them."""

from markupsafe import Markup

from macros.pages.page import Page


def index(page: Page) -> Markup:
    relations = page.relations
    counts = {
        id: len({view.id for view, _ in relations.remedies_of_body.get(id, [])})
        for id in page.register.tables["bodies"]
    }
    return page.write("bodies/index.html", rows=page.register.tables["bodies"].values(), counts=counts)


def body(page: Page) -> Markup:
    """One body: its role, the steps that name it, the remedies that await it, and what is recommended to it."""
    row = page.register.tables["bodies"][page.id]
    relations = page.relations
    remedies = relations.remedies_of_body.get(row.id, [])
    return page.write(
        "bodies/body.html",
        row=row,
        steps=relations.steps_of_body.get(row.id, []),
        remedies=len(remedies),
        decisions=len({view.id for view, _ in remedies}),
        counts={kind: len({v.id for v, _ in rows}) for kind, rows in page.register.remedies_of_kind.items()},
        recommendations=relations.recommendations_of_body.get(row.id, []),
        laws=relations.laws_of_body(row.id),
        subjects=relations.subjects_of_body.get(row.id, []),
    )
