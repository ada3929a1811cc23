"""One term for one thing: words that the house style (data/house-style.yml) avoids."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pydantic import BaseModel

from macros.languages.translations import texts_of
from macros.register import Register
from macros.register.kept import Kept
from macros.register.models.house_style import Avoided
from macros.register.problems import Problem
from macros.register.register import Origin

CALL = re.compile(r"\{\{.*?\}\}", re.DOTALL)

BEFORE, AFTER = re.compile(r"[\w-]*$"), re.compile(r"[\w-]*")
"""The letters round a part of a word."""

Needed = set[tuple[str, str]]
"""(row, exception) pairs that some text needs."""


def problems_of(root: Path, register: Register, kept: Kept | None = None) -> list[Problem]:
    """Every avoided word in every text."""
    return sorted(_found(root, register, set(), kept or Kept()))


def unneeded(root: Path, register: Register) -> list[tuple[str, str]]:
    """Exceptions that no text needs any more: (row, word)."""
    needed: Needed = set()
    list(_found(root, register, needed, Kept()))
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


def _found(root: Path, register: Register, needed: Needed, kept: Kept) -> Iterator[Problem]:
    for style in _styles(register):
        for (table, id), origin in register.origins.items():
            if table in register.tables:
                record = register.rows(table)[id]
                in_record = partial(_in_record, record, origin, style, needed)
                yield from kept.made(("style", style.code, table, id), (record, *style.rows), in_record)
        yield from _in_docs(root / "docs", style, needed, kept)


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


def _in_record(record: BaseModel, origin: Origin, style: Style, needed: Needed) -> list[Problem]:
    return [
        origin.problem((*location, style.code), message)
        for location, text in texts_of(record)
        for _, message in style.messages(text.said(style.code) or "", needed)
    ]


def _in_docs(docs: Path, style: Style, needed: Needed, kept: Kept) -> Iterator[Problem]:
    for name, path in kept.pages(docs / style.code).items():
        if "contributing/" not in name:
            text, shown = kept.text(path), f"{docs.name}/{style.code}/{name}"
            yield from kept.made(("style", shown), (text, *style.rows), partial(_in_page, shown, text, style, needed))


def _in_page(shown: str, text: str, style: Style, needed: Needed) -> list[Problem]:
    found = []
    text = CALL.sub(lambda call: " " * len(call.group()), text)
    for position, message in style.messages(text, needed):
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        found.append(Problem(shown, line, column, "", message))
    return found
