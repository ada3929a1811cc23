"""What the preview knows: the record as it was last in order, what is wrong since, and the pages written from it."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort, BuildError, ConfigurationError

from macros import publishing
from macros.build import upstream
from macros.build.plugin import PREVIEW
from macros.build.preview.pages import LanguagePages, configured, heard, language_of
from macros.build.preview.search import Search
from macros.build.state import Build, site_of
from macros.build.today import today
from macros.checks import Project
from macros.exports import EXPORTS, FOLDERS
from macros.facts import Facts
from macros.languages import languages
from macros.register.languages import MASTER

FAULTS = (Exception, SystemExit)
"""What a page can fail with; mkdocs-macros leaves the process when a macro fails."""


class Preview:
    """One project on show. `folder` takes the pages, as a build would write them.

    `version` names the record that pages are written from; a page of an older one asks for itself again. `problems` is
    what check says of the files as they are now: while there are any, the version stays, and so do the pages.
    """

    def __init__(self, project: Project, folder: Path) -> None:
        self.project = project
        self.folder = folder
        self.lock = threading.RLock()
        self.changed = threading.Condition()
        self.problems: list[str] = []
        self.asked = 0.0
        """When somebody last asked for something: work that nobody waits for stands back."""
        self.search = Search(self)
        self._started = f"{time.time():.0f}"
        self._count = 0
        self._build: Build | None = None
        self._known = languages()
        self._reread, self._stale = True, False
        self._pages: dict[str, LanguagePages] = {}
        self._written: dict[str, tuple[str, str]] = {}
        """Address → the version it was written from, and what was said meanwhile."""
        self._exports: dict[str, bytes] = {}
        self._exporting: Iterator[tuple[str, bytes]] = iter(())

    @property
    def version(self) -> str:
        return f"{self._started}.{self._count}"

    @property
    def said(self) -> str:
        """What is wrong with the files as they are now, a line each; nothing if nothing is."""
        count = len(self.problems)
        then = "The pages are as they were before." if self._build else "There is no page yet."
        return "\n".join([*self.problems, f"{count} problem{'s' if count != 1 else ''}. {then}"]) if count else ""

    def tell(self) -> None:
        """Whoever has a page open is told that something has changed."""
        with self.changed:
            self.changed.notify_all()

    def check(self) -> None:
        """Read what is saved. If it is in order, all pages are written from it from now on."""
        with self.lock:
            try:
                with heard():
                    self.problems = self._checked()
            except FAULTS as error:
                self.problems = [said_by(error)]
        self.tell()

    def fail(self, problem: str) -> None:
        """Something is wrong that no check can see."""
        self.problems = [problem]
        self.tell()

    def _checked(self) -> list[str]:
        register, problems = self.project.check(today())
        if problems or register is None:
            return [str(problem) for problem in problems]
        if self._reread:
            config = configured(self.project.root, self.folder)
            self._name, self._editions = config.site_name, publishing.editions(config, PREVIEW)
            self._reread = False
        site = site_of(self.project, Facts(register, today()), self._known, self._editions, self._name)
        self._build = Build(self.project.root, site)
        self._count += 1
        if self._stale:
            self._pages.clear()
            self._stale = False
        self._exports, self._exporting = {}, self._all_exports(self._build)
        return []

    def forget(self, config: bool = False, words: bool = False) -> None:
        """Before a check: files have come or gone, or the theme, mkdocs.yml or the catalogues have changed."""
        with self.lock:
            self._stale = True
            self._reread |= config
            if words:
                self._known = languages()

    def lacks(self, path: Path) -> bool:
        """Whether a file of docs/ has come or gone since the files were listed."""
        return any(path.exists() != (path in pages.sources) for pages in self._pages.values())

    def pages(self, code: str) -> LanguagePages:
        """The pages of a language, of the newest record in order. Abort when there has been none yet."""
        if self._build is None:
            raise Abort(self.said)
        if code not in self._pages:
            self._pages[code] = LanguagePages(self.project.root, self.folder, code, self._build)
        self._pages[code].begin(self._build)
        return self._pages[code]

    def get(self, address: str) -> tuple[bytes, str] | None:
        """The file at an address below the site's root, and what is to be said about it. None if there is none."""
        code = language_of(address)
        if address.startswith("pagefind/"):
            return self.search.get(address)
        self.asked = time.monotonic()
        with self.lock, heard():
            file = self.pages(code).by_address.get(address)
            if file is None and address in self.pages(MASTER).config.theme.static_templates:
                return self._template(address)
            if file is None:
                return self._export(address)
            if not file.is_documentation_page():
                return file.content_bytes, ""
            said = self.write(code, address)
            return (self.folder / address).read_bytes(), said

    def write(self, code: str, address: str) -> str:
        """Write a page if it is not there yet, and return what was said meanwhile; the last good one stays if it fails.

        Abort when there is none to stay.
        """
        version, said = self._written.get(address, ("", ""))
        path = self.folder / address
        if version == self.version or (self.problems and version and path.exists()):
            return said
        with heard() as warnings:
            try:
                pages = self.pages(code)
                pages.write(pages.by_address[address])
                said = "\n".join(warnings)
            except FAULTS as error:
                source = self._pages[code].by_address[address].src_uri if code in self._pages else address
                said = "\n".join([f"docs/{source}: {said_by(error)}", *warnings])
                if not path.exists():
                    raise Abort(said) from error
        self._written[address] = self.version, said
        return said

    def _template(self, name: str) -> tuple[bytes, str]:
        pages = self.pages(MASTER)
        upstream.tell_documents(pages.config, lambda code: self.pages(code).documents)
        self.pages(MASTER).write_template(name)
        return (self.folder / name).read_bytes(), ""

    def has(self, address: str) -> bool:
        """Whether there is a file at an address."""
        with self.lock, heard():
            return any(address in self.pages(code).by_address for code in (MASTER, *self._pages)) or bool(
                self._export(address)
            )

    def state(self) -> dict[str, Any]:
        """What every open page is told."""
        return {"version": self.version, "problems": self.said, "search": dict(self.search.state)}

    def missing(self) -> bytes:
        """The page for an address where there is none."""
        with self.lock, heard():
            return self._template("404.html")[0]

    def mount(self) -> str:
        """The path under which the site will live, and does here: with a slash at both ends."""
        with self.lock:
            living = self._build.site.editions.living if self._build else ""
        return "/" + "/".join(living.split("/")[3:])

    def _export(self, address: str) -> tuple[bytes, str] | None:
        """A file beside the pages, made when the first is asked for."""
        if address.startswith(FOLDERS):
            while address not in self._exports and (made := next(self._exporting, None)):
                self._exports[made[0]] = made[1]
        found = self._exports.get(address)
        return None if found is None else (found, "")

    @staticmethod
    def _all_exports(build: Build) -> Iterator[tuple[str, bytes]]:
        for export in EXPORTS:
            yield from export.files(build.material)


def said_by(error: BaseException) -> str:
    """An error in words for whoever has just saved a file."""
    if isinstance(error, Abort):
        return error.message
    if isinstance(error, SystemExit):
        return "a macro failed on this page"
    if isinstance(error, BuildError | ConfigurationError):
        return str(error)
    return f"{type(error).__name__}: {error}"
