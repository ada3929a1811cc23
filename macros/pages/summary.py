"""What a page says of itself to search engines and to those who share it."""

import re
from html import unescape
from textwrap import shorten

TEXT = re.compile(r"<(p|dd)\b([^>]*)>(.*?)</\1>", re.DOTALL)
ASIDE = re.compile(r'<span class="quiet">.*?</span>|<[^>]*>', re.DOTALL)
LINK = re.compile(r"<a [^>]*>[^<]*</a>")
ROUND = re.compile("quiet|badges|draft-note")
"""Classes of what stands round the text."""
SHORT, LONG = 45, 160


def summary(content: str) -> str | None:
    """The first text of a page that says something, plain and not too long, or None."""
    for _, attributes, html in TEXT.findall(content):
        text = " ".join(unescape(ASIDE.sub("", html)).split())
        if len(text) >= SHORT and not ROUND.search(attributes) and not LINK.fullmatch(html):
            return shorten(text, LONG, placeholder=" …")
    return None
