"""`load(folder)` → the Register, and every problem found on the way to it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from macros.register import messages, problems, yaml_lines
from macros.register.models.tables import Counts
from macros.register.models.vocabularies import Vocabularies
from macros.register.problems import Problem
from macros.register.register import Origin, Register
from macros.register.tables import FILES, FOLDERS, Tables
from macros.register.yaml_lines import Located, Location


def load(folder: Path) -> tuple[Register | None, list[Problem]]:
    """Read every table under `folder`. The Register is None when the vocabularies cannot be read."""
    reader = _Reader(folder)
    vocabularies = reader.whole("vocabularies", Vocabularies)
    counts = tuple(row for _, row in reader.rows("counts", Counts))
    tables: dict[str, dict[str, Any]] = {name: dict(reader.files(name, model)) for name, model in FOLDERS.items()}
    tables |= {name: dict(reader.rows(name, model)) for name, model in FILES.items()}
    broken = frozenset(reader.broken)
    register = Register(cast(Tables, tables), vocabularies, counts, reader.origins, broken) if vocabularies else None
    return register, reader.problems


class _Reader:
    """Reads one table after another; what cannot be read is remembered in `problems` and `broken`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.origins: dict[tuple[str, str], Origin] = {}
        self.broken: set[str] = set()

    def shown(self, path: Path) -> str:
        return f"{self.folder.name}/{path.relative_to(self.folder).as_posix()}"

    def read(self, path: Path) -> Located:
        if not path.is_file():
            missing = Problem(self.shown(path), 1, 1, "", "found no such file: put it back")
            located = Located(self.shown(path), problems=[missing])
        else:
            located = yaml_lines.parse(self.shown(path), path.read_bytes())
        self.problems += located.problems
        return located

    def whole(self, name: str, model: Any) -> Any:
        """One file that is one record."""
        located = self.read(self.folder / f"{name}.yml")
        self.origins[name, ""] = Origin(located)
        record = self.validate(located, (), model)
        return None if located.problems else record

    def files(self, table: str, model: Any) -> Iterator[tuple[str, Any]]:
        """A folder of records, each in a file named by its id."""
        for path in self.listed(table):
            located = self.read(path)
            record = self.validate(located, (), model)
            if record is None or located.problems:
                self.broken.add(table)
            elif record.id != path.stem:
                self.broken.add(table)
                message = f'{problems.found(record.id)}, expected "{path.stem}" as the file is named'
                self.problems.append(located.problem(("id",), message))
            else:
                self.origins[table, record.id] = Origin(located)
                yield record.id, record

    def listed(self, table: str) -> Iterator[Path]:
        """The files of a folder; one that would not be read is a problem."""
        folder = self.folder / table
        if not folder.is_dir():
            self.broken.add(table)
            self.problems.append(Problem(self.shown(folder), 1, 1, "", "found no such folder: put it back"))
            return
        for path in sorted(folder.iterdir()):
            if path.suffix == ".yml":
                yield path
            elif not path.name.startswith("."):
                message = "found a file that is not read: name it ID.yml, or take it out of this folder"
                self.problems.append(Problem(self.shown(path), 1, 1, "", message))

    def rows(self, table: str, model: Any) -> Iterator[tuple[str, Any]]:
        """A file that is a list of records."""
        located = self.read(self.folder / f"{table}.yml")
        if located.problems:
            self.broken.add(table)
        if not isinstance(located.data, list):
            self.broken.add(table)
            if not located.problems:
                message = f"{problems.found(located.data)}, expected a list of records: each begins with a dash"
                self.problems.append(located.problem((), message))
            return
        for index in range(len(located.data)):
            record = self.validate(located, (index,), model)
            if record is None:
                self.broken.add(table)
            elif (table, record.id) in self.origins:
                message = f"{problems.found(record.id)} twice in this table: each id once"
                self.problems.append(located.problem((index, "id"), message))
            else:
                self.origins[table, record.id] = Origin(located, (index,))
                yield record.id, record

    def validate(self, located: Located, base: Location, model: Any) -> Any:
        """The record at `base`, or None and its problems."""
        if located.data is None and located.problems:
            return None
        data = cast(list[Any], located.data)[cast(int, base[0])] if base else located.data
        try:
            return TypeAdapter(model).validate_python(data)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                location, message, of_key = messages.explain(detail, model)
                self.problems.append(located.problem(base + location, message, of_key))
            return None
