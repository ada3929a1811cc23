"""The preview over HTTP and in a browser: what is saved is seen, and a mistake is told without taking the page away."""

import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from macros.languages import translations
from macros.register import load
from tests.conftest import BIN, ENVIRONMENT, ROOT
from tests.small import small_project

CASE = "views/ccpr-2137-2012/"
RECORD = "data/views/ccpr-2137-2012.yml"
BAR = "#preview"
PATIENCE = 60
SCRIPT = re.compile(r'<script src="[^"]*\.preview/bar\.js"[^>]*></script>')


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


@dataclass
class Shown:
    """A project on show, below the path that its site will have."""

    root: Path
    port: int
    process: subprocess.Popen
    before: dict[Path, str] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/kb/"

    def get(self, address: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.address + address) as answer:
                return answer.status, answer.read().decode(errors="replace")
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except urllib.error.URLError:  # it has only just been started
            return 0, ""

    def page(self, address: str, holds: Callable[[str], bool]) -> str:
        """A page as soon as it is as expected."""
        end = time.monotonic() + PATIENCE
        while not holds(text := self.get(address)[1]):
            assert time.monotonic() < end, f"{address} stays {text[:3000]}"
            time.sleep(0.1)
        return text

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        text = path.read_text("utf-8")
        assert old in text, f"{name} has no {old!r}"
        self.before.setdefault(path, text)
        path.write_text(text.replace(old, new, 1), "utf-8")

    def refresh(self) -> None:
        register, _ = load(self.root / "data")
        translations.refresh(self.root, register)

    def restore(self) -> None:
        """Every file as it was before the first edit."""
        for path, text in self.before.items():
            path.write_text(text, "utf-8")
        self.before.clear()
        self.refresh()


def started(root: Path, port: int) -> subprocess.Popen:
    command = [sys.executable, "-m", "macros", "serve", "--port", str(port)]
    return subprocess.Popen(
        command, cwd=root, env=ENVIRONMENT | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shown]:
    root = small_project(tmp_path_factory.mktemp("preview") / "project")
    project = Shown(root, port := free_port(), started(root, port))
    project.page("", bool)
    yield project
    project.process.kill()
    project.process.wait()


@pytest.fixture
def shown(preview: Shown) -> Iterator[Shown]:
    """The project on show, in order before and after a test."""
    yield preview
    preview.restore()


