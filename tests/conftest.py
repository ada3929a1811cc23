"""What tests share: the real register and the real site, built once, and a browser."""

import datetime
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.project import Project
from macros.register import Register
from tests import browsers

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
    register, problems = Project(ROOT).check(TODAY)
    assert [str(problem) for problem in problems] == []
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
