"""The rows that steps, obstacles and scales rest on: where each stands, and by which name it is cited."""

from typing import Any

from macros.register import Register
from macros.register.models.base import Text
from macros.register.tables import EVIDENCE

PER_PAGE = 45
"""Rows of one page; a longer table goes on at `TABLE-2/`."""

OWN_PAGES = {"positions": "positions/#{}", "glossary": "glossary/#{}", "bodies": "bodies/{}/"}
"""Tables whose rows have a page or an anchor of their own."""


def page_address(table: str, number: int = 1) -> str:
    """The address of one page of a table."""
    return f"method/sources/{table}/" if number == 1 else f"method/sources/{table}-{number}/"


def pages(register: Register, table: str) -> list[str]:
    """The addresses of all pages of a table."""
    return [page_address(table, number + 1) for number in range(-(-len(register.rows(table)) // PER_PAGE))]


def rows(register: Register, table: str, number: int) -> list[Any]:
    """The rows of one page of a table."""
    return list(register.rows(table).values())[(number - 1) * PER_PAGE : number * PER_PAGE]


def addresses(register: Register) -> dict[tuple[str, str], str]:
    """(table, id) of a row of evidence → the address where it stands, with its anchor."""
    found = {}
    for table in EVIDENCE:
        for position, id in enumerate(register.rows(table)):
            own = OWN_PAGES.get(table)
            found[table, id] = own.format(id) if own else f"{page_address(table, position // PER_PAGE + 1)}#{id}"
    return found


def name(row: Any) -> Text | str:
    """The name a row is cited by: its title, its law, its term, its symbol and paragraph, or its topic."""
    if symbol := getattr(row, "symbol", None):
        return f"{symbol}, ¶ {row.paragraph}" if row.paragraph else symbol
    if law := getattr(row, "law", None):
        named: Text = law.name
        return named
    found: Text | str = next(value for key in ("title", "name", "term", "topic") if (value := getattr(row, key, None)))
    return found


def text(row: Any) -> Text | None:
    """What a row says."""
    return next((value for key in ("text", "definition", "role", "note") if (value := getattr(row, key, None))), None)
