"""One term for one thing: words that the house style (data/house-style.yml) avoids."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.register import Register
from macros.register.models.style import Avoided
from macros.register.problems import Problem
from macros.translations import texts_of

CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)


Needed = set[tuple[str, str]]
"""(row, exception) pairs that some text needs."""


def problems_of(root: Path, register: Register) -> list[Problem]:
    """Every avoided word in every text."""
    return sorted(_found(root, register, set()))


def unneeded(root: Path, register: Register) -> list[tuple[str, str]]:
    """Exceptions that no text needs any more: (row, word)."""
    needed: Needed = set()
    list(_found(root, register, needed))
    rows = register.tables["house-style"].values()
    return [(row.id, word) for row in rows for word in row.except_ if (row.id, word) not in needed]


def _found(root: Path, register: Register, needed: Needed) -> Iterator[Problem]:
    rows = list(register.tables["house-style"].values())
    yield from _in_data(register, rows, needed)
    yield from _in_docs(root / "docs", rows, needed)


def faults(text: str, row: Avoided, needed: Needed) -> Iterator[tuple[int, str]]:
    """(position, the words it stands in) of every avoided part; notes which exceptions were needed."""
    for match in re.finditer("|".join(map(re.escape, row.avoid)), text, re.IGNORECASE):
        start = len(text[: match.start()]) - len(re.search(r"[\w-]*$", text[: match.start()]).group())
        word = text[start : match.end()].strip() + re.match(r"[\w-]*", text[match.end() :]).group()
        spared = next((right for right in row.except_ if word.casefold().startswith(right.casefold())), None)
        if spared:
            needed.add((row.id, spared))
        else:
            yield match.start(), word


def _in_data(register: Register, rows: list[Avoided], needed: Needed) -> Iterator[Problem]:
    quick = {code: _any(row for row in rows if row.language == code) for code in {row.language for row in rows}}
    for standing, location, text in texts_of(register):
        for code, pattern in quick.items():
            words = getattr(text, code)
            if words and pattern.search(words):
                for row in rows:
                    if row.language == code:
                        for _, word in faults(words, row, needed):
                            yield standing.problem((*location, code), _message(word, row))


def _any(rows: Iterable[Avoided]) -> re.Pattern:
    """One pattern for all rows of a language: most texts need no closer look."""
    return re.compile("|".join(re.escape(part) for row in rows for part in row.avoid), re.IGNORECASE)


def _in_docs(docs: Path, rows: list[Avoided], needed: Needed) -> Iterator[Problem]:
    by_language = defaultdict(list)
    for row in rows:
        by_language[row.language].append(row)
    for code, avoided in by_language.items():
        for path in sorted((docs / code).rglob("*.md")):
            if "contributing" in path.parts:
                continue
            text = CALL.sub(lambda call: " " * len(call.group()), path.read_text("utf-8"))
            for row in avoided:
                for position, word in faults(text, row, needed):
                    line = text.count("\n", 0, position) + 1
                    column = position - text.rfind("\n", 0, position)
                    shown = f"docs/{path.relative_to(docs).as_posix()}"
                    yield Problem(shown, line, column, "", _message(word, row))


def _message(word: str, row: Avoided) -> str:
    return f'found "{word}", the house style has {row.use}'
