"""Which files have been saved."""

import queue
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

WATCHED = ("data", "docs", "macros", "overrides")
CHANGES = {"created", "modified", "moved", "deleted"}
SETTLED = 0.05
"""Seconds without another change after which a save is complete: an editor may take several steps for one."""


class Watch(FileSystemEventHandler):
    """Everything in a project that a page is made of."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._folders = {(root / name).resolve(): root / name for name in WATCHED} | {root: root}
        self._seen: queue.Queue[Path] = queue.Queue()
        self._observer = Observer()
        for folder in self._folders:
            self._observer.schedule(self, str(folder), recursive=folder != root)

    def __enter__(self) -> Self:
        self._observer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._observer.stop()

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in CHANGES and not event.is_directory:
            for path in filter(None, (event.src_path, event.dest_path)):
                self._seen.put(Path(str(path)))

    def saved(self) -> Iterator[list[Path]]:
        """The files of each save, as they stand in the project; forever."""
        while True:
            paths = {self._seen.get()}
            try:
                while True:
                    paths.add(self._seen.get(timeout=SETTLED))
            except queue.Empty:
                pass
            if found := sorted(path for path in map(self._in_project, paths) if path):
                yield found

    def _in_project(self, path: Path) -> Path | None:
        """A file's place in the project; None for one that no page is made of: an editor's own, a compiled one."""
        if path.name.startswith(".") or path.name.endswith(("~", ".pyc", ".tmp", ".swp")):
            return None
        for folder, name in self._folders.items():
            if folder in path.parents and (folder != self.root or path.name == "mkdocs.yml"):
                return name / path.relative_to(folder)
        return None
