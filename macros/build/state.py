"""What one build holds while it runs, and gives up with its end. The plugin owns it and hands it down."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from macros.build.blocks import Blocks
from macros.build.search import Indexing
from macros.checks import Project
from macros.exports import begin
from macros.exports.base import Material
from macros.facts import Facts
from macros.languages import Language, translations
from macros.pages import Page
from macros.pages.editions import Editions
from macros.pages.site import Site
from macros.pages.views import COURTS
from macros.register import Register
from macros.register.languages import MASTER


@dataclass(eq=False)
class Build:
    """One build of a site in all its languages."""

    root: Path
    site: Site
    blocks: dict[str, Blocks] = field(default_factory=dict)
    """Address of a page → its HTML that waits for its Markdown to be converted."""
    indexing: list[Indexing] = field(default_factory=list)
    """The search index of each language whose pages are written."""

    @cached_property
    def material(self) -> Material:
        """What the files beside the pages are made of; what takes long begins with the first look at it."""
        changelog = self.root / "data" / "CHANGELOG.md"
        return begin(self.site, changelog.read_bytes() if changelog.exists() else None)

    def page_of(self, page: Any, config: Any) -> tuple[Page, Blocks]:
        """What a macro writes for a page of MkDocs, and where its HTML waits."""
        code = config["theme"]["language"]
        written = getattr(page.file, "locale", None) or code
        blocks = self.blocks.setdefault(page.url, Blocks())
        return Page(self.site, self.site.languages[code], page.url, written), blocks


def site_of(
    project: Project,
    facts: Facts,
    languages: dict[str, Language],
    editions: Editions,
    name: str,
) -> Site:
    """What the pages of a checked record are written from."""
    states = tuple(translations.states(project.root, facts.register, project.kept))
    behind = tuple(translations.behind(project.root, states))
    return Site(facts, languages, editions, name, _apart(project, facts.register), states, behind)


def _apart(project: Project, register: Register) -> frozenset[str]:
    """The decisions that have a page of its own for law and steps at home."""
    folder = project.docs / MASTER / "views"
    return frozenset(id for id in register.views if (folder / id / f"{COURTS}.md").exists())
