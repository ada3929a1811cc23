"""Frozen editions: which there are, and which the page being written belongs to."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Editions:
    """`living` is the address of the living site with a slash at its end; `frozen` the edition being built, if any.

    `known` maps the name of each edition already published to the addresses of its pages.
    """

    living: str
    frozen: str | None = None
    known: dict[str, frozenset[str]] = field(default_factory=dict)

    def with_page(self, url: str) -> list[str]:
        """The published editions in which the page `url` exists, newest first."""
        return sorted((name for name, pages in self.known.items() if url in pages), reverse=True)
