"""The search index: Pagefind reads the finished pages once and writes one index per language beside them."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort

COMMAND = [sys.executable, "-m", "pagefind", "--silent", "--site"]

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


def write_index(folder: Path) -> None:
    """Index the built site in `folder`. Abort with what Pagefind said when it fails.

    It runs in that folder, so that no pagefind.yml of another place can change what it does.
    """
    done = subprocess.run([*COMMAND, "."], cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise Abort(f"The search index could not be written. Pagefind said:\n{done.stdout}{done.stderr}".rstrip())
    for pattern in UNUSED:
        for path in (folder / "pagefind").glob(pattern):
            path.unlink()
