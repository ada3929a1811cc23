"""Pages of prose that stand in for a translation that is missing."""

import re
from typing import Any

CALL = re.compile(r"\{\{.*?\}\}|^---\n.*?\n---\n", re.DOTALL)


def foreign(markdown: str, page: Any, config: Any) -> str | None:
    """The language of a page that stands in for a missing translation, or None.

    A stub of macros is in every language, and the story of a case marks its own parts: neither counts.
    """
    written: str | None = getattr(page.file, "locale", None)
    own = config["theme"]["language"]
    prose = CALL.sub("", markdown).strip()
    return written if prose and written and written != own and "case_title" not in markdown else None
