"""The project as a whole: pages and records fit each other; the command line and the build say the same."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros.build.macros import MACROS
from macros.checks.project import Project, report
from macros.checks.prose import CALLS
from macros.languages import translations
from macros.register import load
from macros.register.problems import Problem
from tests.conftest import BIN, ENVIRONMENT, ROOT, TODAY
from tests.register.mistakes import copied
from tests.small import small_project

CALL = {"case_part": '{{ case_part("facts") }}'}
STORY = "docs/en/views/ccpr-101-2010.md"
FRONT_MATTER = "---\ntitle: A page\n---\n\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small register with its pages."""
    copied(tmp_path / "data")
    for folder, ids in {"views": ("ccpr-101-2010", "cat-202-2011"), "roadmaps": ("ccpr-101-2010",)}.items():
        for id in ids:
            write(
                tmp_path / f"docs/en/{folder}/{id}.md",
                "\n\n".join(CALL.get(call, f"{{{{ {call}() }}}}") for call in CALLS[folder]),
            )
    write(tmp_path / "docs/en/views/index.md", "{{ all_decisions() }}\n")
    write(tmp_path / "docs/en/views/by-year.md", "{{ decisions_by('year') }}\n")
    write(tmp_path / "docs/ru/views/ccpr-101-2010.md", "История\n")
    register, _ = load(tmp_path / "data")
    translations.refresh(tmp_path, register)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def told(project: Path) -> list[str]:
    _, problems = Project(project, MACROS).check(TODAY)
    return [str(problem) for problem in problems]


# Pages and records


def test_a_sound_project_has_no_problem(project: Path) -> None:
    assert told(project) == []


def test_a_page_without_a_record_is_told_in_every_language(project: Path) -> None:
    names = ("views/ccpr-110-2010.md", "views/ccpr-110-2010/courts.md", "roadmaps/cat-202-2011.md")
    for name in [*(f"en/{name}" for name in names), "kk/views/ccpr-110-2010.md"]:
        write(project / "docs" / name, "Text\n")
    stray = "found a page without a record: found"
    decisions = 'expected one of cat-202-2011, ccpr-101-2010 – did you mean "ccpr-101-2010"?'
    assert told(project) == [
        f'docs/en/roadmaps/cat-202-2011.md:1:1: {stray} "cat-202-2011", expected one of ccpr-101-2010',
        f'docs/en/views/ccpr-110-2010.md:1:1: {stray} "ccpr-110-2010", {decisions}',
        f'docs/en/views/ccpr-110-2010/courts.md:1:1: {stray} "ccpr-110-2010", {decisions}',
        f'docs/kk/views/ccpr-110-2010.md:1:1: {stray} "ccpr-110-2010", {decisions}',
    ]


def test_a_record_without_its_pages_is_told_with_the_command_that_writes_them(project: Path) -> None:
    (project / STORY).unlink()
    (project / "docs/en/roadmaps/ccpr-101-2010.md").unlink()
    command = "write it, or run python -m macros new page ccpr-101-2010"
    assert told(project) == [
        f"data/views/ccpr-101-2010.yml:1:1: found no page docs/en/roadmaps/ccpr-101-2010.md: {command}",
        f"data/views/ccpr-101-2010.yml:1:1: found no page docs/en/views/ccpr-101-2010.md: {command}",
    ]


def test_pages_are_not_blamed_for_a_record_that_cannot_be_read(project: Path) -> None:
    (project / "data/views/ccpr-101-2010.yml").write_bytes(b"id: \xff")
    assert told(project) == ["data/views/ccpr-101-2010.yml:1:1: found bytes that are not UTF-8: save the file as UTF-8"]


def test_a_page_of_a_record_calls_its_macros(project: Path) -> None:
    text = (project / STORY).read_text("utf-8")
    write(project / STORY, text.replace("{{ case_record() }}", "The record"))
    assert told(project) == [f"{STORY}:1:1: found no {{{{ case_record() }}}}, expected it on the page of a record"]


def test_a_text_still_to_be_written_is_told(project: Path) -> None:
    write(project / STORY, (project / STORY).read_text("utf-8") + "\nTODO what happened\n")
    assert told(project) == [f'{STORY}:8:1: found "TODO what happened", expected the text itself']


