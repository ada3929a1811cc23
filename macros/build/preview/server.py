"""The preview over HTTP: pages, what lies beside them, and one stream of events that every open page listens to."""

import contextlib
import gc
import html
import json
import mimetypes
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from macros.build.preview.preview import FAULTS, Preview, said_by
from macros.build.preview.watch import Watch
from macros.checks import Project

OWN = ".preview/"
"""Where the preview's own files are: below the site, where no page can be."""

ALIVE = 15
"""Seconds of silence after which a stream says that it is still there."""

EMPTY = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}</h1></body>
</html>
"""

mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/atom+xml", ".atom")
mimetypes.add_type("text/calendar", ".ics")


class Server(ThreadingHTTPServer):
    """`ready` is set when the record has been read for the first time."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port: int, preview: Preview) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.preview = preview
        self.ready = threading.Event()

    def handle_error(self, request: object, client_address: object) -> None:
        """A reader who has gone away is no error."""


class Handler(BaseHTTPRequestHandler):
    """Answers one reader."""

    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: what is worth a line is what was saved."""

    def do_GET(self) -> None:
        """A page, a file beside the pages, or one of the preview's own."""
        preview = self.server.preview
        self.server.ready.wait()
        path, mount = unquote(urlsplit(self.path).path), preview.mount()
        address = path.removeprefix(mount)
        if not path.startswith(mount):
            self._redirect(mount)
        elif address == f"{OWN}events":
            self._events()
        elif address == f"{OWN}bar.js":
            self._send(200, Path(__file__).with_name("bar.js").read_bytes(), "text/javascript")
        else:
            self._answer(preview, mount, address)

    def _answer(self, preview: Preview, mount: str, address: str) -> None:
        wanted = address + "index.html" if address == "" or address.endswith("/") else address
        page = wanted.endswith(".html")
        try:
            found = preview.get(wanted)
        except FAULTS as error:
            if page:
                self._page(503, EMPTY.format(title="This page cannot be shown yet").encode(), said_by(error))
            else:
                self._send(503, said_by(error).encode(), "text/plain; charset=utf-8")
            return
        if found and page:
            self._page(200, *found)
        elif found:
            self._send(200, found[0], mimetypes.guess_type(wanted)[0] or "application/octet-stream")
        elif not address.endswith("/") and preview.has(f"{address}/index.html"):
            self._redirect(f"{mount}{address}/")
        else:
            self._page(404, preview.missing(), "")

    def _page(self, status: int, content: bytes, said: str) -> None:
        """A page, with the script that keeps it up to date."""
        preview, mount = self.server.preview, self.server.preview.mount()
        said = said if said != preview.said else ""
        script = (
            f'<script src="{mount}{OWN}bar.js" data-events="{mount}{OWN}events" '
            f'data-version="{preview.version}" data-said="{html.escape(said)}"></script></body>'
        )
        before, _, after = content.rpartition(b"</body>")
        self._send(status, before + script.encode() + after, "text/html; charset=utf-8")

    def _send(self, status: int, content: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def _redirect(self, path: str) -> None:
        self.send_response(302)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _events(self) -> None:
        preview = self.server.preview
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(b"retry: 300\n\n")
        self.close_connection = True
        told = None
        while True:
            with preview.changed:
                state = preview.state()
                if state == told:
                    preview.changed.wait(ALIVE)
                    state = preview.state()
            self.wfile.write(f"data: {json.dumps(state)}\n\n".encode() if state != told else b":\n\n")
            self.wfile.flush()
            told = state


def serve(project: Project, port: int) -> int:
    """Show a project until somebody types Ctrl-C. 1 when the port is taken."""
    folder = Path(tempfile.mkdtemp(prefix="preview-"))
    preview = Preview(project, folder)
    try:
        server = Server(port, preview)
    except OSError:
        shutil.rmtree(folder)
        print(f"Port {port} is in use: stop what uses it, or type make serve PORT={port + 1}", file=sys.stderr)
        return 1
    with contextlib.suppress(KeyboardInterrupt), Watch(project.root) as watch:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        _check(preview, f"http://127.0.0.1:{server.server_port}")
        server.ready.set()
        gc.freeze()  # what has been read stays for good; looking through it again and again would double each wait
        gc.set_threshold(100_000, 20, 50)
        for paths in watch.saved():
            _saved(preview, paths)
    shutil.rmtree(folder, ignore_errors=True)
    sys.stdout.flush()
    os._exit(0)  # streams that are open, and pictures that are being made, are left as they are


def _check(preview: Preview, what: str) -> None:
    begin = time.perf_counter()
    preview.check()
    count = len(preview.problems)
    wrong = f", {count} problem{'s' if count != 1 else ''}" if count else ""
    print(f"{time.strftime('%H:%M:%S')} {what}: {time.perf_counter() - begin:.1f} s{wrong}", flush=True)


def _saved(preview: Preview, paths: list[Path]) -> None:
    """Take in what was saved: the code by starting anew, the rest by a check."""
    root = preview.project.root
    names = [path.relative_to(root).as_posix() for path in paths]
    what = ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")
    if any(name.startswith("macros/") and name.endswith((".py", ".yml")) for name in names):
        _start_anew(preview, what)
        return
    words = any(name.endswith(".po") for name in names)
    config = "mkdocs.yml" in names
    theme = any(name.startswith("overrides/") for name in names)
    if words or config or theme or any(preview.lacks(path) for path in paths if preview.project.docs in path.parents):
        preview.forget(config, words)
    _check(preview, what)


def _start_anew(preview: Preview, what: str) -> None:
    """The code has changed: a new process takes over, if the code can be loaded at all."""
    tried = subprocess.run([sys.executable, "-c", f"import {__name__}, macros.cli"], capture_output=True, text=True)
    print(f"{time.strftime('%H:%M:%S')} {what}: {'cannot be loaded' if tried.returncode else 'start anew'}", flush=True)
    if tried.returncode:
        preview.fail(tried.stderr)
        return
    shutil.rmtree(preview.folder, ignore_errors=True)
    os.execv(sys.executable, [sys.executable, "-m", "macros", *sys.argv[1:]])  # noqa: S606 - this very program anew
