"""A translation is behind when its English has changed since; one command records, and nothing is kept by hand."""

import subprocess
from pathlib import Path

import pytest

from macros.checks import translations as translation_books
from macros.checks.project import Project
from macros.languages import translations
from macros.pages.macros import MACROS
from macros.register import load
from tests.conftest import TODAY
from tests.register.mistakes import copied

ACT = "Code of Strelsau"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project in git, its translations recorded."""
    copied(tmp_path / "data")
    write(tmp_path / "data/acts.yml", f"- id: code\n  name:\n    en: {ACT}\n    ru: Кодекс Стрельсау\n")
    write(tmp_path / "docs/en/about.md", "# About\n\nWho makes it.\n")
    write(tmp_path / "docs/ru/about.md", "# О сайте\n\nКто делает.\n")
    refresh(tmp_path)
    for command in (["init", "-q"], ["add", "-A"], ["-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "x"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def refresh(root: Path) -> dict[str, int]:
    return translations.refresh(root, load(root / "data")[0])


def states(root: Path) -> dict[tuple[str, str], str]:
    found = translations.states(root, load(root / "data")[0])
    return {(str(state.entry.key), state.code): state.state for state in found}


def told(root: Path) -> list[str]:
    return [str(problem) for problem in translation_books.problems_of(root, load(root / "data")[0])]


CODE = ("data/acts.yml#code.name", "ru")
ABOUT = ("docs/en/about.md", "ru")


def test_what_is_there_is_current_and_what_is_not_is_missing(root):
    assert (states(root)[CODE], states(root)[ABOUT]) == ("current", "current")
    assert (states(root)["data/acts.yml#code.name", "kk"], states(root)["docs/en/about.md", "kk"]) == (
        "missing",
        "missing",
    )
    assert told(root) == []


def test_a_translation_is_behind_when_the_english_has_changed(root):
    change(root / "data/acts.yml", ACT, "New Code of Strelsau")
    change(root / "docs/en/about.md", "Who makes it", "Who makes it, and how")
    assert (states(root)[CODE], states(root)[ABOUT]) == ("behind", "behind")
    assert refresh(root)["ru"] == 2, "to record anew does not make it current"
    assert told(root) == []


def test_the_english_it_was_made_from_is_found_in_the_history(root):
    change(root / "data/acts.yml", ACT, "New Code of Strelsau")
    found = translations.states(root, load(root / "data")[0])
    behind = next(state for state in found if state.state == "behind")
    assert translations.before(root, behind) == ACT


def test_a_translation_that_was_touched_is_current_again_once_recorded(root):
    change(root / "data/acts.yml", ACT, "New Code of Strelsau")
    change(root / "data/acts.yml", "Кодекс", "Новый кодекс")
    line = "found an old digest for data/acts.yml#code.name: its ru text has changed; run make translated"
    assert [problem.split(": ", 1)[1] for problem in told(root)] == [line]
    assert refresh(root)["ru"] == 0
    assert (states(root)[CODE], told(root)) == ("current", [])


def test_a_new_translation_and_a_page_without_its_master_are_told(root):
    change(root / "data/acts.yml", "    ru:", "    kk: Стрельсау кодексі\n    ru:")
    write(root / "docs/kk/stray.md", "Адасқан бет\n")
    assert told(root) == [
        "data/translations/kk.txt:1:1: found no line for data/acts.yml#code.name: run make translated",
        "docs/kk/stray.md:1:1: found a translation without its master docs/en/stray.md: write it, or delete this page",
    ]


def test_a_line_whose_text_is_gone_is_told(root):
    change(root / "data/acts.yml", "    ru: Кодекс Стрельсау\n", "")
    assert "which has no such text now: run make translated" in told(root)[0]


def test_an_unknown_language_is_a_problem_with_its_line(root):
    change(root / "data/acts.yml", "    ru:", "    uk: Кодекс\n    ru:")
    _, problems = Project(root, frozenset(MACROS)).check(TODAY)
    assert 'data/acts.yml:4:5: code.name.uk: found the key "uk", expected one of en, kk, ru' in map(str, problems)
