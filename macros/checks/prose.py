"""Whether the pages fit the record: a page for every record, a record for every page, no misspelt macro."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, meta

from macros.register import Register, problems
from macros.register.languages import LANGUAGES, MASTER
from macros.register.problems import Problem
from macros.register.yaml_lines import NOT_UTF8

CALLS = {
    "views": ("case_title", "case_header", "case_part", "case_record"),
    "roadmaps": ("road_map",),
}
"""The macros a page of a record must call, by folder."""

SYNTAX = Environment(extensions=["jinja2.ext.do"])
"""What may stand in braces on a page."""

CALL = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
BEGUN = re.compile(r"\{[{%#]")


def problems_of(docs: Path, register: Register, macros: frozenset[str]) -> list[Problem]:
    """Every problem of the Markdown files under `docs`; `macros` are the names that pages may use."""
    found = [problem for path in sorted(docs.rglob("*.md")) for problem in _macro_problems(docs, path, macros)]
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


def _page_problems(docs: Path, path: Path, calls: tuple[str, ...]) -> Iterator[Problem]:
    text = path.read_text("utf-8", errors="replace")
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("TODO"):
            yield Problem(_shown(docs, path), number, 1, "", f"{problems.found(line)}, expected the text itself")
    for call in calls:
        if call not in text:
            message = f"found no {{{{ {call}() }}}}, expected it on the page of a record"
            yield Problem(_shown(docs, path), 1, 1, "", message)


def _macro_problems(docs: Path, path: Path, macros: frozenset[str]) -> Iterator[Problem]:
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        yield Problem(_shown(docs, path), line, 1, "", NOT_UTF8)
        return
    if "{{" not in text and "{%" not in text:
        return
    prose = CALL.sub("", text)
    if not BEGUN.search(prose) and _known("text".join([*CALL.findall(text), ""]), macros):
        return
    try:
        unknown = _unknown(text, macros)
    except TemplateSyntaxError as error:
        yield Problem(_shown(docs, path), error.lineno, 1, "", f"broken macro call: {error.message}")
        return
    position = 0
    for line, kind, token in SYNTAX.lex(text) if unknown else ():
        position = text.index(token, position)
        if kind == "name" and token in unknown:
            column = position - text.rfind("\n", 0, position)
            message = f"no such macro: {problems.expected(token, macros)}"
            yield Problem(_shown(docs, path), line, column, "", message)
        position += len(token)


@cache
def _known(calls: str, macros: frozenset[str]) -> bool:
    """Whether calls are in order. Hundreds of pages have the same few: their prose needs no parsing."""
    try:
        return not _unknown(calls, macros)
    except TemplateSyntaxError:
        return False


def _unknown(text: str, macros: frozenset[str]) -> set[str]:
    return meta.find_undeclared_variables(SYNTAX.parse(text)) - macros


def _shown(docs: Path, path: Path) -> str:
    return f"{docs.name}/{path.relative_to(docs).as_posix()}"
