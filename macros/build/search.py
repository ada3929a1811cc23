"""The search index: Pagefind reads the finished pages of a language while the next language is written.

Each language has a bundle of its own, `/pagefind/ru/`, made by a process of its own.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort

from macros.build import upstream
from macros.languages import Language
from macros.register.languages import LANGUAGES

COMMAND = [sys.executable, "-m", "pagefind", "--silent"]

UNUSED = ("pagefind-*.css", "pagefind-*-ui.js", "pagefind-ui.js", "pagefind-highlight.js", "pagefind-worker.js")
"""Pagefind's own search boxes and its worker: `assets/search.js` is the box here and does without a worker."""

LESS = ("views/by-", "views/index", "method/sources/")
"""Where the pages stand that name many things, so that a word counts for less on them."""


def attributes(page: Any) -> str:
    """What the article of a page tells Pagefind; nothing where the page says `search: { exclude: true }`."""
    if page is None or page.meta.get("search", {}).get("exclude"):
        return ""
    path = page.file.src_uri.removeprefix(f"{page.file.locale}/")
    return " data-pagefind-body" + (' data-pagefind-weight="0.3"' if path.startswith(LESS) else "")


@dataclass(frozen=True)
class Indexing:
    """Pagefind at work on the pages of one language."""

    bundle: Path
    process: subprocess.Popen[str]

    def finish(self) -> None:
        """Wait for the bundle. Abort with what Pagefind said when it fails."""
        said, _ = self.process.communicate()
        if self.process.returncode:
            raise Abort(f"The search index could not be written. Pagefind said:\n{said}".rstrip())
        for pattern in UNUSED:
            for path in self.bundle.glob(pattern):
                path.unlink()


def begin(folder: Path, language: Language) -> Indexing:
    """Begin to index what stands in `folder`, the built site, in one language.

    Pagefind runs in that folder, so that no pagefind.yml of another place can change what it does.
    """
    bundle = Path("pagefind", language.code)
    process = subprocess.Popen(
        [*COMMAND, "--site", ".", "--glob", _pages(folder, language), "--output-path", bundle],
        cwd=folder,
        env=os.environ | upstream.PAGEFIND,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return Indexing(folder / bundle, process)


def _pages(folder: Path, language: Language) -> str:
    """The pages of a language, as Pagefind names them: those of the first stand beside the folders of the others."""
    if language.prefix:
        return f"{language.prefix}**/*.html"
    own = sorted(path.name for path in folder.iterdir() if path.is_dir() and path.name not in LANGUAGES)
    return f"{{*.html,{{{','.join(own)}}}/**/*.html}}" if own else "*.html"
