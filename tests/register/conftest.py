"""A small register in tests/records/small: every table, a few rows each, to be taken in at one glance."""

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.register import Register, load
from tests.register.mistakes import Mistake, copied, problems_of

VIEW = "views/ccpr-101-2010.yml"
FOLLOW_UP = "follow-up/ccpr-101-2010.yml"

Edited = Callable[[str, str, str], list[str]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the small register's folder, to be spoilt."""
    return copied(tmp_path / "data")


@pytest.fixture
def edited(data: Path) -> Edited:
    """Change whole lines of a file: `edited(VIEW, "torture: false", "torture: no")` → every problem."""
    return lambda file, old, new: Mistake(file, old, new, []).make(data)


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Register:
    """The small register itself, in which nothing is wrong."""
    data = copied(tmp_path_factory.mktemp("small") / "data")
    assert problems_of(data) == []
    register, _ = load(data)
    return register
