"""Which translations are current, behind or missing.

Beside the data stands, for each language, a ledger, `data/translations/CODE.txt`: one line for each translated text,
with a digest of the English it was translated from, and a digest of the translation itself. A translation is behind
when the English has another digest now. The ledger is written by whatever runs next, and a translation counts as made
from today's English when the translation itself was touched, or is new.
"""

import hashlib
import subprocess
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from macros.register import Register, problems, yaml_lines
from macros.register.languages import LANGUAGES, MASTER, OTHERS
from macros.register.models.base import Text
from macros.register.register import Origin
from macros.register.yaml_lines import Location

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

    @property
    def behind(self) -> bool:
        return self.state == BEHIND


def entries(root: Path, register: Register) -> Iterator[Entry]:
    """Every text of the record, then every page of prose that has more than macros in it."""
    for (table, id), origin in register.origins.items():
        if table in register.tables:
            base = origin.base
            for field, text in _texts(register.rows(table)[id], ()):
                name = problems.field((id, *field) if base else field)
                words = {code: value for code in LANGUAGES if (value := text.said(code))}
                yield Entry(TextKey(origin.located.path, name, table), words, text)
    docs = root / "docs"
    for path in sorted((docs / MASTER).rglob("*.md")):
        name = path.relative_to(docs / MASTER).as_posix()
        if "{{ case_title" in (page := path.read_text("utf-8")) or _prose(page):
            files = {code: docs / code / name for code in LANGUAGES}
            words = {code: file.read_text("utf-8") for code, file in files.items() if file.exists()}
            kind = "story" if name.startswith("views/") else "guide" if name.startswith("contributing/") else "page"
            yield Entry(TextKey(f"docs/{MASTER}/{name}", "", kind), words)


def texts_of(register: Register) -> Iterator[tuple[Origin, Location, Text]]:
    """Every text of every record: where its record stands, its location in it, and the text."""
    for (table, id), origin in register.origins.items():
        if table in register.tables:
            for location, text in _texts(register.rows(table)[id], (), by_id=False):
                yield origin, location, text


def _prose(text: str) -> bool:
    lines = [line for line in text.splitlines() if line and not line.startswith(("{{", "---", "hide:", "title:"))]
    return bool(lines)


def _texts(value: object, location: Location, by_id: bool = True) -> Iterator[tuple[Location, Text]]:
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
    """What the ledger has for a translation: the digest of the English it was made from, and its own."""

    english: str
    own: str


def recorded(root: Path, code: str) -> dict[str, list[Line]]:
    """Text → its lines in the ledger of a language. Git keeps the lines of two editors, so there may be several."""
    path = file_of(root, code)
    found: dict[str, list[Line]] = {}
    for line in path.read_text("utf-8", "replace").splitlines() if path.exists() else ():
        parts = line.rsplit(" ", 2)
        if len(parts) == 3 and not line.startswith("#"):
            found.setdefault(parts[0], []).append(Line(*parts[1:]))
    return found


def made_from(entry: Entry, code: str, lines: list[Line]) -> str:
    """The digest of the English that a translation was made from.

    A translation that is new, or was touched since its line was written, counts as made from today's English.
    """
    own = digest(entry.words[code])
    return next((line.english for line in reversed(lines) if line.own == own), digest(entry.words[MASTER]))


def states(root: Path, register: Register) -> list[State]:
    """The state of every text in every language but the master's."""
    known = {code: recorded(root, code) for code in OTHERS}
    found = []
    for entry in entries(root, register):
        english = digest(entry.words[MASTER])
        for code in OTHERS:
            if code not in entry.words:
                found.append(State(entry, code, MISSING))
                continue
            seen = made_from(entry, code, known[code].get(str(entry.key), []))
            found.append(State(entry, code, CURRENT if seen == english else BEHIND, seen))
    return found


HEAD = """# The ledger of translations: text, digest of the English it was made from, digest of the translation itself.
# Nobody edits it: `check` and `serve` bring it up to date. It never conflicts: git keeps the lines of both sides.
"""


def refresh(root: Path, register: Register, still_right: Collection[tuple[str, str]] = ()) -> bool:
    """Bring the ledger up to date; (text, language) in `still_right` count as made from today's English.

    Returns whether anything was written.
    """
    all_entries = list(entries(root, register))
    written = False
    for code in OTHERS:
        known = recorded(root, code)
        lines = []
        for entry in all_entries:
            key = str(entry.key)
            if code in entry.words:
                lines_of_key = [] if (key, code) in still_right else known.get(key, [])
                lines.append(f"{key} {made_from(entry, code, lines_of_key)} {digest(entry.words[code])}")
        path, text = file_of(root, code), HEAD + "\n".join(sorted(lines)) + "\n"
        if not path.exists() or path.read_text("utf-8", "replace") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            written = True
    return written


def counts(found: Iterable[State]) -> dict[str, dict[str, Counter[str]]]:
    """Language → kind of text → how many are current, behind, missing."""
    result: dict[str, dict[str, Counter[str]]] = {code: {} for code in OTHERS}
    for state in found:
        result[state.code].setdefault(state.entry.key.kind, Counter())[state.state] += 1
    return result


def behind(root: Path, states: Iterable[State]) -> Iterator[tuple[State, str | None]]:
    """Each translation that is behind, with the English it was made from where the history has it."""
    return ((state, before(root, state)) for state in states if state.behind)


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


def _english(value: object, location: Location) -> Iterator[tuple[Location, str]]:
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
