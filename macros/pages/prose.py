"""Whether the Markdown files fit the record: a page for every record, a record for every page, no misspelt macro."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, meta

from macros.register import Register, problems
from macros.register.models.base import LANGUAGES, MASTER
from macros.register.problems import Problem

CALLS = {
    "views": ("case_title", "case_header", "case_part", "case_record"),
    "roadmaps": ("road_map",),
}
"""The macros a page of a record must call, by folder."""


def problems_of(docs: Path, register: Register, macros: set[str]) -> list[Problem]:
    """Every problem of the Markdown files under `docs`; `macros` are the names that pages may use."""
    found = [problem for path in sorted(docs.rglob("*.md")) for problem in _macro_problems(docs, path, macros)]
    wanted = {"views": set(register.views), "roadmaps": {view.id for view in register.violations}}
    if register.whole("views"):
        for folder, ids in wanted.items():
            found += _pages(docs, folder, ids)
    return sorted(found)


def _pages(docs: Path, folder: str, ids: set[str]) -> Iterator[Problem]:
    for language in LANGUAGES:
        for path in sorted((docs / language / folder).glob("*.md")):
            if path.stem in ids or path.stem == "index" or path.stem.startswith("by-"):
                continue
            yield Problem(_shown(docs, path), 1, 1, "", f"found a page without a record: {problems.expected(path.stem, ids)}")
    for id in sorted(ids):
        path = docs / MASTER / folder / f"{id}.md"
        if not path.exists():
            command = f"python -m macros new page {id}"
            yield Problem(f"data/views/{id}.yml", 1, 1, "", f"found no page {_shown(docs, path)}: write it, or run {command}")
            continue
        text = path.read_text("utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            if line.startswith("TODO"):
                yield Problem(_shown(docs, path), number, 1, "", f"{problems.found(line)}, expected the text itself")
        for call in CALLS[folder]:
            if call not in text:
                yield Problem(_shown(docs, path), 1, 1, "", f"found no {{{{ {call}() }}}}, expected it on the page of a record")


def _macro_problems(docs: Path, path: Path, macros: set[str]) -> Iterator[Problem]:
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError:
        yield Problem(_shown(docs, path), 1, 1, "", "found bytes that are not UTF-8: save the file as UTF-8")
        return
    if "{{" not in text and "{%" not in text:
        return
    environment = Environment(extensions=["jinja2.ext.do"])
    try:
        unknown = meta.find_undeclared_variables(environment.parse(text)) - macros
    except TemplateSyntaxError as error:
        yield Problem(_shown(docs, path), error.lineno, 1, "", f"broken macro call: {error.message}")
        return
    for line, kind, token in environment.lex(text):
        if kind == "name" and token in unknown:
            column = text.splitlines()[line - 1].find(token) + 1
            yield Problem(_shown(docs, path), line, column, "", f"no such macro: {problems.expected(token, macros)}")


def _shown(docs: Path, path: Path) -> str:
    return f"{docs.name}/{path.relative_to(docs).as_posix()}"
