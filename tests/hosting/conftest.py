"""The built site behind nginx, at the root of a host and under /kb/."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hosting.server import Server, serve

SAMPLES = {
    "2026-12/index.html": "<!doctype html><title>An edition</title>",
    "2026-12/data/v1/views.csv": "id\r\n",
    "feeds/sample.atom": "<feed/>",
    "calendar/sample.ics": "BEGIN:VCALENDAR\r\n",
    "pagefind/en/fragment/en_0a1b2c3.pf_fragment": "x",
    "data/v1/sample.md": "# Changes",
    "data/v1/sample.xlsx": "x",
    ".git/config": "[core]",
}
"""One file of every kind that a published site has and a plain build may not."""


@pytest.fixture(scope="session", params=["", "/kb"], ids=["root", "kb"])
def server(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    base = request.param
    www = tmp_path_factory.mktemp("www")
    here = www / base.strip("/")
    shutil.copytree(site, here, copy_function=os.link, dirs_exist_ok=True)
    for name, text in SAMPLES.items():
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).write_text(text)
    with serve(www, base, tmp_path_factory.mktemp("nginx")) as running:
        yield running
