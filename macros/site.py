"""The build under way: what was read once and every page of it shares. Logic stays elsewhere."""

import datetime
import os
import re
from concurrent.futures import Future
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from macros.editions import Editions
from macros.language import language
from macros.pages import Page
from macros.pages.evidence import addresses
from macros.pages.slots import Slots
from macros.register import Register
from macros.register.crossings import crossings
from macros.register.models.base import Text
from macros.register.statistics import Number, all_numbers
from macros.register.ties import Ties
from macros.search import Indexing
from macros.translations import BEHIND, State, states


@dataclass(frozen=True)
class Site:
    """One build: the checked Register, the day it is made, the editions known."""

    register: Register
    today: datetime.date
    editions: Editions
    name: dict[str, str]

    root: Path = Path()
    slots: dict[str, Slots] = field(default_factory=dict)
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    """The rows of each table of the exports, once they are made."""
    charts: dict[str, tuple[str, Future[bytes]]] = field(default_factory=dict)
    """Charts by address: the drawing, and the pixels that another process makes of it while pages are written."""
    indexing: list[Indexing] = field(default_factory=list)

    @cached_property
    def ties(self) -> Ties:
        return Ties(self.register)

    @cached_property
    def numbers(self) -> dict[str, Number]:
        """Every number by id: those of the page of numbers, and those of the charts."""
        return all_numbers(self.register, self.today) | crossings(self.register, self.today)

    @cached_property
    def evidence(self) -> dict[str, str]:
        return addresses(self.register)

    @cached_property
    def states(self) -> list[State]:
        """The state of every translation."""
        return states(self.root, self.register)

    @cached_property
    def _behind(self) -> set[tuple[int, str]]:
        return {(id(state.entry.source), state.code) for state in self.states if state.state == BEHIND}

    def is_behind(self, text: Text, code: str) -> bool:
        """Whether the translation of a text was made from another English than today's."""
        return (id(text), code) in self._behind

    def page_of(self, page: Any, config: Any) -> tuple[Page, Slots]:
        """What a macro writes for a page of MkDocs, and where its HTML waits."""
        code = config["theme"]["language"]
        written = getattr(page.file, "locale", None) or code
        slots = self.slots.setdefault(page.url, Slots())
        return Page(self, language(code), page.url, written), slots


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
