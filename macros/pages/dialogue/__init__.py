"""What was said around the cases: committees' positions, the dialogue at home, the terms of the field."""

from itertools import groupby

from markupsafe import Markup

from macros.pages.page import Page
from macros.register.models.knowledge import Subject


def positions(page: Page) -> Markup:
    """What committees and other UN procedures said, by document, newest first."""
    rows = sorted(
        page.register.tables["positions"].values(),
        key=lambda row: (row.date.first.isoformat() if row.date else "", row.symbol or ""),
        reverse=True,
    )
    documents = [(symbol, list(group)) for symbol, group in groupby(rows, key=lambda row: row.symbol)]
    return page.write("dialogue/positions.html", documents=documents, uses=_uses(page))


def _uses(page: Page) -> dict[str, list[Subject]]:
    """Position → the subjects that rest on it."""
    uses: dict[str, list[Subject]] = {}
    for subject in page.register.tables["subjects"].values():
        for id in subject.positions:
            uses.setdefault(id, []).append(subject)
    return uses


def dialogue(page: Page) -> Markup:
    """Meetings, invitations, letters, replies and silence, newest first; what has no date stands last."""
    rows = sorted(
        page.register.tables["dialogue"].values(), key=lambda row: str(row.date_to or row.date or ""), reverse=True
    )
    return page.write("dialogue/dialogue.html", rows=rows)


def glossary(page: Page) -> Markup:
    """The terms in three languages, in the order of the page's language."""
    rows = sorted(
        page.register.tables["glossary"].values(),
        key=lambda row: page.language.order(str(page.language.pick(row.term))),
    )
    return page.write("dialogue/glossary.html", rows=rows)
