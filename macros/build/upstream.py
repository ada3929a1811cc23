"""What may break on an upgrade: everything of other projects that is private to them, or that they may change.

Each has a test in tests/build/test_upstream.py, which says what to look at when it fails. Two seams lie lower in the
house: where pydantic says that a mistake is (`register/messages.py`), and the YAML parser's own sentences
(`register/yaml_lines.py`); mike's list of editions and its variable stand in `publishing/`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import material
from jinja2.sandbox import ImmutableSandboxedEnvironment
from mkdocs.commands import build as mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

PAGEFIND = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "4000"}
"""A fifth of Pagefind's own size of the files of the index: each word of a query fetches one of them whole."""

STYLESHEETS = Path(material.__file__).parent / "templates/assets/stylesheets"


def other_language(config: MkDocsConfig) -> bool:
    """Whether mkdocs-static-i18n is building a language after the first."""
    plugin: Any = config.plugins["i18n"]
    return bool(plugin.building)


def tell_languages(config: MkDocsConfig, rows: list[Any]) -> None:
    """Give mkdocs-static-i18n its list of languages."""
    config.plugins["i18n"].config.languages = rows


def start(config: MkDocsConfig, command: str) -> None:
    """Tell the plugins a command that MkDocs itself does not have."""
    plugins: Any = config.plugins
    plugins.on_startup(command=command, dirty=False)


def speak(config: MkDocsConfig, code: str) -> None:
    """Let mkdocs-static-i18n configure MkDocs for one language."""
    plugin: Any = config.plugins["i18n"]
    plugin.current_language = code


def alternates(config: MkDocsConfig) -> Any:
    """The addresses of the language switch, before a page has put its own there."""
    plugin: Any = config.plugins["i18n"]
    return plugin.extra_alternate


def tell_documents(config: MkDocsConfig, documents: Callable[[str], Any]) -> None:
    """Give mkdocs-static-i18n the pages of each language, which it collects in a build."""
    plugin: Any = config.plugins["i18n"]
    plugin.i18n_files_per_language = {code: documents(code) for code in plugin.build_languages}


def read_page(page: Any, config: MkDocsConfig, files: Files) -> None:
    """What MkDocs does with a page first: its Markdown becomes HTML."""
    mkdocs._populate_page(page, config, files)  # noqa: SLF001 - MkDocs has no other way to read one page


def write_page(file: File, config: MkDocsConfig, documents: Any, nav: Any, env: Any) -> None:
    """What MkDocs does with a page then: the theme writes it."""
    page: Any = file.page
    mkdocs._build_page(page, config, documents, nav, env)  # noqa: SLF001 - as above


def write_template(name: str, env: Any, files: Files, config: MkDocsConfig, nav: Any) -> None:
    """A template of the theme that is a file of its own, such as 404.html."""
    mkdocs._build_theme_template(name, env, files, config, nav)  # noqa: SLF001 - as above


@contextmanager
def current_page(config: MkDocsConfig) -> Iterator[None]:
    """Another page may be read meanwhile; then the one at hand is at hand again."""
    current = config._current_page  # noqa: SLF001 - as above
    yield
    config._current_page = current  # noqa: SLF001 - as above


def sandbox(config: MkDocsConfig) -> None:
    """Let mkdocs-macros write pages in a sandbox: what a check has let pass by mistake runs nothing all the same."""
    plugin: Any = config.plugins["macros"]
    made = plugin.env
    if not isinstance(made, ImmutableSandboxedEnvironment):
        fenced = ImmutableSandboxedEnvironment(undefined=made.undefined)
        fenced.globals, fenced.filters = made.globals, made.filters
        pages: Any = fenced
        pages.from_string = cache(fenced.from_string)  # hundreds of pages have the same few calls
        plugin._env = fenced  # noqa: SLF001 - there is no other way in


def stylesheet() -> str:
    """The theme's own style sheet: its name carries a digest that changes with the theme."""
    (found,) = STYLESHEETS.glob("main.*.min.css")
    return f"assets/stylesheets/{found.name}"
