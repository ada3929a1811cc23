"""Whether the pages fit the record: a page for every record, a record for every page, no misspelt macro."""

import re
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, meta

from macros.register import Register, problems
from macros.register.kept import Kept, lines
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


def problems_of(docs: Path, register: Register, macros: frozenset[str], kept: Kept | None = None) -> list[Problem]:
    """Every problem of the Markdown files under `docs`; `macros` are the names that pages may use."""
    kept = kept or Kept()
    found = []
    pages = {name: kept.read(path) for name, path in kept.pages(docs).items()}
    for name, content in pages.items():
        found += kept.made(
            ("macros", name), (content, macros), partial(_macro_problems, f"docs/{name}", content, macros)
        )
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


def _macro_problems(shown: str, content: bytes, macros: frozenset[str]) -> list[Problem]:
    try:
        text = lines(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return [Problem(shown, line, 1, "", NOT_UTF8)]
    if "{{" not in text and "{%" not in text:
        return []
    prose = CALL.sub("", text)
    if not BEGUN.search(prose) and _known("text".join([*CALL.findall(text), ""]), macros):
        return []
    try:
        unknown = _unknown(text, macros)
    except TemplateSyntaxError as error:
        return [Problem(shown, error.lineno, 1, "", f"broken macro call: {error.message}")]
    position, found = 0, []
    for line, kind, token in SYNTAX.lex(text) if unknown else ():
        position = text.index(token, position)
        if kind == "name" and token in unknown:
            column = position - text.rfind("\n", 0, position)
            message = f"no such macro: {problems.expected(token, macros)}"
            found.append(Problem(shown, line, column, "", message))
        position += len(token)
    return found


@cache
def _known(calls: str, macros: frozenset[str]) -> bool:
    """Whether calls are in order. Hundreds of pages have the same few: their prose needs no parsing."""
    try:
        return not _unknown(calls, macros)
    except TemplateSyntaxError:
        return False


def _unknown(text: str, macros: frozenset[str]) -> set[str]:
    return meta.find_undeclared_variables(SYNTAX.parse(text)) - macros
