"""The languages of the table, as mkdocs-static-i18n wants them told: names, and the menu in the words of each."""

from collections.abc import Iterable, Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs_static_i18n.config import I18nPluginLanguage

from macros.build import upstream
from macros.languages import Language, languages
from macros.register.languages import MASTER


def configured(config: MkDocsConfig, built: Iterable[str]) -> dict[str, Language]:
    """Every language of the table; MkDocs is told of them, and to write the pages of those in `built`."""
    known = languages()
    upstream.tell_languages(config, [_row(config, language, language.code in built) for language in known.values()])
    return known


def _row(config: MkDocsConfig, language: Language, built: bool) -> I18nPluginLanguage:
    row = I18nPluginLanguage()
    row.load_dict(
        {
            "locale": language.code,
            "name": language.row.name,
            "default": language.code == MASTER,
            "build": built,
            "site_name": _said(language, config.site_name),
            "site_description": _said(language, config.site_description),
            "nav_translations": {title: _said(language, title) for title in titles(config.nav)},
        }
    )
    failed, _ = row.validate()
    assert not failed, failed
    return row


def _said(language: Language, words: str | None) -> str | None:
    return language.gettext(words) if words else None


def titles(nav: Any) -> Iterator[str]:
    """Every title that stands in the menu of mkdocs.yml."""
    for item in nav or ():
        if isinstance(item, dict):
            for title, below in item.items():
                yield title
                if isinstance(below, list):
                    yield from titles(below)
