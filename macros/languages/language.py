"""The language of a page: which text to pick, which words to print, how a date or a number is written.

Interface words are gettext catalogues under `catalogues/`; the words in templates are the English ones.
"""

import datetime
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO
from pathlib import Path

from babel import Locale, dates, lists, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from macros.languages.articles import written
from macros.languages.folding import folded
from macros.register.languages import MASTER, TABLE, LanguageRow
from macros.register.models.base import Day, Text

CATALOGUES = Path(__file__).parent / "catalogues"


def N_(message: str) -> str:  # noqa: N802 - the name gettext has for it
    """Marks a word for the catalogues where it stands; it is said in a language where it is printed."""
    return message


NBSP = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Picked:
    """A text and the language it is in; `fallback` is true when it is not the page's."""

    text: str
    lang: str
    fallback: bool

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, eq=False)
class Language:
    """One of the site's languages: its row in the table, and its catalogue of words."""

    row: LanguageRow
    words: NullTranslations

    @property
    def code(self) -> str:
        return self.row.code

    @property
    def prefix(self) -> str:
        """The first part of the addresses of its pages, "" for the master, "ru/" and so on."""
        return "" if self.code == MASTER else f"{self.code}/"

    @cached_property
    def locale(self) -> Locale:
        return Locale.parse(self.row.locale)

    def pick(self, text: Text | None) -> Picked | None:
        """The text in this language, or the English one marked as a fallback. None stays None: not known."""
        return None if text is None else self.picked(text)

    def picked(self, text: Text) -> Picked:
        """As `pick`, of a text that is there."""
        own = text.said(self.code)
        return Picked(self.typeset(own), self.code, False) if own else Picked(text.en, MASTER, True)

    def typeset(self, text: str) -> str:
        """A text with no-break spaces where a line must not end, so that nobody has to type them."""
        return self._together.sub(NBSP, text)

    @cached_property
    def _together(self) -> re.Pattern[str]:
        return re.compile("|".join(self.row.together))

    def date(self, day: Day | datetime.date) -> str:
        """A date as exactly as it is known: a year, a month of a year, or a day."""
        if isinstance(day, datetime.date):
            day = Day(day.year, day.month, day.day)
        if day not in self._dates:
            parts = sum(part is not None for part in day)
            self._dates[day] = dates.format_date(day.first, _pattern(self.row.dates[parts - 1]), locale=self.locale)
        return self._dates[day]

    @cached_property
    def _dates(self) -> dict[Day, str]:
        """Dates as they have been written: most stand on many pages."""
        return {}

    def days(self, first: Day, last: Day) -> str:
        """A range of dates; the year, and a month that is the same, stand once."""
        if first == last or first.year != last.year or not (first.day and last.day):
            return self.date(first) if first == last else f"{self.date(first)} – {self.date(last)}"
        pattern = _pattern(self.row.dates.day)
        if first.month == last.month:
            return dates.format_date(last.first, pattern.replace("d", f"'{first.day}–'d", 1), locale=self.locale)
        begin, end = (
            dates.format_date(day.first, pattern if whole else f"d{NBSP}MMMM", locale=self.locale)
            for day, whole in ((first, self.row.range == "last"), (last, self.row.range == "first"))
        )
        return f"{begin} – {end}"

    def articles(self, stated: Iterable[str], code: bool = False) -> str:
        """Articles of a treaty or a law, or of a code, in the order of their numbers."""
        return written(self.row.articles, stated, code)

    def order(self, text: str) -> list[int]:
        """The place of a text in the alphabet of the language, for `sorted`."""
        return [self._rank(letter) for letter in text.casefold()]

    def _rank(self, letter: str) -> int:
        """A letter of another alphabet stands where it is folded to; what is no letter stands before all."""
        return self._ranks.get(letter) or self._ranks.get(folded(letter)) or ord(letter)

    @cached_property
    def _ranks(self) -> dict[str, int]:
        """Letters of the alphabet come after all others, in its order."""
        return {letter: sys.maxunicode + rank for rank, letter in enumerate(self.row.alphabet)}

    def number(self, value: float) -> str:
        """Digits grouped by the house style: four digits closed, a no-break space from five on; English: commas."""
        grouped = self.row.grouped or abs(value) >= 10_000
        return numbers.format_decimal(value, locale=self.locale, group_separator=grouped)

    def money(self, value: int, currency: str) -> str:
        """A sum with its currency (ISO 4217), as the language writes it: KZT 100,000, 100 000 KZT, 100 000 ₸."""
        return numbers.format_currency(
            value, currency, _pattern(self.row.money), locale=self.locale, currency_digits=False
        )

    def join(self, items: list[str]) -> str:
        return lists.format_list(items, locale=self.locale) if items else ""

    def name_of(self, code: str) -> str:
        """The name of a language, in this one, as a heading has it."""
        name = Locale.parse(code).get_language_name(self.locale) or code
        return name[0].upper() + name[1:]

    def gettext(self, message: str) -> str:
        return self.words.gettext(message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        return self.words.ngettext(singular, plural, count)


def languages(folder: Path = CATALOGUES) -> dict[str, Language]:
    """Every language of the table by its code, with the words that stand in `folder` now."""
    return {code: Language(row, _words(folder, code)) for code, row in TABLE.items()}


def catalogue(folder: Path, code: str) -> Path:
    """The file of a language's words."""
    return folder / code / "LC_MESSAGES" / "site.po"


def _words(folder: Path, code: str) -> NullTranslations:
    path = catalogue(folder, code)
    return _compiled(code, path.read_bytes()) if path.exists() else NullTranslations()


@cache
def _compiled(code: str, content: bytes) -> NullTranslations:
    """A catalogue, made of what its file holds."""
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(content), locale=code))
    compiled.seek(0)
    return Translations(compiled, domain="site")


def _pattern(pattern: str) -> str:
    """A pattern of the table as Babel reads it."""
    return pattern.replace("~", NBSP)
