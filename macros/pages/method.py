"""The page of method: the rules that compute a status, the scales of the committees, what the rules rest on."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.page import Page
from macros.register.register import EVIDENCE


def rules(page: Page) -> Markup:
    """Every scale with its rule, its values and where it comes from."""
    return page.write("method.html", scales=page.register.tables["scales"].values(), says=page.register.vocabularies.says)


@dataclass(frozen=True)
class Row:
    """One fact that steps, obstacles and scales rest on; `url` is None for a document that is not on the web."""

    id: str
    title: str
    date: object
    text: object
    url: str | None


def evidence(page: Page, table: str | None = None) -> Markup:
    """The rows of one table that a step, an obstacle or a scale may rest on; without a table, which tables there are."""
    rows = [_row(page, row) for row in page.register.tables[table].values()] if table else []
    return page.write("evidence.html", table=table, tables=EVIDENCE, rows=rows)


def _row(page: Page, row: object) -> Row:
    """The common shape of tables that differ in their keys."""
    name = getattr(row, "title", None) or getattr(row, "name", None) or getattr(row, "term", None) or getattr(row, "topic", None)
    title = name if isinstance(name, str) else page.text(name)
    text = next((value for key in ("text", "definition", "role", "note") if (value := getattr(row, key, None))), None)
    return Row(row.id, title, getattr(row, "date", None), text, getattr(row, "url", None))
