"""The browser that the tests drive."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def executable() -> str:
    """The path of an installed Chromium; without one the test fails and says what to install."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    pytest.fail("no Chromium found: install it, for instance with `apt-get install chromium`", pytrace=False)


@contextmanager
def chromium() -> Iterator[Browser]:
    """An installed Chromium, started."""
    with sync_playwright() as tool:
        browser = tool.chromium.launch(executable_path=executable(), args=ARGUMENTS)
        yield browser
        browser.close()
