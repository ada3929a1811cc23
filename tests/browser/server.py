"""The built site over HTTP under /kb/, as a host would serve it, and what a page fetched of it."""

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class _Files(http.server.SimpleHTTPRequestHandler):
    """Files of a folder under /kb/ and nothing elsewhere, without a line of log for each."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript"}

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/kb")) if path.startswith("/kb/") else ""

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """Serve the site until the block ends; gives its address."""
    handler = functools.partial(_Files, directory=site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/kb/"
        server.shutdown()


def compressed(site: Path, address: str) -> int:
    """The bytes of a file on the way, by its address below the site's root; what is compressed stays as it is."""
    path = site / address.partition("?")[0]
    content = (path / "index.html" if path.is_dir() else path).read_bytes()
    return min(len(content), len(gzip.compress(content, 6)))
