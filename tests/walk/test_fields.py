"""Every field of every model is in the table of fields, and what pages and files say of it is what the YAML says."""

import re
import typing
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from macros.register.models.base import Text
from macros.register.models.tables import Counts
from macros.register.models.vocabularies import Vocabularies
from macros.register.tables import FILES, FOLDERS
from tests.conftest import ROOT
from tests.walk import written
from tests.walk.fields import FIELDS
from tests.walk.places import Checked, Exported, Shown, Spot

NAME, FILE = re.compile(r"test_\w+(?!\w*\.py)"), re.compile(r"tests/[\w/]+\.py")
ROOTS = FOLDERS | FILES | {"vocabularies": Vocabularies, "counts": Counts}


def parts(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models in the type of a field."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel) and annotation is not Text:
        yield annotation
    for inner in typing.get_args(annotation):
        yield from parts(inner)


def name_of(field: str) -> str:
    return field.rstrip("_")


def models() -> set[type[BaseModel]]:
    """Every model that a record can hold."""
    found: set[type[BaseModel]] = set()
    waiting = list(ROOTS.values())
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            waiting += [part for field in model.model_fields.values() for part in parts(field.annotation)]
    return found


def test_every_field_has_a_row_and_every_row_a_field() -> None:
    fields = {f"{model.__name__}.{name_of(name)}" for model in models() for name in model.model_fields}
    assert fields == set(FIELDS)


RESULTS = ("violation", "no_violation", "inadmissible", "not_examined")
ON_THE_PAGE = {
    "findings": lambda rows: sorted(rows, key=lambda row: RESULTS.index(row["result"])),
    "notes": lambda rows: [row for row in rows if row["shown"]],
}
"""Lists that a page has in another order, or in part."""


def spots(model: type[BaseModel], records: tuple[dict, ...], place: int = 1) -> Iterator[tuple[str, Spot]]:
    """Every field of a record and of the records in it."""
    for name, field in model.model_fields.items():
        value = records[-1].get(name_of(name))
        yield f"{model.__name__}.{name_of(name)}", Spot(value, records, place)
        for part in parts(field.annotation):
            rows = value if isinstance(value, list) else [value] if value else []
            shown = ON_THE_PAGE.get(name, list)(rows)
            for row in rows:
                if isinstance(row, dict):
                    at = next((number for number, one in enumerate(shown, 1) if one is row), 0)
                    yield from spots(part, (*records, row), at)


def raw() -> Iterator[tuple[type[BaseModel], dict]]:
    for name, model in FOLDERS.items():
        yield from ((model, row) for row in written.folder(name).values())
    for name, model in FILES.items():
        yield from ((model, row) for row in written.rows(name))


@pytest.fixture(scope="module")
def walked() -> dict[str, list[Spot]]:
    """Every value of the YAML by its field."""
    found = defaultdict(list)
    for model, row in raw():
        for field, spot in spots(model, (row,)):
            found[field].append(spot)
    return found


def rows_of(kind: type) -> list[str]:
    return [field for field, row in FIELDS.items() if any(isinstance(one, kind) for one in row)]


TOLD = 20
"""How much of what is wrong with a field is told."""


def wrong(field: str, kind: type, walked: dict[str, list[Spot]], site: Path) -> list[str]:
    places = [one for one in FIELDS[field] if isinstance(one, kind)]
    said = (said for spot in walked[field] for one in places for said in one.wrong(site, spot))
    return list(islice(said, TOLD))


@pytest.mark.parametrize("field", rows_of(Shown))
def test_pages_say_what_the_yaml_says(field: str, walked: dict[str, list[Spot]], site: Path) -> None:
    assert wrong(field, Shown, walked, site) == []


@pytest.mark.parametrize("field", rows_of(Exported))
def test_files_say_what_the_yaml_says(field: str, walked: dict[str, list[Spot]], site: Path) -> None:
    assert wrong(field, Exported, walked, site) == []


def test_a_row_that_another_test_answers_for_names_one_that_is_there() -> None:
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    named = {
        name for row in FIELDS.values() for one in row if isinstance(one, Checked) for name in NAME.findall(one.by)
    }
    assert [name for name in sorted(named) if f"def {name}(" not in tests] == []
    files = {
        name for row in FIELDS.values() for one in row if isinstance(one, Checked) for name in FILE.findall(one.by)
    }
    assert [name for name in sorted(files) if not (ROOT / name).exists()] == []
