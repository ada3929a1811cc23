"""The page of the data: what each column of a table holds, printed from the exports themselves."""

import re
from typing import Literal

from markupsafe import Markup, escape

from macros.exports.columns import COLUMNS, names
from macros.pages import Page

Table = Literal["views", "remedies", "events", "findings"]
CODE = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


def columns(page: Page, table: Table) -> Markup:
    """The columns of a table, in its order."""
    rows = [(names(key), described(page, page.language.gettext(text))) for key, text in COLUMNS[table].items()]
    return page.write("columns.html", table=table, rows=rows)


def described(page: Page, text: str) -> Markup:
    """A description with its code and its links, which lead to pages in the page's language."""
    html = CODE.sub(r"<code>\1</code>", str(escape(text)))
    return Markup(LINK.sub(lambda link: f'<a href="{page.link(link[2])}">{link[1]}</a>', html))


MACROS = {"columns": columns}
"""What pages may call of the exports."""
