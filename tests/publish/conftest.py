"""A desk to publish from: a small copy of the project, a bare repository beside it, and the real commands."""

import json
import os
import subprocess
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import BIN, ENVIRONMENT
from tests.small import LANGUAGES, small_project

PEOPLE = {
    f"GIT_{role}_{key}": value
    for role in ("AUTHOR", "COMMITTER")
    for key, value in (("NAME", "An Editor"), ("EMAIL", "editor@example.org"))
}
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
ENV = ENVIRONMENT | PEOPLE | ALONE


def edition(*names: str) -> dict[str, bytes]:
    """A branch with editions that are quick to make and easy to spoil: address → content."""
    files = {
        "index.html": b"<p>Frozen by hand.</p>\r\n",
        "views/ccpr-2137-2012/index.html": b"mixed\nline\r\nends\r",
        "data/every-byte.bin": bytes(range(256)),
    }
    rows = [{"version": name, "title": name, "aliases": []} for name in names]
    frozen = {f"{name}/{path}": content for name in names for path, content in files.items()}
    return frozen | {"versions.json": json.dumps(rows).encode()}


class Ran(NamedTuple):
    """What a command gave back: its exit code, and all that it printed."""

    code: int
    text: str


@dataclass(frozen=True)
class Clone:
    """A working copy of the project. Its remote is `origin`, a bare repository."""

    folder: Path

    def run(self, program: str, *options: str, **env: str) -> Ran:
        """Run a program; `mkdocs` and `mike` are those beside this Python, which need not be on the PATH."""
        beside = BIN / program
        command = [beside if beside.exists() else program, *options]
        done = subprocess.run(command, cwd=self.folder, env=ENV | env, capture_output=True, text=True)
        return Ran(done.returncode, done.stdout + done.stderr)

    def well(self, *command: str, **env: str) -> str:
        """Run what must succeed; what it printed."""
        ran = self.run(*command, **env)
        assert ran.code == 0, ran.text
        return ran.text

    def git(self, *command: str) -> str:
        return self.well("git", *command).strip()

    def edit(self, text: str) -> None:
        """Change a page of the living site and commit it."""
        with (self.folder / "docs/en/about.md").open("a", encoding="utf-8") as page:
            page.write(f"\n{text}\n")
        self.git("commit", "--all", "--message", text)


@dataclass(frozen=True)
class Desk:
    """A bare repository, `origin`, and clones of it side by side in one folder."""

    folder: Path

    @property
    def clone(self) -> Clone:
        """The clone that the project was pushed from."""
        return Clone(self.folder / "clone")

    @property
    def origin(self) -> Path:
        return self.folder / "origin.git"

    def another(self, name: str, *options: str) -> Clone:
        """A fresh clone."""
        subprocess.run(
            ["git", "clone", "--quiet", *options, self.origin.as_uri(), name],
            cwd=self.folder,
            env=ENV,
            check=True,
            capture_output=True,
        )
        return Clone(self.folder / name)

    def published(self) -> str | None:
        """The commit that readers get, or None."""
        return self._git("rev-parse", "--verify", "--quiet", "refs/heads/gh-pages").decode().strip() or None

    def tree(self, name: str) -> str | None:
        """git's hash of a published file or folder: the same hash, the same bytes. None if there is none."""
        return self._git("rev-parse", "--verify", "--quiet", f"gh-pages:{name}").decode().strip() or None

    def read(self, name: str) -> str:
        """A published file."""
        return self._git("show", f"gh-pages:{name}").decode()

    def files(self) -> dict[str, str]:
        """Every published file → git's hash of it."""
        return {path: hash for _, hash, path in self._rows()}

    def links(self) -> list[str]:
        """Every published symbolic link."""
        return [path for mode, _, path in self._rows() if mode == "120000"]

    def _rows(self) -> list[tuple[str, str, str]]:
        rows = self._git("ls-tree", "-r", "-z", "gh-pages").decode().split("\0")
        return [(row[:6], row[12:52], row[53:]) for row in rows if row]

    @property
    def rival(self) -> Clone:
        """The clone of somebody else who publishes too."""
        clone = Clone(self.folder / "rival")
        return clone if clone.folder.exists() else self.another("rival")

    def publish_by_hand(self, files: dict[str, bytes], push: bool = True) -> None:
        """A commit on the published branch that adds files, as somebody else might make it."""
        rival = self.rival
        rival.git("fetch", "--quiet")
        branch = ["-C", "gh-pages", "origin/gh-pages"] if self.published() else ["--orphan", "gh-pages"]
        rival.git("switch", "--quiet", "--discard-changes", *branch)
        for name, content in files.items():
            path = rival.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        rival.git("add", "--all")
        rival.git("commit", "--quiet", "--message", "By hand")
        if push:
            rival.git("push", "--quiet", "origin", "gh-pages")

    def _git(self, *command: str) -> bytes:
        return subprocess.run(["git", *command], cwd=self.origin, env=ENV, capture_output=True).stdout


