"""The search index of the preview: made of every page of a language, once a search is used and while nobody types."""

import shutil
import threading
import time
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort

from macros.build import search
from macros.build.preview.pages import language_of
from macros.register.languages import LANGUAGES

if TYPE_CHECKING:
    from macros.build.preview.preview import Preview

QUIET = 0.3
"""Seconds without a question before the next page is read for the search."""


class Search:
    """The indexes: the version each was made from, and how far each that is being made has come."""

    def __init__(self, preview: "Preview") -> None:
        self.preview = preview
        self.state: dict[str, str] = {}
        """Language → what is to be said of its index while it is made anew; no entry when it is up to date."""
        self._made: dict[str, str] = {}

    def get(self, address: str) -> tuple[bytes, str] | None:
        """A file of an index. One of an older record is better than none, and is made anew; Abort without any."""
        code = address.split("/")[1]
        if code not in LANGUAGES:
            return None
        if self._made.get(code) != self.preview.version and code not in self.state:
            self._say(code, "The search is being made.")
            threading.Thread(target=self._make, args=(code,), daemon=True).start()
        path = self.preview.folder / address
        if path.is_file():
            return path.read_bytes(), ""
        if code in self.state:
            raise Abort(self.state[code])
        return None

    def _say(self, code: str, words: str) -> None:
        self.state[code] = words
        self.preview.tell()

    def _make(self, code: str) -> None:
        try:
            while self._made.get(code) != (version := self.preview.version):
                if self._read(code, version):
                    self._index(code)
                    self._made[code] = version
        except Abort as error:
            self._made[code] = self.preview.version
            print(error.message, flush=True)
        finally:
            del self.state[code]
            self.preview.tell()

    def _read(self, code: str, version: str) -> bool:
        """Write every page of a language that is not written yet. False as soon as something is saved meanwhile."""
        preview = self.preview
        with preview.lock:
            addresses = [file.dest_uri for file in preview.pages(code).documents]
        for count, address in enumerate(addresses):
            while time.monotonic() - preview.asked < QUIET:
                time.sleep(QUIET / 2)
            if preview.version != version:
                return False
            if count % 100 == 0:
                self._say(code, f"The search is being made: {count:,} of {len(addresses):,} pages are read.")
            with preview.lock:
                preview.write(code, address)
        self._drop_all_but(code, set(addresses))
        return True

    def _drop_all_but(self, code: str, addresses: set[str]) -> None:
        """Take pages that are gone out of the folder, or the search would find them."""
        for path in self.preview.folder.rglob("*.html"):
            address = path.relative_to(self.preview.folder).as_posix()
            if language_of(address) == code and address not in addresses:
                path.unlink()

    def _index(self, code: str) -> None:
        site = self.preview.folder
        bundle = site / "pagefind" / code
        with self.preview.lock:
            indexing = search.begin(site, self.preview.pages(code).language)
        shutil.rmtree(bundle, ignore_errors=True)
        indexing.finish()
