"""One term for one thing: words that the house style (data/house-style.yml) avoids."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.languages.translations import texts_of
from macros.register import Register
from macros.register.models.base import Text
from macros.register.models.house_style import Avoided
from macros.register.problems import Problem
from macros.register.register import Origin
from macros.register.yaml_lines import Location

CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)

BEFORE, AFTER = re.compile(r"[\w-]*$"), re.compile(r"[\w-]*")
"""The letters round a part of a word."""

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


@dataclass(frozen=True)
class Style:
    """What is avoided in one language; `any` finds it in folded text: most texts need no closer look."""

    code: str
    rows: list[Avoided]
    any: re.Pattern[str]

    def messages(self, text: str, needed: Needed) -> Iterator[tuple[int, str]]:
        """(position, what to say) of every avoided word in a text."""
        if self.any.search(text.casefold()):
            for row in self.rows:
                for position, word in faults(text, row, needed):
                    yield position, f'found "{word}", the house style has {row.use}'


def _styles(register: Register) -> Iterator[Style]:
    by_language = defaultdict(list)
    for row in register.tables["house-style"].values():
        by_language[row.language].append(row)
    for code, rows in by_language.items():
        yield Style(code, rows, re.compile(_any_of(part.casefold() for row in rows for part in row.avoid)))


def _any_of(parts: Iterable[str]) -> str:
    return "|".join(map(re.escape, parts))


def _found(root: Path, register: Register, needed: Needed) -> Iterator[Problem]:
    texts = list(texts_of(register))
    for style in _styles(register):
        yield from _in_data(texts, style, needed)
        yield from _in_docs(root / "docs", style, needed)


def faults(text: str, row: Avoided, needed: Needed) -> Iterator[tuple[int, str]]:
    """(position, the words it stands in) of every avoided part; notes which exceptions were needed."""
    for match in re.finditer(_any_of(row.avoid), text, re.IGNORECASE):
        before, after = BEFORE.search(text[: match.start()]), AFTER.match(text[match.end() :])
        assert before
        assert after
        word = (before[0] + match[0]).strip() + after[0]
        spared = next((right for right in row.except_ if word.casefold().startswith(right.casefold())), None)
        if spared:
            needed.add((row.id, spared))
        else:
            yield match.start(), word


def _in_data(texts: list[tuple[Origin, Location, Text]], style: Style, needed: Needed) -> Iterator[Problem]:
    for origin, location, text in texts:
        for _, message in style.messages(text.said(style.code) or "", needed):
            yield origin.problem((*location, style.code), message)


def _in_docs(docs: Path, style: Style, needed: Needed) -> Iterator[Problem]:
    pages = [path for path in sorted((docs / style.code).rglob("*.md")) if "contributing" not in path.parts]
    for path in pages:
        text = CALL.sub(lambda call: " " * len(call.group()), path.read_text("utf-8"))
        for position, message in style.messages(text, needed):
            line = text.count("\n", 0, position) + 1
            column = position - text.rfind("\n", 0, position)
            yield Problem(f"docs/{path.relative_to(docs).as_posix()}", line, column, "", message)
