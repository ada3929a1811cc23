"""What may break on an upgrade: everything of other projects that is private to them, or that they may change.

Each has a test in tests/build/test_upstream.py, which says what to look at when it fails. Two seams lie lower in the
house: where pydantic says that a mistake is (`register/messages.py`), and the YAML parser's own sentences
(`register/yaml_lines.py`); mike's list of editions and its variable stand in `publishing/`.
"""

from pathlib import Path
from typing import Any

import material
from jinja2.sandbox import ImmutableSandboxedEnvironment
from mkdocs.config.defaults import MkDocsConfig

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


def sandbox(config: MkDocsConfig) -> None:
    """Let mkdocs-macros write pages in a sandbox: what a check has let pass by mistake runs nothing all the same."""
    plugin: Any = config.plugins["macros"]
    made = plugin.env
    if not isinstance(made, ImmutableSandboxedEnvironment):
        fenced = ImmutableSandboxedEnvironment(undefined=made.undefined)
        fenced.globals, fenced.filters = made.globals, made.filters
        plugin._env = fenced  # noqa: SLF001 - there is no other way in


def stylesheet() -> str:
    """The theme's own style sheet: its name carries a digest that changes with the theme."""
    (found,) = STYLESHEETS.glob("main.*.min.css")
    return f"assets/stylesheets/{found.name}"
