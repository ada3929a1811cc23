"""What stands on the published branch: the editions, their aliases, the list of both, and the living site."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mike.versions import Versions
from mkdocs.exceptions import Abort

from macros.publishing import notices
from macros.publishing.branch import Branch, Entry

LIST = "versions.json"
"""Where mike lists the editions and their aliases."""


@dataclass(frozen=True)
class Contents:
    """What a commit of the branch holds. No commit, nothing."""

    branch: Branch
    commit: str | None

    @cached_property
    def top(self) -> dict[str, Entry]:
        """Name → file or folder at the root."""
        return self.branch.top(self.commit) if self.commit else {}

    @cached_property
    def listed(self) -> Versions:
        """The editions in mike's list, newest first. Abort if it is no such list."""
        if LIST not in self.top:
            return Versions()
        try:
            return Versions.loads(self.branch.read(self.top[LIST]))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise Abort(notices.unreadable(self.branch, LIST)) from error

    @cached_property
    def kept(self) -> dict[str, Entry]:
        """What every publish keeps: the editions, their aliases and the list."""
        names = [name for row in self.listed for name in (str(row.version), *sorted(row.aliases))]
        return {name: self._followed(self.top[name]) for name in [*names, LIST] if name in self.top}

    def _followed(self, entry: Entry) -> Entry:
        """GitHub Pages refuses symbolic links: an alias that is one stands for the edition it leads to."""
        return self.top.get(self.branch.read(entry), entry) if entry.link else entry

    @cached_property
    def pages(self) -> dict[str, frozenset[str]]:
        """Edition → the addresses of its pages, newest edition first."""
        names = [str(row.version) for row in self.listed if str(row.version) in self.kept]
        return {name: frozenset(self._addresses(self.kept[name])) for name in names}

    def _addresses(self, edition: Entry) -> list[str]:
        files = [file.path for file in self.branch.files(edition)]
        return [path.removesuffix("index.html") for path in files if f"/{path}".endswith("/index.html")]

    @property
    def living(self) -> set[str]:
        """The folders of the living site."""
        return {name for name, entry in self.top.items() if entry.kind == "tree"} - set(self.kept)

    def strays(self, site: Path) -> dict[str, Entry]:
        """Files at the root that no build writes, such as CNAME. MkDocs writes no hidden file."""
        return {
            name: entry
            for name, entry in self.top.items()
            if entry.kind == "blob" and name not in self.kept and name != ".nojekyll"
            if name.startswith(".") or not (site / name).exists()
        }

    def differs_from(self, other: "Contents") -> set[str]:
        """Names of what is to be kept that is in one only, or not the same in both."""
        return {name for name in self.kept | other.kept if self.kept.get(name) != other.kept.get(name)}
