"""Which translations are current, behind or missing.

Beside the data stands, for each language, `data/translations/CODE.txt`: one line for each translated text, with the
place of the text, a digest of the English it was translated from, and a digest of the translation itself. A
translation is behind when the English has another digest now. `refresh` writes the lines anew; it takes a
translation for made from today's English only when the translation itself was touched, or is new.
"""

import hashlib
import subprocess
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from macros.register import Register, problems, yaml_lines
from macros.register.kept import Kept
from macros.register.languages import LANGUAGES, MASTER, OTHERS
from macros.register.models.base import Text
from macros.register.register import Origin

CURRENT, BEHIND, MISSING = "current", "behind", "missing"


@dataclass(frozen=True)
class TextKey:
    """A text that readers see: its file, the field in it ("" for a page of prose), and the kind of text it is."""

    path: str
    field: str
    kind: str

    def __str__(self) -> str:
        return f"{self.path}#{self.field}" if self.field else self.path


@dataclass(frozen=True)
class Entry:
    """A text in its languages; `source` is the Text of a record, None for a page of prose."""

    key: TextKey
    words: dict[str, str]
    source: Text | None = None


@dataclass(frozen=True)
class State:
    """The state of one translation; `seen` is the digest of the English it was made from, if one is recorded."""

    entry: Entry
    code: str
    state: str
    seen: str | None = None


def entries(root: Path, register: Register, kept: Kept | None = None) -> Iterator[Entry]:
    """Every text of the record, then every page of prose that has more than macros in it."""
    for _, found in groups(root, register, kept or Kept()):
        yield from found


def groups(root: Path, register: Register, kept: Kept) -> Iterator[tuple[Hashable, list[Entry]]]:
    """The texts of each record and of each page of prose, with the place of the group: one object until it changes."""
    for (table, id), origin in register.origins.items():
        if table in register.tables:
            record, place = register.tables[table][id], ("texts", table, id)
            yield place, kept.made(place, (record,), partial(_of_record, record, table, origin))
    docs = root / "docs"
    pages = {code: kept.pages(docs / code) for code in LANGUAGES}
    for name in pages[MASTER]:
        words = {code: kept.text(there[name]) for code, there in pages.items() if name in there}
        place = "texts", "docs", name
        yield place, kept.made(place, tuple(words.items()), partial(_of_page, name, words))


def _of_record(record: BaseModel, table: str, origin: Origin) -> list[Entry]:
    found = []
    for field, text in _texts(record, ()):
        name = problems.field((record.id, *field) if origin.base else field)
        words = {code: value for code in LANGUAGES if (value := text.said(code))}
        found.append(Entry(TextKey(origin.located.path, name, table), words, text))
    return found


def _of_page(name: str, words: dict[str, str]) -> list[Entry]:
    text = words[MASTER]
    if "{{ case_title" not in text and not _prose(text):
        return []
    kind = "story" if name.startswith("views/") else "guide" if name.startswith("contributing/") else "page"
    return [Entry(TextKey(f"docs/{MASTER}/{name}", "", kind), words)]


def texts_of(record: BaseModel) -> Iterator[tuple[tuple, Text]]:
    """(location, text) of every text of a record, as the file counts its lists."""
    return _texts(record, (), by_id=False)


def _prose(text: str) -> bool:
    lines = [line for line in text.splitlines() if line and not line.startswith(("{{", "---", "hide:", "title:"))]
    return bool(lines)


def _texts(value: object, location: tuple, by_id: bool = True) -> Iterator[tuple[tuple, Text]]:
    """(location, text) of every text in a record; items of a list by their id where they have one, or by count."""
    if isinstance(value, Text):
        yield location, value
    elif isinstance(value, BaseModel):
        for name, part in value:
            yield from _texts(part, (*location, name.rstrip("_")), by_id)
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            step = getattr(part, "id", index) if by_id else index
            yield from _texts(part, (*location, step), by_id)


