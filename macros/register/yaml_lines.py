"""YAML text → plain data, with the line and column of every key and item.

Plain scalars stay text: `no` is "no", `010` is "010", `12:30` is "12:30". Only an empty value, `~` and `null`
become None. Types are the models' business, so an editor never meets YAML's guesses. Tags, anchors and
aliases are refused: a record says what it says where it says it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from macros.register import problems
from macros.register.problems import Problem

Location = tuple[str | int, ...]
Mark = tuple[int, int]

NULLS = {"", "~", "null", "Null", "NULL"}
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

DEEPEST = 20
"""Levels of keys and lists a file may have: the record has under ten, and thousands bring a parser down."""

NOT_UTF8 = "found bytes that are not UTF-8: save the file as UTF-8"
CUT = "which YAML takes for a comment and leaves out: put the whole text in quotes, or a comment on its own line"
TAB = "found a tab: indent with spaces, two for each level"

MERGE = re.compile(r"^(?:<{7}|>{7}|\|{7}) .*$|^={7}$", re.MULTILINE)
HALF_MERGED = "which git leaves where two versions of a line meet: keep one version, delete the marks"

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
"""Signs that YAML does not allow in a file (YAML 1.1 § 5.1)."""

ADVICE = {
    "mapping values are not allowed": "found a colon where none is expected: put a text that has one in "
    "quotes, put a space after the colon of a key, or mend the indent",
    "quoted scalar found unexpected": "found a quotation mark that is never closed: close it",
    "simple key": "found a line without a colon after its key, expected key: text",
    "cannot start any token": "found a sign with which a text cannot begin: put the text in quotes",
    "parsing a flow": "found a bracket that is not closed: close it, or put a text that begins so in quotes",
    "did not find expected": "found a line that does not fit those above: check its indent, and that no text "
    "goes on after its closing quotation mark",
}
"""What the parser says in its words → what to say to the person who typed it."""

LATE = ("quoted scalar", "simple key", "parsing a flow")
"""Mistakes that the parser notices only further down: they are told where they begin."""


@dataclass
class Located:
    """`data` as dicts, lists, str and None. `marks` gives (line, column) from 1 for every location in it.

    A text is marked where it begins, a list or keys below a key where the key begins. `keys` marks every key.
    """

    path: str
    data: object = None
    marks: dict[Location, Mark] = field(default_factory=dict)
    keys: dict[Location, Mark] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, location: Location, message: str, of_key: bool = False) -> Problem:
        """A problem at `location`, or at the nearest place above it that stands in the file."""
        known = location
        while known and known not in self.marks:
            known = known[:-1]
        line, column = self.marks.get(known, (1, 1))
        if of_key:
            line, column = self.keys.get(location, (line, column))
        return Problem(self.path, line, column, problems.field(self.named(location)), message)

    def named(self, location: Location) -> Location:
        """The location with the id of a table's row in place of its count."""
        first = location[0] if location else None
        if isinstance(self.data, list) and isinstance(first, int) and isinstance(row := self.data[first], dict):
            id = row.get("id", row.get("table"))
            return (id, *location[1:]) if isinstance(id, str) else location
        return location


