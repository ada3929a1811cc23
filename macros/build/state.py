"""What one build holds while it runs, and gives up with its end. The plugin owns it and hands it down."""

from dataclasses import dataclass, field
from typing import Any

from macros.build.blocks import Blocks
from macros.build.search import Indexing
from macros.exports.base import Material
from macros.pages import Page
from macros.pages.site import Site


@dataclass(eq=False)
class Build:
    """One build of a site in all its languages."""

    site: Site
    material: Material
    blocks: dict[str, Blocks] = field(default_factory=dict)
    """Address of a page → its HTML that waits for its Markdown to be converted."""
    indexing: list[Indexing] = field(default_factory=list)
    """The search index of each language whose pages are written."""

    def page_of(self, page: Any, config: Any) -> tuple[Page, Blocks]:
        """What a macro writes for a page of MkDocs, and where its HTML waits."""
        code = config["theme"]["language"]
        written = getattr(page.file, "locale", None) or code
        blocks = self.blocks.setdefault(page.url, Blocks())
        return Page(self.site, self.site.languages[code], page.url, written), blocks
