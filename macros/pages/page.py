"""A page being written, and the templates it is written with."""

import datetime
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape
from mkdocs.utils import get_relative_url

from macros.facts import Facts
from macros.facts.numbers import Number
from macros.facts.relations import Relations
from macros.languages import Language, Picked
from macros.pages import evidence
from macros.pages.editions import Editions
from macros.pages.site import Site
from macros.register import Register
from macros.register.languages import MASTER
from macros.register.models.base import Day, Text
from macros.register.models.view import Invoked

SECTION = re.compile(r"(?:first |second )?question|part|cover|intro|fn")
ENGLISH = re.compile(r"\b[a-z]{3,}\b")


@dataclass(frozen=True)
class Page:
    """Where and for whom something is written.

    `url` is the page's address below the site's root (`ru/views/ccpr-2137-2012/`); `lang_of_prose` differs from the
    page's language when the story stands in for a missing translation.
    """

    site: Site
    language: Language
    url: str
    lang_of_prose: str

    @property
    def register(self) -> Register:
        return self.site.register

    @property
    def facts(self) -> Facts:
        return self.site.facts

    @property
    def relations(self) -> Relations:
        return self.site.facts.relations

    @property
    def numbers(self) -> dict[str, Number]:
        return self.site.facts.numbers

    @property
    def today(self) -> datetime.date:
        return self.site.today

    @property
    def editions(self) -> Editions:
        return self.site.editions

    @property
    def site_name(self) -> str:
        return self.language.gettext(self.site.name)

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
        if text is None:
            return Markup("")
        shown = self._shown(text)
        return shown + self._behind() if self.site.is_behind(text, self.language.code) else shown

    def _shown(self, text: Text) -> Markup:
        key = (id(text), self.language.code)
        if key not in self.site.texts:
            self.site.texts[key] = marked(self.language.picked(text))
        return self.site.texts[key]

    def _behind(self) -> Markup:
        """The mark of a translation whose English has changed since."""
        link = self.file(f"{self.language.prefix}about/languages/#behind")
        return Markup(' <a class="behind" href="{}">{}</a>').format(link, self.language.gettext("behind the English"))

    def foreign(self, text: str) -> bool:
        """Whether a text is English prose on a page of another language: words in small Latin letters tell."""
        return self.language.code != MASTER and bool(ENGLISH.search(text))

    def web(self, url: str) -> str:
        """A link to the outside; a document of the UN in the reader's language where the UN issues it."""
        return (
            url.replace(f"//docs.un.org/{MASTER}/", f"//docs.un.org/{self.language.code}/")
            if self.language.row.un
            else url
        )

    def name_of(self, url: str) -> str:
        """What a reader calls an address: the symbol of a UN document, its publisher, or its host."""
        parts = urlsplit(url)
        host = parts.netloc.removeprefix("www.")
        if host == "docs.un.org":
            return parts.path.split("/", 2)[2]
        publisher = self.register.tables["publishers"].get(host)
        return publisher.name if publisher else host

    def term(self, table: str, id: str) -> Markup:
        """The name of a row of a closed list."""
        return self.text(self.register.term(table, id).name)

    def evidence(self, token: str) -> str:
        """A link to the row that a token of evidence names."""
        table, row, _ = self.register.evidence(token)
        return self.link(self.site.evidence[table, row.id])

    def evidence_name(self, row: Any) -> Markup:
        """The name by which a row of evidence is cited."""
        name = evidence.name(row)
        if not isinstance(name, str):
            return self.text(name)
        return Markup('<span lang="{}">{}</span>').format(MASTER, name) if self.foreign(name) else escape(name)

    def section(self, section: str) -> str:
        """A section of a submission, as `II.1, question 2`, in the page's language."""
        gettext = self.language.gettext
        words = {
            "first question": gettext("first question"),
            "second question": gettext("second question"),
            "question": gettext("question"),
            "part": gettext("part"),
            "cover": gettext("cover"),
            "intro": gettext("introduction"),
            "fn": gettext("footnote") + " ",
        }
        return SECTION.sub(lambda match: words[match.group()], section)

    def invoked(self, group: Invoked) -> str:
        """The articles of one treaty that an author relied on: those alone first, then those read with others."""
        language = self.language
        alone = [row.article for row in group.articles if not row.with_]
        together = [
            f"{language.articles([row.article])} {language.gettext('read with %(article)s')}"
            % {"article": language.articles(row.with_)}
            for row in group.articles
            if row.with_
        ]
        return "; ".join(filter(None, [language.articles(alone), *together]))

    def day(self, day: Day | datetime.date) -> Markup:
        """A date with its machine-readable form."""
        return Markup('<time datetime="{}">{}</time>').format(day, self.language.date(day))

    def write(self, template: str, **values: Any) -> Markup:
        """Fill a template. What it prints is HTML and Markdown headings, ready for a page."""
        return Markup(
            self.site.templates.environment(self.language.code).get_template(template).render(page=self, **values)
        )


def marked(picked: Picked) -> Markup:
    """A text, escaped; a fallback is marked with its language, and so are foreign words within a translation."""
    if picked.fallback:
        return Markup('<span lang="{}">{}</span>').format(picked.lang, picked.text)
    text = escape(picked.text)
    return text if picked.lang == MASTER else Markup(LATIN.sub(_foreign, text))


LATIN = re.compile(r"(?<![\w&/.-])[A-Za-z][A-Za-z'-]*(?:,? [A-Za-z][A-Za-z'-]*)*(?![\w/.]*\.\w|;)")
LATIN_PHRASES = {"ratione temporis", "ratione materiae", "ratione personae", "prima facie", "inter alia"}


def _foreign(match: re.Match[str]) -> str:
    words = match[0]
    if not ENGLISH.search(words):
        return words
    return f'<span lang="{"la" if words in LATIN_PHRASES else MASTER}">{words}</span>'
