"""Finished HTML steps round Markdown: a page's Markdown carries a marker, and the HTML comes back afterwards.

Markdown would parse every tag of a table only to print it again unchanged, which took a third of the build. Headings
stay Markdown, so that they stand in the table of contents.
"""

import re

HEADING = re.compile(r"^(#.*)$", re.MULTILINE)
NOT_FOR_A_CHECKBOX = re.compile(r'(<input class="md-toggle"[^>]*) autocomplete="off"')
MARKER = re.compile(r'<div data-block="(\d+)"></div>')


class Blocks:
    """The HTML of one page that waits for its Markdown to be converted."""

    def __init__(self) -> None:
        self._waiting: list[str] = []

    def put(self, written: str) -> str:
        """Markdown for what a macro wrote: its headings as they are, everything between them as markers."""
        blocks = [block.strip() for block in HEADING.split(written)]
        blocks[::2] = map(self._mark, blocks[::2])
        return "\n\n".join(filter(None, blocks))

    def _mark(self, html: str) -> str:
        if not html:
            return ""
        self._waiting.append(html)
        return f'<div data-block="{len(self._waiting) - 1}"></div>'

    def fill(self, content: str) -> str:
        """The converted page with its HTML back in place."""
        return MARKER.sub(lambda match: self._waiting[int(match.group(1))], content)


def minified(html: str) -> str:
    """A page of the theme as HTML allows it, without the indentation and empty lines that are a third of its bytes."""
    html = NOT_FOR_A_CHECKBOX.sub(r"\1", html)
    if "<pre" in html:
        return html
    return "\n".join(line for line in map(str.strip, html.splitlines()) if line)
