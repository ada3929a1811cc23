"""Macros for the pages: `define_env` is what mkdocs-macros-plugin calls. Nothing is computed here."""

from typing import Any


def define_env(env: Any) -> None:
    """Register the macros. The page and its language are looked up when a page is written, not here."""
    from macros.build.plugin import macros_of

    for name, macro in macros_of(env).items():
        env.macro(macro, name)
