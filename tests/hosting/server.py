"""A real nginx with the configuration of this repository."""

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import ROOT

CONFIGURATION = ROOT / "hosting/nginx.conf"

MAIN = """
daemon off; master_process off; pid {folder}/pid; error_log stderr crit;
events {{}}
http {{
    access_log off;
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    include {folder}/site.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


@dataclass(frozen=True)
class Server:
    port: int
    base: str
    folder: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}{self.base}"

    def get(self, address: str, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", self.base + address, headers=names)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())

    def pages(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))


def executable() -> str:
    for name in ("nginx", "/usr/sbin/nginx"):
        if found := shutil.which(name):
            return found
    pytest.fail("no nginx found: install it, for instance with `apt-get install nginx`", pytrace=False)


def adapted(folder: Path, port: int, base: str) -> str:
    """The configuration as shipped, with the lines marked "yours" filled in as its reader would."""
    text = CONFIGURATION.read_text()
    yours = {
        "listen 80; ": f"listen 127.0.0.1:{port}; ",
        "listen [::]:80; ": "",
        "server_name example.org;": "server_name localhost;",
        'set $base "";': f'set $base "{base}";',
        "root /srv/www;": f"root {folder};",
    }
    for line, mine in yours.items():
        assert text.count(line) == 1, line
        text = text.replace(line, mine)
    return text


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return free.getsockname()[1]


@contextmanager
def serve(folder: Path, base: str, work: Path, port: int | None = None) -> Iterator[Server]:
    """Serve the site in `folder` + `base` until the block ends."""
    port = port or free_port()
    (work / "site.conf").write_text(adapted(folder, port, base))
    (work / "nginx.conf").write_text(MAIN.format(folder=work))
    command = [executable(), "-p", work, "-c", work / "nginx.conf", "-e", "stderr"]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True)
    assert tried.returncode == 0 and "[warn]" not in tried.stderr, tried.stderr
    running = subprocess.Popen(command)
    try:
        _wait(port, running)
        yield Server(port, base, folder / base.strip("/"))
    finally:
        running.terminate()
        running.wait(10)


def _wait(port: int, running: subprocess.Popen) -> None:
    for _ in range(100):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert running.poll() is None, "nginx stopped"
            time.sleep(0.05)
    pytest.fail("nginx does not answer")