@pytest.fixture
def reader(shown: Shown, browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    expect.set_options(timeout=PATIENCE * 1000)
    yield page
    page.close()


def test_every_file_is_that_of_a_build(shown: Shown, tmp_path: Path) -> None:
    command = [BIN / "mkdocs", "build", "--quiet", "--strict", "--site-dir", tmp_path]
    subprocess.run(command, cwd=shown.root, env=ENVIRONMENT, check=True)
    assert shown.get(f"ru/{CASE}")[0] == 200, "a page before 404.html leaves nothing of its own on it"
    kinds = ("404.html", "sitemap.xml", "index.html", "*/index.html", "*/*/index.html", "ru/views/*/index.html")
    beside = ("assets/*.css", "data/v1/*.csv", "feeds/*.atom", "calendar/*", "c/*/index.html")
    paths = [path for kind in (*kinds, *beside) for path in sorted(tmp_path.glob(kind))]
    for path in paths:
        address = path.relative_to(tmp_path).as_posix()
        status, text = shown.get(address)
        assert (status, SCRIPT.sub("", text)) == (200, path.read_bytes().decode()), address
    assert len(paths) > 100


def test_a_missing_page_is_told_and_a_slash_is_added(shown: Shown) -> None:
    status, text = shown.get("views/ccpr-1-1999/")
    assert status == 404 and "There is no page at this address" in text and "bar.js" in text
    assert shown.get(CASE.rstrip("/"))[0] == 200
    assert shown.get("data/v1/nothing.json")[0] == 404


def test_what_is_saved_is_seen(shown: Shown) -> None:
    assert "Seen " not in shown.get("about/")[1] + shown.get("views/")[1] + shown.get("ru/bodies/")[1]
    shown.edit("docs/en/about.md", "One Brick records", "One Brick Seen records")
    shown.page("about/", lambda text: "One Brick Seen records" in text)
    shown.edit(RECORD, "title:\n  en: ", "title:\n  en: Seen ")
    shown.page("views/", lambda text: "Seen " in text)
    shown.page("data/v1/views.csv", lambda text: "Seen " in text)
    shown.edit("data/bodies.yml", "    ru: ", "    ru: Seen ")
    shown.refresh()
    shown.page("ru/bodies/", lambda text: "Seen " in text)


def test_files_come_and_go(shown: Shown) -> None:
    assert shown.get("about/new-page/")[0] == 404
    new = shown.root / "docs/en/about/new-page.md"
    new.write_text("# A page that came\n\nWords.\n", "utf-8")
    shown.refresh()
    shown.page("about/new-page/", lambda text: "A page that came" in text)
    shown.page("ru/about/new-page/", lambda text: "A page that came" in text)
    new.unlink()
    shown.refresh()
    shown.page("about/new-page/", lambda text: "There is no page at this address" in text)


def test_theme_words_and_templates_are_read_again(shown: Shown) -> None:
    shown.edit("overrides/partials/copyright.html", "<", "<i>seen theme</i><")
    shown.page("about/", lambda text: "seen theme" in text)
    shown.edit("mkdocs.yml", "site_name: One Brick", "site_name: Seen Brick")
    shown.page("ru/about/", lambda text: "Seen Brick" in text)


def test_the_search_is_made_when_it_is_asked_for(shown: Shown) -> None:
    status, text = shown.get("pagefind/ru/pagefind.js")
    assert (status, text.partition(":")[0].rstrip(".")) == (503, "The search is being made")
    shown.page("pagefind/ru/pagefind.js", lambda text: "pagefind" in text)


def test_a_mistake_stands_on_the_page_and_goes_away(shown: Shown, reader: Page) -> None:
    reader.goto(shown.address + CASE)
    title = reader.locator("h1").first.inner_text()
    shown.edit(RECORD, "outcome: violation", "outcome: violaton")
    expect(reader.locator(BAR)).to_contain_text(f"{RECORD}:")
    expect(reader.locator(BAR)).to_contain_text("violaton")
    assert reader.locator("h1").first.inner_text() == title
    reader.goto(f"{shown.address}ru/{CASE}")
    expect(reader.locator(BAR)).to_contain_text("4 problems. The pages are as they were before.")
    shown.edit(RECORD, "outcome: violaton", "outcome: violation\nauthors: [")
    expect(reader.locator(BAR)).to_contain_text("broken YAML")
    shown.edit(RECORD, "\nauthors: [", "")
    expect(reader.locator(BAR)).to_have_count(0)


def test_an_open_page_reloads_itself(shown: Shown, reader: Page) -> None:
    reader.goto(f"{shown.address}about/")
    shown.edit("docs/en/about.md", "records", "reloads")
    expect(reader.locator("article")).to_contain_text("reloads")


def test_a_macro_that_fails_leaves_the_last_good_page(shown: Shown, reader: Page) -> None:
    reader.goto(f"{shown.address}views/by-year/")
    shown.edit("docs/en/views/by-year.md", '"year"', '"moon"')
    expect(reader.locator(BAR)).to_contain_text("docs/en/views/by-year.md")
    expect(reader.locator("h1").first).to_contain_text("year")
    shown.edit("docs/en/views/by-year.md", '"moon"', '"year"')
    expect(reader.locator(BAR)).to_have_count(0)


def test_a_taken_port_is_told_at_once_and_ctrl_c_is_silent(shown: Shown) -> None:
    second = started(shown.root, shown.port)
    said, _ = second.communicate(timeout=PATIENCE)
    assert second.returncode == 1
    advice = f"stop what uses it, or type make serve PORT={shown.port + 1}"
    assert said.decode() == f"Port {shown.port} is in use: {advice}\n"


def test_problems_at_the_start_are_a_page(shown: Shown) -> None:
    broken = shown.root.parent / "broken"
    shutil.copytree(shown.root, broken, symlinks=True)
    (broken / RECORD).write_text("id: [", "utf-8")
    other = Shown(broken, port := free_port(), started(broken, port))
    try:
        text = other.page("", lambda text: "cannot be shown yet" in text)
        assert "bar.js" in text
        (broken / RECORD).write_text((shown.root / RECORD).read_text("utf-8"), "utf-8")
        other.page(CASE, lambda text: "ccpr-2137" in text)
        other.process.send_signal(signal.SIGINT)
        said, _ = other.process.communicate(timeout=PATIENCE)
        lines = said.decode().splitlines()
        assert other.process.returncode == 0
        assert len(lines) == 2 and all(re.fullmatch(r"\d\d:\d\d:\d\d .*: \d+\.\d s.*", line) for line in lines), lines
    finally:
        other.process.kill()
