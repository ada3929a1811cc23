"""What an editor waits for: the next build after one edit, and the page after a save with `make serve`."""

import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.measure import QUIET, Cost, run

SAVES = 10
PROSE, RECORD = "docs/en/about.md", "data/views/{id}.yml"


def again(root: Path, id: str, command: tuple[str, ...]) -> tuple[Cost, Cost]:
    """A build with nothing kept, and the next one after the title of one decision was changed."""
    shutil.rmtree(root / ".cache", ignore_errors=True)
    clean = run(root, *command)
    _edit(root / RECORD.format(id=id), "\ntitle:\n  en: ", "Another ")
    return clean, run(root, *command)


def waits(root: Path, id: str) -> dict[str, float]:
    """Median seconds from a save to its page as the preview serves it, and those to the very first page."""
    begin = time.perf_counter()
    with _serve(root) as address:
        found = {"first page of make serve": time.perf_counter() - begin}
        events = urllib.request.urlopen(f"{address}.preview/events")
        _next(events)
        for name, path, mark, page in (
            ("prose", root / PROSE, "\nOne ", "about/"),
            ("record", root / RECORD.format(id=id), "\ntitle:\n  en: ", f"views/{id}/"),
            ("record, in Russian", root / RECORD.format(id=id), "\ntitle:\n  en: ", f"ru/views/{id}/"),
        ):
            _read(address + page)
            found[f"save → page: {name}"] = statistics.median(
                _seconds(path, mark, address + page, events) for _ in range(SAVES)
            )
    return found


def _seconds(path: Path, mark: str, page: str, events: Any) -> float:
    begin = time.perf_counter()
    _edit(path, mark, "Z")
    if problems := _next(events)["problems"]:
        raise SystemExit(problems)
    _read(page)
    return time.perf_counter() - begin


def _edit(path: Path, mark: str, more: str) -> None:
    text = path.read_text("utf-8")
    if mark not in text:
        raise SystemExit(f"{path} has no {mark!r}")
    path.write_text(text.replace(mark, mark + more, 1), "utf-8")


def _read(address: str) -> bytes:
    with urllib.request.urlopen(address) as answer:
        return answer.read()


def _next(events: Any) -> dict[str, Any]:
    """The next event that a page would hear."""
    while not (line := events.readline()).startswith(b"data: "):
        pass
    return json.loads(line[6:])


@contextmanager
def _serve(root: Path) -> Iterator[str]:
    """The address of the project on show, as soon as there is a page."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        port = held.getsockname()[1]
    command = [sys.executable, "-m", "macros", "serve", "--port", str(port)]
    shown = subprocess.Popen(command, cwd=root, env=os.environ | QUIET, stdout=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/"
    try:
        while True:
            try:
                _read(address)
                break
            except OSError:
                if shown.poll() is not None:
                    raise SystemExit("make serve ended before there was a page") from None
                time.sleep(0.05)
        yield address
    finally:
        shown.kill()
        shown.wait()
