"""Whatever is typed in the place of whatever text: a short list of problems, or none, and never a crash."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.register import yaml_lines
from tests.conftest import FOLLOW_UP, VIEW
from tests.register.mistakes import problems_of

NASTY = {
    "null": None,
    "list": [],
    "keys": {},
    "tab": "\t",
    "emoji": "😀",
    "number": 10**30,
    "a million letters": "x" * 1_000_000,
}


@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize("name", [VIEW, FOLLOW_UP])
def test_no_value_in_any_place_raises(name: str, nasty: object, data: Path) -> None:
    record = yaml_lines.parse(name, (data / name).read_bytes()).data
    for holder, key in scalars(record):
        kept, holder[key] = holder[key], nasty
        (data / name).write_text(json.dumps(record, ensure_ascii=False), "utf-8")  # JSON is YAML
        assert all(len(problem) < 1000 for problem in problems_of(data))
        holder[key] = kept


def scalars(data: object) -> Iterator[tuple[dict | list, str | int]]:
    """Every place in `data` that holds a text or nothing, as (what holds it, key)."""
    for key, value in list(data.items() if isinstance(data, dict) else enumerate(data)):
        if isinstance(value, dict | list):
            yield from scalars(value)
        else:
            yield data, key
