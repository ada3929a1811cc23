"""The programs that the audit runs: found, or named with what installs them."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import browsers
from tests.hosting import server

FOLDER = Path(__file__).parent
MODULES = FOLDER / "node_modules"
VNU = ["java", "-Xss4m", "-jar", str(MODULES / "vnu-jar/build/dist/vnu.jar")]
LIGHTHOUSE = ["node", str(MODULES / "lighthouse/cli/index.js")]
NPM = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]


def java() -> None:
    _ask(["java", "-version"], "Java", 17, "default-jre-headless")


def node() -> None:
    _ask(["node", "--version"], "Node", 18, "nodejs")


def npm() -> None:
    _ask(["npm", "--version"], "npm", 9, "npm")


def _ask(command: list[str], name: str, least: int, package: str) -> None:
    install = f"install it, for instance with `apt-get install {package}`"
    if not shutil.which(command[0]):
        pytest.fail(f"no {name} found: {install}", pytrace=False)
    told = subprocess.run(command, capture_output=True, text=True)
    version = re.search(r"\d+", told.stdout + told.stderr)
    if told.returncode or not version or int(version.group()) < least:
        said = (told.stdout + told.stderr).strip().partition("\n")[0]
        pytest.fail(f"{name} {least} or newer is needed, found {said!r}: {install}", pytrace=False)


NEEDED: tuple[Callable[[], object], ...] = (java, node, npm, browsers.executable, server.executable)


def missing(needed: tuple[Callable[[], object], ...] = NEEDED) -> list[str]:
    """What is not installed, each with what to do about it."""
    found = []
    for ask in needed:
        try:
            ask()
        except pytest.fail.Exception as absent:
            found.append(str(absent))
    return found


def prepare() -> None:
    """Everything in place, or SystemExit that says what is not."""
    if absent := missing():
        raise SystemExit("\n".join(["make audit: nothing was measured", *absent]))
    done, wanted = MODULES / ".package-lock.json", FOLDER / "package-lock.json"
    if not done.exists() or done.stat().st_mtime < wanted.stat().st_mtime:
        if subprocess.run(NPM, cwd=FOLDER).returncode:
            raise SystemExit("make audit: nothing was measured: npm could not install the tools (see above)")
        done.touch()
