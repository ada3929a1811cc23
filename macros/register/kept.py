"""What was read and what was made of it, kept: asked for again with the same content, it is the very same object."""

import os
import time
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from typing import Any

TICK = 50_000_000
"""Nanoseconds within which a file system may give two changes the same time."""


class Kept:
    """A command that runs once begins with nothing kept; a preview keeps from one save to the next."""

    def __init__(self) -> None:
        self._made: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}
        self._read: dict[str, tuple[tuple[int, ...], bytes]] = {}
        self._paths: dict[str, dict[str, Path]] = {}

    def made(self, place: Hashable, content: tuple[Any, ...], make: Callable[[], Any]) -> Any:
        """What `make` makes of `content`, which stands at `place`: made anew only when the content is another.

        Bytes and text are compared. Anything else counts as the same only if it is the same object, so that nothing
        large is ever walked through: records are frozen, and one that was read again is another.
        """
        held = self._made.get(place)
        if held is None or not _same(held[0], content):
            self._made[place] = held = content, make()
        return held[1]

    def read(self, path: Path | str) -> bytes:
        """What a file holds. It is opened again only when its time, size or place on the disk is another."""
        name, path = str(path), Path(path)
        status = path.stat()
        sign = status.st_mtime_ns, status.st_size, status.st_ino
        held = self._read.get(name)
        if held is None or held[0] != sign:
            now = time.time_ns()
            held = sign, path.read_bytes()
            if now - status.st_mtime_ns > TICK:
                self._read[name] = held
        return held[1]

    def text(self, path: Path | str) -> str:
        """The text in a file. UnicodeDecodeError if it is none."""
        content = self.read(path)
        text: str = self.made(("text", str(path)), (content,), lambda: lines(content.decode("utf-8")))
        return text

    def pages(self, folder: Path) -> dict[str, Path]:
        """Every Markdown file below a folder by its name there, `views/index.md`, in the order of their paths."""
        start = len(f"{folder}{os.sep}")
        names = sorted((name[start:] for name in _pages(str(folder))), key=lambda name: Path(name).parts)
        held = self._paths.setdefault(str(folder), {})
        return {name: held.get(name) or held.setdefault(name, folder / name) for name in names}


def lines(text: str) -> str:
    """A text whose lines end as Python's own do, whatever the editor makes of them."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _pages(folder: str) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        yield from (f"{place}{os.sep}{name}" for name in names if name.endswith(".md"))


def _same(before: tuple[Any, ...], now: tuple[Any, ...]) -> bool:
    return len(before) == len(now) and all(
        old is new or (isinstance(new, bytes | str | bool) and old == new) for old, new in zip(before, now, strict=True)
    )
