"""The page of method: the rules that compute a status, the scales of the committees, what the rules rest on."""

from typing import Literal

from markupsafe import Markup

from macros.pages import evidence as rows_of
from macros.pages.page import Page
from macros.register.tables import EVIDENCE

Table = Literal["law-and-practice", "methodology", "reports", "submissions"]
"""Tables of evidence that have pages here; the others have their own."""
Number = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9"]
"""The pages of one table."""


def rules(page: Page) -> Markup:
    """Every scale with its rule, its values and where it comes from."""
    return page.write(
        "method/method.html", scales=page.register.tables["scales"].values(), says=page.register.vocabularies.says
    )


def evidence(page: Page, table: Table | None = None, number: Number = "1") -> Markup:
    """One page of a table that steps, obstacles and scales rest on; without a table, which tables there are."""
    return page.write(
        "method/evidence.html",
        table=table,
        tables=[name for name in EVIDENCE if name not in rows_of.OWN_PAGES],
        rows=rows_of.rows(page.register, table, int(number)) if table else [],
        pages=rows_of.pages(page.register, table) if table else [],
        number=int(number),
        text=rows_of.text,
    )
