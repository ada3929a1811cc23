"""What `make words` finds in mkdocs.yml: the name of the site, its description, and the titles of the menu."""

import io
import re
from collections.abc import Iterator
from typing import Any

LINE = re.compile(r"^(?:site_name|site_description): (?P<name>.+)$|^ +- (?P<title>[A-Z][^:]*):(?= |$)")


def extract(file: Any, keywords: Any, comments: Any, options: Any) -> Iterator[tuple[int, str, str, list[str]]]:
    """(line, function, message, comments) of every message, as Babel asks extractors for them."""
    for number, line in enumerate(io.TextIOWrapper(file, "utf-8"), 1):
        if match := LINE.match(line.rstrip("\n")):
            yield number, "gettext", (match["name"] or match["title"]).strip(), []
