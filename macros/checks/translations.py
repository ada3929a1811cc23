"""Whether every translated page has its master."""

from pathlib import Path

from macros.register.languages import MASTER, OTHERS
from macros.register.problems import Problem


def problems_of(docs: Path) -> list[Problem]:
    """A translated page whose English is gone."""
    found = []
    for code in OTHERS:
        for page in sorted((docs / code).rglob("*.md")):
            name = page.relative_to(docs / code).as_posix()
            if not (docs / MASTER / name).exists():
                message = f"found a translation without its master docs/{MASTER}/{name}: write it, or delete this page"
                found.append(Problem(f"docs/{code}/{name}", 1, 1, "", message))
    return found
