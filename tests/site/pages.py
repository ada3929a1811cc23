"""Reading built pages."""

import re
from functools import cache
from pathlib import Path

from lxml import html

PREFIX = {"en": "", "ru": "ru/", "kk": "kk/"}


@cache
def page(site: Path, address: str) -> html.HtmlElement:
    """The built page at an address below the root."""
    return html.fromstring((site / address / "index.html").read_bytes())


def text(element: html.HtmlElement) -> str:
    """What a reader reads, with every run of white space as one space."""
    return re.sub(r"\s+", " ", element.text_content().replace("\N{NO-BREAK SPACE}", " ")).strip()


def article(site: Path, address: str) -> str:
    """The text of a page's own content, without header, menu and foot."""
    return text(page(site, address).find(".//article"))


def plain(value: str) -> str:
    """A text of the data as `text` gives it."""
    return re.sub(r"\s+", " ", value.replace("\N{NO-BREAK SPACE}", " ")).strip()