def parse(path: str, content: bytes) -> Located:
    """Read one file. Whatever cannot be read is a problem of the result, never an exception."""
    located = Located(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        located.problems.append(Problem(path, line, 1, "", NOT_UTF8))
        return located
    if control := CONTROL.search(text):
        message = f"found the control sign U+{ord(control.group()):04X}: delete it"
        located.problems.append(Problem(path, *_place(text, control.start()), "", message))
        return located
    if merge := MERGE.search(text):
        message = f"{problems.found(merge.group())}, {HALF_MERGED}"
        located.problems.append(Problem(path, *_place(text, merge.start()), "", message))
        return located
    builder = _Builder(located, text)
    try:
        located.data = builder.build()
    except yaml.MarkedYAMLError as error:
        located.problems.append(_syntax_problem(path, text, error))
    for mark, location, message in builder.refused:
        where = problems.field(located.named(location))
        located.problems.append(Problem(path, *mark, where, message))
    return located


def _place(text: str, index: int) -> Mark:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _syntax_problem(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    said = " ".join(part for part in (error.context, error.problem) if part)
    late = any(sign in said for sign in LATE)
    mark = (error.context_mark if late else error.problem_mark) or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.splitlines()
    wrong = lines[line - 1] if line <= len(lines) else ""
    if "\t" in wrong[: len(wrong) - len(wrong.lstrip(" \t-"))]:
        return Problem(path, line, wrong.find("\t") + 1, "", TAB)
    advice = next((advice for sign, advice in ADVICE.items() if sign in said), said)
    return Problem(path, line, column, "", f"broken YAML: {advice}")


class _Builder:
    """Makes data of the parser's events, one after another: nothing is resolved, expanded or guessed."""

    def __init__(self, located: Located, text: str) -> None:
        self.located = located
        self.lines = text.splitlines()
        self.events: Iterator[yaml.Event] = yaml.parse(text, Loader=Loader)
        self.refused: list[tuple[Mark, Location, str]] = []

    def refuse(self, event: yaml.Event, location: Location, message: str) -> None:
        self.refused.append((_start(event), location, message))

    def build(self) -> object:
        data = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and self.located.marks:
                self.refuse(event, (), 'found "---" a second time: a file is one record or one table, delete the line')
                break
            if isinstance(event, yaml.NodeEvent):
                data = self.node(event, ())
        return data

    def node(self, event: yaml.Event, location: Location) -> object:
        self.located.marks[location] = _start(event)
        for sign, kind, value in _special(event):
            shown = problems.found(sign + value)
            advice = f"{kind} are not used here; put a text that begins with {sign} in quotes"
            self.refuse(event, location, f"{shown}: {advice}")
        if isinstance(event, yaml.AliasEvent):
            return f"*{event.anchor}"
        if isinstance(event, yaml.ScalarEvent):
            plain = event.style not in ("'", '"', "|", ">")
            if plain and event.value:
                self.whole(event, location)
            return None if plain and event.value in NULLS else event.value
        if len(location) == DEEPEST:
            raise yaml.MarkedYAMLError(None, None, f"found more than {DEEPEST} levels", event.start_mark)  # type: ignore[arg-type]
        return self.list(location) if isinstance(event, yaml.SequenceStartEvent) else self.mapping(location)

    def whole(self, event: yaml.ScalarEvent, location: Location) -> None:
        """Refuse a text without quotes that YAML cuts at a blank and a number sign."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :].lstrip() if end and end.line < len(self.lines) else ""
        if rest.startswith("#"):
            self.refuse(event, location, f"{problems.found(rest)} after the text, {CUT}")

    def list(self, location: Location) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event, (*location, len(items))))
        return items

    def mapping(self, location: Location) -> dict[str, object]:
        result: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            unread = (*location, "?")
            self.node(event, unread)
            value = next(self.events)
            at = (*location, getattr(event, "value", ""))
            if not isinstance(event, yaml.ScalarEvent):
                self.refuse(event, location, "found a key that is not text")
            elif event.value in result:
                first = self.located.keys[at][0]
                self.refuse(event, at, f"found the key twice; it already stands in line {first}: keep one")
            else:
                self.located.keys[at] = _start(event)
                result[event.value] = self.node(value, at)
                if not isinstance(value, yaml.ScalarEvent):
                    self.located.marks[at] = _start(event)
                continue
            self.node(value, unread)
        return result


def _start(event: yaml.Event) -> Mark:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _special(event: yaml.Event) -> Iterator[tuple[str, str, str]]:
    """(sign, what it is, its name) of everything in an event that a record may not use."""
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if anchor is not None:
        yield ("*", "aliases", anchor) if isinstance(event, yaml.AliasEvent) else ("&", "anchors", anchor)
    if tag is not None:
        yield "!", "tags", tag.removeprefix("!").replace("tag:yaml.org,2002:", "!")