@cache
def digest(text: str) -> str:
    """Twelve hex digits of SHA-256 over the text with its white space folded."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:12]


def file_of(root: Path, code: str) -> Path:
    return root / "data" / "translations" / f"{code}.txt"


class Line(NamedTuple):
    """A line of a file of digests: its number, the digest of the English, the digest of the translation."""

    number: int
    english: str
    own: str


NONE: dict[str, Line] = {}


def recorded(root: Path, code: str, kept: Kept | None = None) -> dict[str, Line] | None:
    """TextKey → its line; None where there is no file, or nothing in it."""
    path = file_of(root, code)
    text = path.read_text("utf-8") if path.exists() else ""
    return (kept or Kept()).made(("book", code), (text,), lambda: _lines(text) if text else None)


def _lines(text: str) -> dict[str, Line]:
    rows = ((number, line.rsplit(" ", 2)) for number, line in enumerate(text.splitlines(), 1) if line[:1] != "#")
    return {row[0]: Line(number, row[1], row[2]) for number, row in rows if len(row) == 3}


def states(root: Path, register: Register, kept: Kept | None = None) -> list[State]:
    """The state of every text in every language but the master's."""
    kept = kept or Kept()
    known = {code: recorded(root, code, kept) or NONE for code in OTHERS}
    found = []
    for place, group in groups(root, register, kept):
        content = group, *known.values()
        found += kept.made(("states", place), content, partial(_states, group, known))
    return found


def _states(group: list[Entry], known: dict[str, dict[str, Line]]) -> list[State]:
    found = []
    for entry in group:
        english = digest(entry.words[MASTER])
        for code in OTHERS:
            if code not in entry.words:
                found.append(State(entry, code, MISSING))
                continue
            line = known[code].get(str(entry.key))
            seen = line.english if line else english
            found.append(State(entry, code, CURRENT if seen == english else BEHIND, seen))
    return found


def refresh(root: Path, register: Register) -> dict[str, int]:
    """Write the lines of every language anew. Returns how many translations are behind, by language."""
    behind = dict.fromkeys(OTHERS, 0)
    all_entries = list(entries(root, register))
    for code in OTHERS:
        known = recorded(root, code) or {}
        lines = []
        for entry in all_entries:
            if code in entry.words:
                english, own = digest(entry.words[MASTER]), digest(entry.words[code])
                line = known.get(str(entry.key))
                made_from = line.english if line and line.own == own else english
                behind[code] += made_from != english
                lines.append(f"{entry.key} {made_from} {own}")
        path = file_of(root, code)
        path.parent.mkdir(parents=True, exist_ok=True)
        head = "# Written by `make translated`: place of a text, digest of its English, digest of the translation.\n"
        path.write_text(head + "\n".join(sorted(lines)) + "\n", "utf-8")
    return behind


def counts(found: Iterable[State]) -> dict[str, dict[str, Counter]]:
    """Language → kind of text → how many are current, behind, missing."""
    result: dict[str, dict[str, Counter]] = {code: {} for code in OTHERS}
    for state in found:
        result[state.code].setdefault(state.entry.key.kind, Counter())[state.state] += 1
    return result


def behind(root: Path, states: Iterable[State]) -> Iterator[tuple[State, str | None]]:
    """Each translation that is behind, with the English it was made from where the history has it."""
    return ((state, before(root, state)) for state in states if state.state == BEHIND)


def before(root: Path, state: State) -> str | None:
    """The English a translation was made from, out of the history of the repository; None where it is not found."""
    key = state.entry.key
    listed = _git(root, "log", "--format=%H", "--", key.path)
    for commit in (listed or "").split():
        content = _git(root, "show", f"{commit}:{key.path}")
        text = _field(content, key) if content else None
        if text and digest(text) == state.seen:
            return text
    return None


def _field(content: str, key: TextKey) -> str | None:
    """The English of a place in an older content of its file."""
    if not key.field:
        return content
    data = yaml_lines.parse(key.path, content.encode()).data
    for location, english in _english(data, ()):
        if problems.field(location) == key.field:
            return english
    return None


def _english(value: object, location: tuple) -> Iterator[tuple[tuple, str]]:
    """(location, English) of every text in plain data, with ids in place of counts as in `_texts`."""
    if isinstance(value, dict):
        if isinstance(value.get(MASTER), str):
            yield location, value[MASTER]
        for key, part in value.items():
            yield from _english(part, (*location, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            step = part.get("id", index) if isinstance(part, dict) else index
            yield from _english(part, (*location, step))


def _git(root: Path, *arguments: str) -> str | None:
    done = subprocess.run(["git", "-C", root, *arguments], capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else None
