"""data/example/ is the manual for editors: valid, complete, and every field explained."""

import shutil
from pathlib import Path

import pytest

from macros.register import load, yaml_lines
from macros.register.languages import LANGUAGES
from macros.register.models.base import Record
from tests.conftest import ROOT
from tests.register.mistakes import problems_of

EXAMPLE = ROOT / "data" / "example"
NAMES = {"views": "view", "follow-up": "follow-up"}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real data with the example in the place of a decision."""
    data = shutil.copytree(ROOT / "data", tmp_path_factory.mktemp("example") / "data")
    for table, name in NAMES.items():
        shutil.copy(EXAMPLE / f"{name}.yml", data / table / "ccpr-9999-2020.yml")
    return data


def test_the_example_would_pass_among_the_real_records(data: Path) -> None:
    assert problems_of(data) == []


def test_the_example_has_every_field(data: Path) -> None:
    register, _ = load(data)
    for table in NAMES:
        assert not_shown(register.tables[table]["ccpr-9999-2020"]) == set()


def not_shown(record: Record) -> set[str]:
    """Fields that no record inside this one sets: nothing is left for an editor to guess."""
    used: dict[type, set[str]] = {}
    collect(record, used)
    return {f"{model.__name__}.{field}" for model, fields in used.items() for field in set(model.model_fields) - fields}


def collect(value: object, used: dict[type, set[str]]) -> None:
    if isinstance(value, Record):
        used.setdefault(type(value), set()).update(value.model_fields_set)
        for _, part in value:
            collect(part, used)
    elif isinstance(value, tuple):
        for part in value:
            collect(part, used)


@pytest.mark.parametrize("name", NAMES.values())
def test_a_comment_stands_above_every_field(name: str) -> None:
    text = (EXAMPLE / f"{name}.yml").read_text("utf-8")
    lines = text.split("\n")
    located = yaml_lines.parse(name, text.encode())
    seen, bare = set(), []
    for location, (line, _) in located.keys.items():
        field = tuple(step for step in location if isinstance(step, str))
        if field not in seen and field[-1] not in LANGUAGES and not lines[line - 2].lstrip(" -").startswith("#"):
            bare.append(".".join(field))
        seen.add(field)
    assert bare == []
