"""What every page of a site is written from: facts, languages, editions, the state of the translations."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from macros.facts import Facts
from macros.languages import Language
from macros.languages.translations import State
from macros.pages.editions import Editions
from macros.pages.evidence import addresses
from macros.pages.templates import Templates
from macros.register import Register
from macros.register.models.base import Text


@dataclass(frozen=True, eq=False)
class Site:
    """One site, as it is read before its first page is written. Nothing here is read or written later.

    `name` is the site's name in the master language, as the catalogues have it; `apart` are the decisions whose law
    and steps at home have a page of their own; `behind` are the translations whose English has changed since, each with
    the English it was made from, if that is known.
    """

    facts: Facts
    languages: dict[str, Language]
    editions: Editions
    name: str
    apart: frozenset[str] = frozenset()
    states: tuple[State, ...] = ()
    behind: tuple[tuple[State, str | None], ...] = ()

    @property
    def register(self) -> Register:
        return self.facts.register

    @property
    def today(self) -> datetime.date:
        return self.facts.today

    @cached_property
    def templates(self) -> Templates:
        return Templates(self.languages)

    @cached_property
    def evidence(self) -> dict[tuple[str, str], str]:
        """(table, id) of a row of evidence → the address where it stands."""
        return addresses(self.register)

    @cached_property
    def texts(self) -> dict[tuple[int, str], Markup]:
        """Texts as pages have written them, by identity and language: most stand on many pages."""
        return {}

    @cached_property
    def _behind(self) -> set[tuple[int, str]]:
        return {(id(state.entry.source), state.code) for state, _ in self.behind}

    def is_behind(self, text: Text, code: str) -> bool:
        """Whether the translation of a text was made from another English than today's."""
        return (id(text), code) in self._behind