def new_desk(folder: Path, languages: Collection[str] = LANGUAGES) -> Desk:
    """The project, committed and pushed; nothing is published yet."""
    desk = Desk(folder)
    subprocess.run(["git", "init", "--quiet", "--bare", "--initial-branch=main", desk.origin], check=True)
    clone = Clone(small_project(folder / "clone", languages=languages))
    (clone.folder / ".gitignore").write_text("site/\n__pycache__/\n", "utf-8")
    clone.git("init", "--quiet", "--initial-branch=main")
    clone.git("add", ".")
    clone.git("commit", "--quiet", "--message", "The project")
    clone.git("remote", "add", "origin", desk.origin.as_uri())
    clone.git("push", "--quiet", "--set-upstream", "origin", "main")
    return desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of one's own to break things at, in English only. One edition, made by hand, is published."""
    desk = new_desk(tmp_path, languages=["en"])
    desk.publish_by_hand(edition("2026-12"))
    return desk


@dataclass(frozen=True)
class Site:
    """A published site to look at: its desk, its address, and its files as a web server sees them."""

    desk: Desk
    address: str
    folder: Path
    lasting: dict[str, str]
    """What no later command may change: folder or file → git's hash of it."""


def _site(desk: Desk, address: str, lasting: dict[str, str]) -> Site:
    return Site(desk, address, desk.another("web", "--branch", "gh-pages").folder, lasting)


@pytest.fixture(scope="session")
def under_a_path(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """https://example.org/kb/: two editions and two aliases, then three publishes of the living site.

    Neither edition was pushed when it was frozen; the last publish is from a fresh clone of a single branch.
    """
    desk, address = new_desk(tmp_path_factory.mktemp("path")), "https://example.org/kb/"
    lasting = {}
    desk.clone.well("mike", "deploy", "2026-12", "latest", SITE_URL=address)
    lasting["2026-12"] = desk.clone.git("rev-parse", "gh-pages:2026-12")
    desk.clone.edit("The first publish.")
    desk.clone.well("mkdocs", "gh-deploy", SITE_URL=address)
    desk.clone.well("mike", "deploy", "2027-03", SITE_URL=address)
    lasting["2027-03"] = desk.clone.git("rev-parse", "gh-pages:2027-03")
    desk.clone.well("mike", "alias", "2026-12", "cited", SITE_URL=address)
    desk.clone.edit("The second publish.")
    desk.clone.well("mkdocs", "gh-deploy", SITE_URL=address)
    desk.clone.git("push", "--quiet")
    fresh = desk.another("fresh", "--single-branch")
    fresh.edit("The third publish.")
    fresh.well("mkdocs", "gh-deploy", SITE_URL=address)
    return _site(desk, address, lasting)


@pytest.fixture(scope="session")
def at_a_root(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """https://example.org/: the living site, published once, and an edition frozen beside it."""
    desk, address = new_desk(tmp_path_factory.mktemp("root")), "https://example.org/"
    desk.clone.well("mkdocs", "gh-deploy", SITE_URL=address)
    lasting = desk.files()
    desk.clone.well("mike", "deploy", "2026-12", "--push", SITE_URL=address)
    return _site(desk, address, lasting)


@pytest.fixture(params=["under_a_path", "at_a_root"])
def site(request: pytest.FixtureRequest) -> Site:
    """Each of the two in turn."""
    return request.getfixturevalue(request.param)
