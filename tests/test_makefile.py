"""The first command on a machine: what it needs is told, and what no longer works is set up anew."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

OLD = f"""#!/bin/sh
exec {sys.executable} -c "import sys; sys.version_info = (3, 9, 1); exec(sys.argv[1])" "$2"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("Makefile", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["make", *arguments], cwd=folder, capture_output=True, text=True)


def test_a_python_that_is_too_old_or_missing_is_told_with_what_to_type(folder: Path) -> None:
    old = folder / "python3.9"
    old.write_text(OLD)
    old.chmod(0o755)
    for python in (old, "python-of-nobody"):
        done = make(folder, "check", f"PYTHON={python}")
        assert done.returncode and "Python 3.11 or newer is needed" in done.stderr
        assert "make PYTHON=python3.12 check" in done.stderr
    assert not (folder / ".venv").exists()


@pytest.mark.parametrize("place", ["/elsewhere", "here, but its interpreter is gone"])
def test_a_folder_that_was_moved_is_set_up_anew(folder: Path, place: str) -> None:
    ready = folder / ".venv" / "ready"
    ready.parent.mkdir()
    ready.write_text(f"{place if place.startswith('/') else folder}\n")
    assert f"-m venv {ready.parent.name}" in make(folder, "-n", "check").stdout
