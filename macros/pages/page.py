"""A page being written, and the templates it is written with."""

import datetime
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from mkdocs.utils import get_relative_url

from macros.editions import Editions
from macros.language import Language, Picked, language
from macros.register import Register
from macros.register.models.base import Day, Text

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Page:
    """Where and for whom something is written.

    `url` is the page's address below the site's root (`ru/views/ccpr-2137-2012/`); `lang_of_prose` differs from the
    page's language when the story stands in for a missing translation.
    """

    register: Register
    language: Language
    url: str
    today: datetime.date
    editions: Editions
    lang_of_prose: str
    site_name: str

    @property
    def id(self) -> str:
        """The record a page of one record is about: its folder."""
        return self.url.strip("/").rsplit("/", 1)[-1]

    @property
    def untranslated(self) -> bool:
        """Whether the story on this page stands in for a translation that is missing."""
        return self.lang_of_prose != self.language.code

    def link(self, address: str) -> str:
        """A link to `address` (`views/ccpr-2137-2012/#r1`) in this page's language, relative to this page."""
        return self.file(self.language.prefix + address)

    def file(self, address: str) -> str:
        """A link to a file or page below the site's root, whatever its language."""
        path, hash, anchor = address.partition("#")
        return get_relative_url(path, self.url) + hash + anchor if path else hash + anchor

    def text(self, text: Text | None) -> Markup:
        """A text for readers, escaped; a fallback is marked with its language."""
        picked = self.language.pick(text)
        return Markup("") if picked is None else marked(picked)

    def term(self, table: str, id: str) -> Markup:
        """The name of a row of a closed list."""
        return self.text(self.register.term(table, id).name)

    def day(self, day: Day | datetime.date) -> Markup:
        """A date with its machine-readable form."""
        return Markup('<time datetime="{}">{}</time>').format(day, self.language.date(day))

    def write(self, template: str, **values: Any) -> Markup:
        """Fill a template. What it prints is HTML and Markdown headings, ready for a page."""
        return Markup(_environment(self.language.code).get_template(template).render(page=self, **values))


def marked(picked: Picked) -> Markup:
    if picked.fallback:
        return Markup('<span lang="{}">{}</span>').format(picked.lang, picked.text)
    return Markup("{}").format(picked.text)


@cache
def _environment(code: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols"],
    )
    environment.install_gettext_callables(language(code).gettext, language(code).ngettext, newstyle=True)
    return environment


def forget() -> None:
    _environment.cache_clear()
