"""Whether the pages fit the record: a page for every record, a record for every page, no misspelt macro."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from macros.checks import calls, markup
from macros.checks.calls import Macros
from macros.register import Register, problems, yaml_lines
from macros.register.kept import Kept, lines
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


def problems_of(docs: Path, register: Register, macros: Macros, kept: Kept | None = None) -> list[Problem]:
    """Every problem of the Markdown files under `docs`; `macros` are those that pages may call."""
    kept = kept or Kept()
    found: list[Problem] = []
    pages = {name: kept.read(path) for name, path in kept.pages(docs).items()}
    for name, content in pages.items():
        found += _text_problems(docs, name, content, macros, kept)
    wanted = {"views": set(register.views), "roadmaps": {view.id for view in register.violations}}
    if register.whole("views"):
        for folder, ids in wanted.items():
            found += _strays(pages, folder, ids)
            found += _missing(pages, folder, ids, kept)
    return sorted(found)


def _strays(pages: dict[str, bytes], folder: str, ids: set[str]) -> Iterator[Problem]:
    """Pages of records that are not there: `ru/views/ID.md`, or a page of such a folder's below it."""
    for name in pages:
        language, _, rest = name.partition("/")
        beneath, _, page = rest.partition("/")
        id = page.removesuffix(".md").partition("/")[0]
        if language not in LANGUAGES or beneath != folder or page.count("/") > 1:
            continue
        if id not in ids and id != "index" and not id.startswith("by-"):
            yield Problem(f"docs/{name}", 1, 1, "", f"found a page without a record: {problems.expected(id, ids)}")


def _missing(pages: dict[str, bytes], folder: str, ids: set[str], kept: Kept) -> Iterator[Problem]:
    for id in sorted(ids):
        name = f"{MASTER}/{folder}/{id}.md"
        if name in pages:
            calls = partial(_page_problems, f"docs/{name}", pages[name], CALLS[folder])
            yield from kept.made(("calls", name), (pages[name],), calls)
        else:
            message = f"found no page docs/{name}: write it, or run python -m macros new page {id}"
            yield Problem(f"data/views/{id}.yml", 1, 1, "", message)


def _page_problems(shown: str, content: bytes, calls: tuple[str, ...]) -> list[Problem]:
    text = lines(content.decode("utf-8", errors="replace"))
    found = [
        Problem(shown, number, 1, "", f"{problems.found(line)}, expected the text itself")
        for number, line in enumerate(text.split("\n"), 1)
        if line.startswith("TODO")
    ]
    for call in calls:
        if call not in text:
            message = f"found no {{{{ {call}() }}}}, expected it on the page of a record"
            found.append(Problem(shown, 1, 1, "", message))
    return found


def _text_problems(docs: Path, name: str, content: bytes, macros: Macros, kept: Kept) -> Iterator[Problem]:
    """Every problem of what is written on a page."""
    shown, path = f"{docs.name}/{name}", docs / name
    if path.is_symlink():
        yield Problem(shown, 1, 1, "", "found a link to another file, expected the page itself: copy it here")
        return
    try:
        text = lines(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        yield Problem(shown, line, 1, "", NOT_UTF8)
        return
    head, text = _head(text)
    yield from kept.made(("prose", name), (content, macros), lambda: list(_judged(shown, head, text, macros)))
    yield from markup.problems_of(docs, path, text, kept)


def _judged(shown: str, head: str, text: str, macros: Macros) -> Iterator[Problem]:
    """What is wrong with a page whatever else there is."""
    yield from _head_problems(shown, head)
    yield from calls.problems_of(shown, text, macros)


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
