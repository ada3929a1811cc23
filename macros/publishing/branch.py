"""The branch a site is published from, as git knows it: fetched, read, and put where it belongs.

Nothing here pushes, prints, or knows what an edition is. What git refuses is a GitError with git's own words.
"""

import os
import subprocess
from dataclasses import dataclass, replace
from pathlib import Path


class GitError(Exception):
    """git did not do what it was asked; the text says why."""


@dataclass(frozen=True)
class Entry:
    """A file or a folder of a commit: git's mode, the kind (`blob` or `tree`), the hash of it, the path."""

    mode: str
    kind: str
    hash: str
    path: str

    @property
    def link(self) -> bool:
        return self.mode == "120000"


@dataclass(frozen=True)
class Branch:
    """The branch `name` of the repository around `root`: the one here, and that of `remote` as last seen."""

    root: Path
    remote: str
    name: str

    @property
    def here(self) -> str:
        return f"refs/heads/{self.name}"

    @property
    def there(self) -> str:
        return f"refs/remotes/{self.remote}/{self.name}"

    def has_remote(self) -> bool:
        return self._run("remote", "get-url", self.remote).returncode == 0

    def fetch(self) -> bool:
        """Bring `there` up to date. False if the remote has no such branch, GitError if it does not answer.

        The branch is asked for by its full name, because a clone of a single branch fetches no other.
        """
        asked = self._run("ls-remote", "--exit-code", self.remote, self.here)
        if asked.returncode == 2:
            return False
        if asked.returncode != 0:
            raise GitError(_reason(asked))
        self._git("fetch", "--no-tags", "--quiet", self.remote, f"+{self.here}:{self.there}")
        return True

    def commit(self, ref: str) -> str | None:
        """The commit a ref stands at, or None."""
        found = self._run("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
        return found.stdout.decode().strip() or None

    def put(self, ref: str, commit: str | None) -> None:
        """Let a ref stand at a commit; None takes the ref away."""
        if commit:
            self._git("update-ref", ref, commit)
        elif self.commit(ref):
            self._git("update-ref", "-d", ref)

    def base(self, one: str, other: str) -> str | None:
        """The newest commit that two commits have in common, or None."""
        return self._run("merge-base", one, other).stdout.decode().strip() or None

    def message(self, commit: str) -> str:
        """The first line of a commit's message."""
        return self._git("show", "--no-patch", "--format=%s", commit).decode("utf-8", "replace").strip()

    def top(self, commit: str) -> dict[str, Entry]:
        """Name → what stands at the root of a commit."""
        return {entry.path: entry for entry in self._list(commit)}

    def files(self, folder: Entry) -> list[Entry]:
        """Every file below a folder, with its path in the folder."""
        return self._list("-r", folder.hash)

    def read(self, file: Entry) -> str:
        return self._git("cat-file", "blob", file.hash).decode()

    def copy(self, entry: Entry, path: Path) -> None:
        """Write a file or a whole folder to `path`, byte for byte, where `git archive` may turn line ends."""
        files = self.files(entry) if entry.kind == "tree" else [replace(entry, path="")]
        command = ["git", "cat-file", "--batch"]
        with subprocess.Popen(command, cwd=self.root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as git:
            assert git.stdin
            assert git.stdout
            for file in files:
                git.stdin.write(f"{file.hash}\n".encode())
                git.stdin.flush()
                size = int(git.stdout.readline().split()[2])
                target = path / file.path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(git.stdout.read(size))
                target.chmod(0o755 if file.mode == "100755" else 0o644)
                git.stdout.read(1)

    def _list(self, *arguments: str) -> list[Entry]:
        listing = self._git("ls-tree", "-z", "--full-tree", *arguments)
        rows = (row.split("\t", 1) for row in os.fsdecode(listing).split("\0") if row)
        return [
            Entry(mode, kind, hash, path)
            for (mode, kind, hash), path in ((facts.split(), path) for facts, path in rows)
        ]

    def _git(self, *arguments: str) -> bytes:
        done = self._run(*arguments)
        if done.returncode != 0:
            raise GitError(_reason(done))
        return done.stdout

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(["git", *arguments], cwd=self.root, capture_output=True)
        except FileNotFoundError as error:
            raise GitError("git is not installed") from error


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    return done.stderr.decode("utf-8", "replace").strip() or f"git ended with {done.returncode}"
