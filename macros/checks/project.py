"""The project as a whole: its folders, read and checked. The command line and the site call the same thing."""

import datetime
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from macros.checks import catalogues, house_style, prose, references
from macros.checks import translations as translated_pages
from macros.checks.calls import Macros
from macros.languages import translations
from macros.register import Problem, Register, load
from macros.register.kept import Kept


@dataclass(frozen=True)
class Project:
    """A project folder: `data/` and `docs/` in it. `macros` are those that its pages may call.

    What was `kept` of one check makes the next one quick.
    """

    root: Path
    macros: Macros = field(default_factory=dict)
    kept: Kept = field(default_factory=Kept, compare=False)

    @property
    def data(self) -> Path:
        return self.root / "data"

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    def check(self, today: datetime.date) -> tuple[Register | None, list[Problem]]:
        """The Register and every problem in data/ and docs/, sorted by place."""
        register, found = load(self.data, self.kept)
        if register is not None:
            found += references.problems_of(register, today, self.kept)
            found += prose.problems_of(self.docs, register, self.macros, self.kept)
            found += catalogues.problems_of()
            if not found:
                found += house_style.problems_of(self.root, register, self.kept)
                found += translated_pages.problems_of(self.docs)
        return register, sorted(set(found))


def report(problems: list[Problem]) -> str:
    """All problems, one a line, and how many."""
    count = len(problems)
    return "\n".join([*map(str, problems), f"{count} problem{'s' if count != 1 else ''}. Nothing was published."])


def translated(root: Path, register: Register) -> str:
    """One line of how far the translations are."""
    lines = []
    for code, kinds in translations.counts(translations.states(root, register)).items():
        total = sum(kinds.values(), Counter())
        lines.append(
            f"{code}: {total['current']} texts translated, {total['behind']} behind, {total['missing']} missing"
        )
    return "; ".join(lines) + "."


def summary(register: Register) -> str:
    """One line of counts."""
    views, tables = register.views.values(), register.tables
    return (
        f"{len(views)} decisions on {sum(len(view.communications) for view in views)} communications, "
        f"{len(register.violations)} violations, {sum(len(view.remedies) for view in views)} remedies, "
        f"{sum(len(view.findings) for view in views)} findings, "
        f"{sum(len(record.events) for record in tables['follow-up'].values())} events: no problems."
    )
