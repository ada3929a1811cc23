"""The language of a page: which text to pick, which words to print, how a date or a number is written.

Interface words are gettext catalogues under `locale/`; the words in templates are the English ones.
"""

import datetime
import re
from dataclasses import dataclass
from functools import cache, cached_property
from io import BytesIO
from pathlib import Path

from babel import Locale, dates, lists, numbers
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from macros.register.models.base import LANGUAGES, MASTER, Day, Text

LOCALES = Path(__file__).parent / "locale"

# Babel's own patterns, save that a date stands in a sentence: "21 октября 2014 года", "2014 жылғы 21 қазан".
NBSP = "\N{NO-BREAK SPACE}"
PATTERNS = {
    "en": ("y", "MMMM y", f"d{NBSP}MMMM y"),
    "ru": (f"y{NBSP}'год'", f"LLLL y{NBSP}'года'", f"d{NBSP}MMMM y{NBSP}'года'"),
    "kk": (f"y{NBSP}'жыл'", f"y{NBSP}'жылғы' MMMM", f"y{NBSP}'жылғы' d{NBSP}MMMM"),
}


# What stays together on a line: № and its number, a number and its word, thousands, a date, initials and a surname.
TOGETHER = {
    "en": re.compile(
        r"(?<=\bNo\.) (?=\d)|(?<=\bNos\.) (?=\d)|(?<=\bpara\.) (?=\d)|(?<=\bparas\.) (?=\d)|(?<=\bart\.) (?=\d)"
    ),
    "ru": re.compile(
        r"(?<=№) (?=\d)|(?<=\d) (?=[а-я%]|\d{3}\b)|(?<=\bст\.) (?=\d)|(?<=\bпп\.) (?=\d)|(?<=\bп\.) (?=\d)"
        r"|(?<=\b[А-Я]\.) (?=[А-Я][а-я])"
    ),
    "kk": re.compile(
        r"(?<=№) (?=\d)|(?<=\d) (?=[а-яәғқңөұүһі%]|\d{3}\b)|(?<=\b[А-ЯӘҒҚҢӨҰҮІ]\.) (?=[А-ЯӘҒҚҢӨҰҮІ][а-яәғқңөұүһі])"
    ),
}


@dataclass(frozen=True)
class Picked:
    """A text and the language it is in; `fallback` is true when it is not the page's."""

    text: str
    lang: str
    fallback: bool

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Language:
    """One of the site's languages. Everything here depends on the code alone."""

    code: str

    @property
    def prefix(self) -> str:
        """The first part of the addresses of its pages: "" for the master, "ru/" …"""
        return "" if self.code == MASTER else f"{self.code}/"

    @cached_property
    def locale(self) -> Locale:
        return Locale("en", "GB") if self.code == "en" else Locale(self.code)

    @cached_property
    def words(self) -> NullTranslations:
        return _catalogue(self.code)

    def pick(self, text: Text | None) -> Picked | None:
        """The text in this language, or the English one marked as a fallback. None stays None: not known."""
        if text is None:
            return None
        own = getattr(text, self.code)
        return Picked(self.typeset(own), self.code, False) if own else Picked(text.en, MASTER, True)

    def typeset(self, text: str) -> str:
        """A text with no-break spaces where a line must not end, so that nobody has to type them."""
        return TOGETHER[self.code].sub(NBSP, text)

    def date(self, day: Day | datetime.date) -> str:
        """A date as exactly as it is known: a year, a month of a year, or a day."""
        if isinstance(day, datetime.date):
            day = Day(day.year, day.month, day.day)
        return _date(self.code, day)

    def number(self, value: float) -> str:
        """Digits grouped by the house style: four digits closed, a no-break space from five on; English: commas."""
        grouped = self.code == "en" or abs(value) >= 10_000
        return numbers.format_decimal(value, locale=self.locale, group_separator=grouped)

    def money(self, value: int, currency: str) -> str:
        """A sum with its currency (ISO 4217), as the language writes it: KZT 100,000, 100 000 KZT, 100 000 ₸."""
        form = f"¤¤{NBSP}#,##0" if self.code == "en" else f"#,##0{NBSP}¤"
        return numbers.format_currency(value, currency, form, locale=self.locale, currency_digits=False)

    def join(self, items: list[str]) -> str:
        return lists.format_list(items, locale=self.locale) if items else ""

    def gettext(self, message: str) -> str:
        return self.words.gettext(message)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        return self.words.ngettext(singular, plural, count)


def language(code: str) -> Language:
    """The language of a page. ValueError for a code the site does not have."""
    if code not in LANGUAGES:
        raise ValueError(f"unknown language {code!r}: expected one of {', '.join(LANGUAGES)}")
    return _language(code)


@cache
def _language(code: str) -> Language:
    return Language(code)


@cache
def _date(code: str, day: Day) -> str:
    parts = sum(part is not None for part in day)
    return dates.format_date(day.first, PATTERNS[code][parts - 1], locale=language(code).locale)


@cache
def _catalogue(code: str) -> NullTranslations:
    path = LOCALES / code / "LC_MESSAGES" / "site.po"
    if not path.exists():
        return NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=code)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled, domain="site")


def forget() -> None:
    """Drop what was read, so that the next build reads the catalogues anew."""
    _catalogue.cache_clear()
    _language.cache_clear()
