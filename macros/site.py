"""The build under way: what was read once and every page of it shares. Logic stays elsewhere."""

import datetime
import os
import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from macros.editions import Editions
from macros.language import language
from macros.pages import Page
from macros.pages.evidence import addresses
from macros.pages.slots import Slots
from macros.register import Register
from macros.register.ties import Ties


@dataclass(frozen=True)
class Site:
    """One build: the checked Register, the day it is made, the editions known."""

    register: Register
    today: datetime.date
    editions: Editions
    name: dict[str, str]

    slots: dict[str, Slots] = field(default_factory=dict)

    @cached_property
    def ties(self) -> Ties:
        return Ties(self.register)

    @cached_property
    def evidence(self) -> dict[str, str]:
        return addresses(self.register)

    def page_of(self, page: Any, config: Any) -> tuple[Page, Slots]:
        """What a macro writes for a page of MkDocs, and where its HTML waits."""
        code = config["theme"]["language"]
        written = getattr(page.file, "locale", None) or code
        slots = self.slots.setdefault(page.url, Slots())
        place = (self.today, self.editions, written, self.name[code], self.evidence)
        return Page(self.register, self.ties, language(code), page.url, *place), slots


current: Site | None = None
"""The build under way; hooks set it before any page is read and replace it at the next build."""


def today() -> datetime.date:
    """The day of the build, or of SOURCE_DATE_EPOCH, seconds since 1970 (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.date.today()
    return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()


CALL = re.compile(r"\{\{.*?\}\}|^---\n.*?\n---\n", re.DOTALL)


def foreign(markdown: str, page: Any, config: Any) -> str | None:
    """The language of a page that stands in for a missing translation, or None.

    A stub of macros is in every language, and the story of a case marks its own parts: neither counts.
    """
    written = getattr(page.file, "locale", None)
    own = config["theme"]["language"]
    prose = CALL.sub("", markdown).strip()
    return written if prose and written and written != own and "case_title" not in markdown else None
