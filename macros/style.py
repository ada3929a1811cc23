"""One term for one thing: texts in which a word stands that the house style (data/house-style.yml) avoids."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.register import Register
from macros.register.models.style import Avoided
from macros.register.problems import Problem
from macros.translations import texts_of

CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def problems_of(root: Path, register: Register) -> list[Problem]:
    """Every avoided word in every text, and every exception that no text needs."""
    rows = list(register.tables["house-style"].values())
    needed: set[tuple[str, str]] = set()
    found = [*_in_data(register, rows, needed), *_in_docs(root / "docs", rows, needed)]
    for row in rows:
        for number, word in enumerate(row.except_):
            if (row.id, word) not in needed:
                place = register.standings["house-style", row.id]
                found.append(place.problem(("except", number), f'found "{word}", which no text needs: delete it'))
    return sorted(found)


def faults(text: str, row: Avoided, needed: set[tuple[str, str]]) -> Iterator[tuple[int, str]]:
    """(position, the words it stands in) of every avoided part; notes which exceptions were needed."""
    for match in re.finditer("|".join(map(re.escape, row.avoid)), text, re.IGNORECASE):
        start = len(text[: match.start()]) - len(re.search(r"[\w-]*$", text[: match.start()]).group())
        word = text[start : match.end()].strip() + re.match(r"[\w-]*", text[match.end() :]).group()
        spared = next((right for right in row.except_ if word.casefold().startswith(right.casefold())), None)
        if spared:
            needed.add((row.id, spared))
        else:
            yield match.start(), word


def _in_data(register: Register, rows: list[Avoided], needed: set) -> Iterator[Problem]:
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


def _in_docs(docs: Path, rows: list[Avoided], needed: set) -> Iterator[Problem]:
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
