"""What tests share: the real register and the real site, built once, and a browser."""

import datetime
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.build.macros import MACROS
from macros.checks.project import Project
from macros.facts import Facts
from macros.languages import languages
from macros.pages.editions import Editions
from macros.pages.site import Site
from macros.register import Register, load
from tests import browsers

VIEW = "views/ccpr-101-2010.yml"
FOLLOW_UP = "follow-up/ccpr-101-2010.yml"

Edited = Callable[[str, str, str], list[str]]

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
TODAY = datetime.date(2026, 11, 22)
SITE_URL = "https://example.org/kb/"
ENVIRONMENT = os.environ | {
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "SOURCE_DATE_EPOCH": str(int(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC).timestamp())),
    "SITE_URL": SITE_URL,
}
"""A build on a fixed day, for a site under a sub-path."""


@pytest.fixture(scope="session")
def register() -> Register:
    """The real register, without a problem."""
    register, problems = Project(ROOT, MACROS).check(TODAY)
    assert [str(problem) for problem in problems] == []
    return register


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the small register's folder, to be spoilt."""
    from tests.register.mistakes import copied

    return copied(tmp_path / "data")


@pytest.fixture
def edited(data: Path) -> Edited:
    """Change whole lines of a file: `edited(VIEW, "shown: false", "shown: no")` → every problem."""
    from tests.register.mistakes import Mistake

    return lambda file, old, new: Mistake(file, old, new, []).make(data)


def site_of(register: Register) -> Site:
    """What pages of a register are written from, on the day of the tests."""
    return Site(Facts(register, TODAY), languages(), Editions(SITE_URL), "One Brick")


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Register:
    """The small register itself, in which nothing is wrong."""
    from tests.register.mistakes import copied, problems_of

    data = copied(tmp_path_factory.mktemp("small") / "data")
    assert problems_of(data) == []
    register, _ = load(data)
    assert register is not None
    return register


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site as `mkdocs build --strict` writes it."""
    folder = tmp_path_factory.mktemp("site")
    command = [BIN / "mkdocs", "build", "--strict", "--site-dir", folder]
    built = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr, built.stderr
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A real Chromium."""
    with browsers.chromium() as started:
        yield started