# Macros


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("{{ road_mab() }}\n", 1, 4),
        (FRONT_MATTER + "Text {{ road_mab() }}\n", 5, 9),
        (FRONT_MATTER + "road_mab and {{ road_map() }} and {{- road_mab() -}}\n", 5, 39),
        (FRONT_MATTER + "{{\n  road_mab()\n}}\n", 6, 3),
        ("Қазақстан\u2028 {{ bodies() }}\n{{ road_mab() }}", 2, 4),
    ],
)
def test_a_misspelt_macro_is_told_with_its_line_and_column(text: str, line: int, column: int, project: Path) -> None:
    write(project / "docs/ru/about.md", text)
    (problem,) = told(project)
    assert problem.startswith(f'docs/ru/about.md:{line}:{column}: no such macro: found "road_mab", expected one of ')
    assert problem.endswith(' – did you mean "road_map"?')


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ counts( }}", "unexpected '}'"),
        ("{{ bodies() }\n", "unexpected '}'"),
        ("{% if bodies() %}\n\nText\n", "Unexpected end of template"),
        ("{% endif %}\n", "Encountered unknown tag 'endif'"),
    ],
)
def test_a_broken_macro_call_is_told_with_its_line(text: str, message: str, project: Path) -> None:
    write(project / "docs/en/about.md", FRONT_MATTER + text)
    (problem,) = told(project)
    assert problem.startswith(f"docs/en/about.md:5:1: broken macro call: {message}")


def test_braces_that_are_no_macros_are_left_alone(project: Path) -> None:
    write(project / "docs/en/about.md", "{% raw %}{{ anything() }}{% endraw %} { } {a} {1}\n")
    assert told(project) == []


def test_a_page_that_is_not_utf_8_is_told(project: Path) -> None:
    (project / STORY).write_bytes((project / STORY).read_bytes() + "\n\né".encode("latin-1"))
    assert told(project) == [f"{STORY}:9:1: found bytes that are not UTF-8: save the file as UTF-8"]


# The command line and the build


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, env=ENVIRONMENT, capture_output=True, text=True)


def test_a_report_lists_all_and_counts() -> None:
    one = Problem("data/acts.yml", 1, 2, "x", "found nothing")
    assert report([one]) == "data/acts.yml:1:2: x: found nothing\n1 problem. Nothing was published."
    assert report([one, one]).endswith("\n2 problems. Nothing was published.")


def test_check_prints_one_line_when_nothing_is_wrong() -> None:
    done = run(sys.executable, "-m", "macros", "check")
    assert (done.returncode, done.stderr) == (0, "")
    counts, languages = done.stdout.splitlines()
    assert re.fullmatch(
        r"\d+ decisions on \d+ communications, \d+ violations, \d+ remedies, \d+ findings, \d+ events: no problems\.",
        counts,
    )
    assert re.fullmatch(r"ru: \d+ texts translated, \d+ behind, \d+ missing; kk: .*\.", languages)


def test_check_and_build_print_every_problem_and_touch_nothing(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    spoil(project / "data/views/ccpr-2137-2012.yml", "kind: compensation", "kind: compensaton")
    spoil(project / "data/acts.yml", "- id: aml-law\n", "- id: aml-law\n  status: adopted\n")
    spoil(project / "docs/en/about.md", "\n", "\n{{ cuonts() }}\n")
    write(project / "site/index.html", "the site of yesterday")
    expected = told(project)
    assert [problem.split(":")[0] for problem in expected] == [
        "data/acts.yml",
        "data/views/ccpr-2137-2012.yml",
        "docs/en/about.md",
    ]
    text = "\n".join([*expected, "3 problems. Nothing was published."])

    checked = run(sys.executable, "-m", "macros", "--root", project, "check")
    assert (checked.returncode, checked.stdout, checked.stderr) == (1, "", f"{text}\n")

    built = run(BIN / "mkdocs", "build", cwd=project)
    assert (built.returncode, built.stdout.strip(), built.stderr) == (1, text, "")
    assert [str(path.relative_to(project / "site")) for path in (project / "site").rglob("*")] == ["index.html"]
    assert (project / "site/index.html").read_text("utf-8") == "the site of yesterday"


def spoil(path: Path, old: str, new: str) -> None:
    """Change the first `old` in a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
