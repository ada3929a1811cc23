"""Mistakes and what is said of them, as written in tests/records/mistakes/.

`python -m tests.register.mistakes` writes anew what is said, there and in tests/records/*/problems.txt, for
when the wording or the small register changes. Read the difference before you keep it.
"""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from macros.checks import references
from macros.register import load
from macros.register.tables import FILES
from tests.conftest import ROOT, TODAY

RECORDS = ROOT / "tests" / "records"
NAMES = ("fields", "references", "rules")
FOLDERS = ("broken", "crossed")


@dataclass(frozen=True)
class Mistake:
    """`old` are whole lines of `file`, `new` stands in for them, `said` is every problem that comes of it."""

    file: str
    old: str
    new: str
    said: list[str]

    def make(self, data: Path) -> list[str]:
        """Spoil the small register in `data` → every problem."""
        path = data / self.file
        text = "\n" + path.read_text("utf-8")
        assert text.count(f"\n{self.old}\n") == 1, f"{self.old!r} is not in {self.file} just once"
        changed = text.replace(f"\n{self.old}\n", f"\n{self.new}\n" if self.new else "\n")
        path.write_text(changed[1:], "utf-8")
        return problems_of(data)


def mistakes(name: str) -> list:
    """The blocks of tests/records/mistakes/NAME.txt, ready for `parametrize`: each named by its title."""
    return [pytest.param(mistake(block), id=block.split("\n", 1)[0]) for block in blocks(name)[1:]]


def blocks(name: str) -> list[str]:
    return (RECORDS / "mistakes" / f"{name}.txt").read_text("utf-8").split("\n# ")


def mistake(block: str) -> Mistake:
    _, file, *lines = block.rstrip().split("\n")
    old, new, said = ([line[2:] for line in lines if line[0] == sign] for sign in "-+!")
    return Mistake(file, "\n".join(old), "\n".join(new), said)


def copied(target: Path) -> Path:
    """The small register's folder in another place; a table it has no use for is empty there."""
    shutil.copytree(RECORDS / "small", target)
    for table in FILES:
        if not (target / f"{table}.yml").exists():
            (target / f"{table}.yml").write_text("[]\n", "utf-8")
    return target


def problems_of(data: Path) -> list[str]:
    """Every problem of a data folder on the day of the tests, as `python -m macros check` prints it."""
    register, found = load(data)
    if register is not None:
        found += references.problems_of(register, TODAY)
    return [str(problem) for problem in sorted(set(found))]


def write_anew() -> None:
    """What is said now of every mistake."""
    for name in NAMES:
        head, *rest = blocks(name)
        (RECORDS / "mistakes" / f"{name}.txt").write_text("\n# ".join([head, *map(said_anew, rest)]), "utf-8")
    for folder in FOLDERS:
        with tempfile.TemporaryDirectory() as temporary:
            data = copied(Path(temporary) / "data")
            shutil.copytree(RECORDS / folder, data, dirs_exist_ok=True)
            (RECORDS / folder / "problems.txt").write_text("\n".join(problems_of(data)) + "\n", "utf-8")


def said_anew(block: str) -> str:
    kept = [line for line in block.rstrip().split("\n") if not line.startswith("!")]
    with tempfile.TemporaryDirectory() as temporary:
        said = mistake(block).make(copied(Path(temporary) / "data"))
    return "\n".join([*kept, *(f"! {problem}" for problem in said)]) + "\n"


if __name__ == "__main__":
    write_anew()
