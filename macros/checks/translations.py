"""Whether the books of the translations fit the texts: each line a text, each text a line, each page its master."""

from functools import partial
from pathlib import Path

from macros.languages.translations import Entry, Line, digest, groups, recorded
from macros.register import Register
from macros.register.kept import Kept
from macros.register.languages import MASTER, OTHERS
from macros.register.problems import Problem


def problems_of(root: Path, register: Register, kept: Kept | None = None) -> list[Problem]:
    """A line that no longer fits its text, a text without a line, a translated page whose English is gone."""
    kept = kept or Kept()
    found = []
    every = list(groups(root, register, kept))
    masters = kept.pages(root / "docs" / MASTER)
    for code in OTHERS:
        path = f"data/translations/{code}.txt"
        known = recorded(root, code, kept)
        if known is None:
            found.append(Problem(path, 1, 1, "", "found no such file: run make translated"))
            continue
        fitting = 0
        for place, group in every:
            said, fit = kept.made(("lines", code, place), (group, known), partial(_compared, group, known, code, path))
            found += said
            fitting += fit
        if fitting < len(known):
            texts = {str(entry.key) for _, group in every for entry in group if code in entry.words}
            for key in known.keys() - texts:
                message = f"found {key}, which has no such text now: run make translated"
                found.append(Problem(path, known[key].number, 1, "", message))
        for name in kept.pages(root / "docs" / code):
            if name not in masters:
                message = f"found a translation without its master docs/{MASTER}/{name}: write it, or delete this page"
                found.append(Problem(f"docs/{code}/{name}", 1, 1, "", message))
    return found


def _compared(group: list[Entry], known: dict[str, Line], code: str, path: str) -> tuple[list[Problem], int]:
    """The problems between the texts of a record or page and their lines, and how many texts have a line."""
    found, fitting = [], 0
    for entry in group:
        key = str(entry.key)
        if code not in entry.words:
            continue
        if key not in known:
            found.append(Problem(path, 1, 1, "", f"found no line for {key}: run make translated"))
            continue
        fitting += 1
        if known[key].own != digest(entry.words[code]):
            message = f"found an old digest for {key}: its {code} text has changed; run make translated"
            found.append(Problem(path, known[key].number, 1, "", message))
    return found, fitting
