"""A translation is behind when its English has changed since; nothing is kept by hand, and no step can be forgotten."""

import subprocess
from pathlib import Path

import pytest

from macros.build.macros import MACROS
from macros.checks import translations as translated_pages
from macros.checks.project import Project
from macros.languages import translations
from macros.register import load
from tests.conftest import ROOT, TODAY
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
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        git(tmp_path, *command)
    return tmp_path


def git(root: Path, *command: str) -> None:
    subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b", *command], cwd=root, check=True)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def change(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def refresh(root: Path, *still_right: tuple[str, str]) -> None:
    translations.refresh(root, load(root / "data")[0], still_right)


def states(root: Path) -> dict[tuple[str, str], str]:
    found = translations.states(root, load(root / "data")[0])
    return {(str(state.entry.key), state.code): state.state for state in found}


CODE = ("data/acts.yml#code.name", "ru")
ABOUT = ("docs/en/about.md", "ru")


def test_what_is_there_is_current_and_what_is_not_is_missing(root):
    assert (states(root)[CODE], states(root)[ABOUT]) == ("current", "current")
    assert (states(root)["data/acts.yml#code.name", "kk"], states(root)["docs/en/about.md", "kk"]) == (
        "missing",
        "missing",
    )


def test_a_translation_is_behind_when_the_english_has_changed(root):
    change(root / "data/acts.yml", ACT, "New Code of Strelsau")
    change(root / "docs/en/about.md", "Who makes it", "Who makes it, and how")
    assert (states(root)[CODE], states(root)[ABOUT]) == ("behind", "behind")
    refresh(root)
    assert states(root)[CODE] == "behind", "to bring the ledger up to date does not make it current"


def test_the_english_it_was_made_from_is_found_in_the_history(root):
    change(root / "data/acts.yml", ACT, "New Code of Strelsau")
    found = translations.states(root, load(root / "data")[0])
    behind = next(state for state in found if state.state == "behind")
    assert translations.before(root, behind) == ACT


def test_a_translation_that_was_touched_is_current_at_once(root):
    change(root / "data/acts.yml", ACT, "New Code of Strelsau")
    change(root / "data/acts.yml", "Кодекс", "Новый кодекс")
    assert states(root)[CODE] == "current"
    refresh(root)
    change(root / "data/acts.yml", "New Code", "Newest Code")
    assert states(root)[CODE] == "behind"


def test_a_translation_that_is_still_right_need_not_be_touched(root):
    change(root / "data/acts.yml", ACT, "Code of  Strelsau!")
    refresh(root, CODE)
    assert states(root)[CODE] == "current"


def test_two_editors_merge_without_a_conflict(root):
    """Neighbouring texts, each with its line of the ledger, on two branches."""
    write(root / ".gitattributes", (ROOT / ".gitattributes").read_text("utf-8"))
    write(root / "data/places.yml", "".join(f"- id: {id}\n  name: {{ en: {id} }}\n  kind: city\n" for id in "abc"))
    git(root, "add", "-A")
    git(root, "commit", "-qm", "base")
    git(root, "branch", "other")
    change(root / "data/places.yml", "en: a }", "en: a, ru: а }")
    refresh(root)
    git(root, "commit", "-qam", "one")
    git(root, "checkout", "-q", "other")
    change(root / "data/places.yml", "en: c }", "en: c, ru: ц }")
    refresh(root)
    git(root, "commit", "-qam", "other")
    git(root, "merge", "-q", "-m", "both", "-")
    assert (states(root)["data/places.yml#a.name", "ru"], states(root)["data/places.yml#c.name", "ru"]) == (
        "current",
        "current",
    )


def test_nothing_to_write_writes_nothing(root):
    assert not translations.refresh(root, load(root / "data")[0])


def test_a_page_without_its_master_is_told(root):
    write(root / "docs/kk/stray.md", "Адасқан бет\n")
    assert [str(problem) for problem in translated_pages.problems_of(root / "docs")] == [
        "docs/kk/stray.md:1:1: found a translation without its master docs/en/stray.md: write it, or delete this page"
    ]


def test_an_unknown_language_is_a_problem_with_its_line(root):
    change(root / "data/acts.yml", "    ru:", "    uk: Кодекс\n    ru:")
    _, problems = Project(root, MACROS).check(TODAY)
    assert 'data/acts.yml:4:5: code.name.uk: found the key "uk", expected one of en, kk, ru' in map(str, problems)
