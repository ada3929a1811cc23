"""Frozen editions: which there are, what they may be called, and where the page being written belongs."""

import re
from dataclasses import dataclass, field

NAME = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])([.-][a-z0-9]+)*")
"""A year and a month, then words or numbers if there is more than one of that month: `2026-12`, `2026-12.1`.

It begins with digits, so it is never the name of a folder of the living site.
"""


@dataclass(frozen=True)
class Editions:
    """Where the site being built stands.

    `living` is the address of the living site, with a slash at its end; `frozen` is the edition being built.
    `known` maps each edition already published to the addresses of its pages, the newest edition first.
    """

    living: str
    frozen: str | None = None
    known: dict[str, frozenset[str]] = field(default_factory=dict)

    @property
    def root(self) -> str:
        """The address of the site being built, with a slash at its end: the living one or the edition."""
        return f"{self.living}{self.frozen}/" if self.frozen else self.living

    def address(self, url: str) -> str:
        """The whole address of a page of the site being built. MkDocs calls the home page `./`."""
        return self.root + url.removeprefix("./")

    def with_page(self, url: str) -> list[str]:
        """The published editions in which the page `url` exists, newest first."""
        return [name for name, pages in self.known.items() if url in pages]
