"""Whether the books of the translations fit the texts: each line a text, each text a line, each page its master."""

from pathlib import Path

from macros.languages.translations import digest, entries, recorded
from macros.register import Register
from macros.register.kept import Kept
from macros.register.languages import MASTER, OTHERS
from macros.register.problems import Problem


def problems_of(root: Path, register: Register, kept: Kept | None = None) -> list[Problem]:
    """A line that no longer fits its text, a text without a line, a translated page whose English is gone."""
    found = []
    every = {str(entry.key): entry for entry in entries(root, register, kept)}
    for code in OTHERS:
        path = f"data/translations/{code}.txt"
        known = recorded(root, code, kept)
        if known is None:
            found.append(Problem(path, 1, 1, "", "found no such file: run make translated"))
            continue
        for key, line in known.items():
            entry = every.get(key)
            if entry is None or code not in entry.words:
                message = f"found {key}, which has no such text now: run make translated"
                found.append(Problem(path, line.number, 1, "", message))
            elif line.own != digest(entry.words[code]):
                message = f"found an old digest for {key}: its {code} text has changed; run make translated"
                found.append(Problem(path, line.number, 1, "", message))
        for key, entry in every.items():
            if code in entry.words and key not in known:
                found.append(Problem(path, 1, 1, "", f"found no line for {key}: run make translated"))
        for page in sorted((root / "docs" / code).rglob("*.md")):
            name = page.relative_to(root / "docs" / code).as_posix()
            if not (root / "docs" / MASTER / name).exists():
                message = f"found a translation without its master docs/{MASTER}/{name}: write it, or delete this page"
                found.append(Problem(f"docs/{code}/{name}", 1, 1, "", message))
    return found
