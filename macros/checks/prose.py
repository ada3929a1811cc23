"""Whether the pages fit the record: a page for every record, a record for every page, no misspelt macro."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from macros.checks import calls, markup
from macros.checks.calls import Macros
from macros.register import Register, problems, yaml_lines
from macros.register.languages import LANGUAGES, MASTER
from macros.register.problems import Problem
from macros.register.yaml_lines import NOT_UTF8

CALLS = {
    "views": ("case_title", "case_header", "case_part", "case_record"),
    "roadmaps": ("road_map",),
}
"""The macros a page of a record must call, by folder."""

HEAD = {"title", "hide", "search", "description"}
"""What may stand in the head of a page: mkdocs-macros would take any other key for the name of a macro."""


def problems_of(docs: Path, register: Register, macros: Macros) -> list[Problem]:
    """Every problem of the Markdown files under `docs`; `macros` are those that pages may call."""
    found = [problem for path in sorted(docs.rglob("*.md")) for problem in _text_problems(docs, path, macros)]
    wanted = {"views": set(register.views), "roadmaps": {view.id for view in register.violations}}
    if register.whole("views"):
        for folder, ids in wanted.items():
            found += _pages(docs, folder, ids)
    return sorted(found)


def _pages(docs: Path, folder: str, ids: set[str]) -> Iterator[Problem]:
    for language in LANGUAGES:
        pages = [(path, path.stem) for path in (docs / language / folder).glob("*.md")]
        below = [(path, path.parent.name) for path in (docs / language / folder).glob("*/*.md")]
        for path, id in sorted(pages + below):
            if id in ids or id == "index" or id.startswith("by-"):
                continue
            message = f"found a page without a record: {problems.expected(id, ids)}"
            yield Problem(_shown(docs, path), 1, 1, "", message)
    for id in sorted(ids):
        path = docs / MASTER / folder / f"{id}.md"
        if path.exists():
            yield from _page_problems(docs, path, CALLS[folder])
        else:
            message = f"found no page {_shown(docs, path)}: write it, or run python -m macros new page {id}"
            yield Problem(f"data/views/{id}.yml", 1, 1, "", message)


def _page_problems(docs: Path, path: Path, wanted: tuple[str, ...]) -> Iterator[Problem]:
    text = path.read_text("utf-8", errors="replace")
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("TODO"):
            yield Problem(_shown(docs, path), number, 1, "", f"{problems.found(line)}, expected the text itself")
    for call in wanted:
        if call not in text:
            message = f"found no {{{{ {call}() }}}}, expected it on the page of a record"
            yield Problem(_shown(docs, path), 1, 1, "", message)


def _text_problems(docs: Path, path: Path, macros: Macros) -> Iterator[Problem]:
    """Every problem of what is written on a page."""
    shown = _shown(docs, path)
    if path.is_symlink():
        yield Problem(shown, 1, 1, "", "found a link to another file, expected the page itself: copy it here")
        return
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        yield Problem(shown, line, 1, "", NOT_UTF8)
        return
    head, text = _head(text)
    yield from _head_problems(shown, head)
    yield from calls.problems_of(shown, text, macros)
    yield from markup.problems_of(docs, path, text)


def _head(text: str) -> tuple[str, str]:
    """The head of a page, and the page with empty lines in its place."""
    match = re.match(r"---\n(.*?\n)---[ \t]*(?:\n|$)", text, re.DOTALL)
    return (match[1], "\n" * match[0].count("\n") + text[match.end() :]) if match else ("", text)


def _head_problems(shown: str, head: str) -> Iterator[Problem]:
    located = yaml_lines.parse(shown, head.encode())
    for problem in located.problems:
        yield replace(problem, line=problem.line + 1)
    for key in located.data if isinstance(located.data, dict) else ():
        if key not in HEAD:
            line, column = located.keys[(key,)]
            yield Problem(
                shown, line + 1, column, "", problems.expected(key, HEAD).replace("found", "found the key", 1)
            )


def _shown(docs: Path, path: Path) -> str:
    return f"{docs.name}/{path.relative_to(docs).as_posix()}"
