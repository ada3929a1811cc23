"""YAML text → plain data, with the line and column of every key and item.

Plain scalars stay text: `no` is "no", `010` is "010", `12:30` is "12:30". Only an empty value, `~` and `null`
become None. Types are the models' business, so an editor never meets YAML's guesses. Tags, anchors and
aliases are refused: a record says what it says where it says it.
"""

from dataclasses import dataclass, field

import yaml

from macros.register import problems
from macros.register.problems import Problem

Location = tuple[str | int, ...]

NULLS = {"", "~", "null", "Null", "NULL"}
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Located:
    """`data` as dicts, lists, str and None; `marks` gives (line, column) from 1 for every location in it."""

    path: str
    data: object = None
    marks: dict[Location, tuple[int, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def problem(self, location: Location, message: str) -> Problem:
        """A problem at `location`, or at the nearest place above it that stands in the file."""
        known = location
        while known and known not in self.marks:
            known = known[:-1]
        line, column = self.marks.get(known, (1, 1))
        return Problem(self.path, line, column, problems.field(self._named(location)), message)

    def _named(self, location: Location) -> Location:
        """The location with the id of a table's row in place of its count."""
        if isinstance(self.data, list) and location and isinstance(row := self.data[location[0]], dict):
            return (str(row.get("id", f"[{location[0]}]")), *location[1:])
        return location


def parse(path: str, content: bytes) -> Located:
    """Read one file. Whatever cannot be read is a problem of the result, never an exception."""
    located = Located(path)
    try:
        root = yaml.compose(content.decode("utf-8-sig"), Loader=Loader)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        located.problems.append(Problem(path, line, 1, "", "found bytes that are not UTF-8: save the file as UTF-8"))
    except yaml.reader.ReaderError as error:
        line = content.decode("utf-8-sig")[: error.position].count("\n") + 1
        located.problems.append(Problem(path, line, 1, "", f"found the control sign U+{error.character:04X}: delete it"))
    except yaml.MarkedYAMLError as error:
        located.problems.append(_syntax_problem(path, content, error))
    else:
        if root is not None:
            located.data = _plain(root, (), located, set())
    return located


def _syntax_problem(path: str, content: bytes, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = content.decode("utf-8-sig").splitlines()
    text = lines[line - 1] if line <= len(lines) else ""
    if "\t" in text[: len(text) - len(text.lstrip())] or "\\t" in str(error.problem):
        return Problem(path, line, text.find("\t") + 1, "", "found a tab: indent with spaces, two for each level")
    reason = " ".join(part for part in (error.context, error.problem) if part)
    return Problem(path, line, column, "", f"broken YAML: {reason}; look at this line and the one above it")


def _plain(node: yaml.Node, location: Location, located: Located, seen: set[int]) -> object:
    located.marks[location] = (node.start_mark.line + 1, node.start_mark.column + 1)
    if id(node) in seen:
        located.problems.append(located.problem(location, "found an alias (*name): write the text out here"))
        return None
    if not isinstance(node, yaml.ScalarNode):
        seen.add(id(node))
    if not node.tag.startswith("tag:yaml.org,2002:"):
        located.problems.append(located.problem(location, f"{problems.found(node.tag)}: tags are not used, delete it"))
        return None
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, location, located, seen)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*location, i), located, seen) for i, item in enumerate(node.value)]
    plain = node.style not in ("'", '"', "|", ">")
    return None if plain and node.value in NULLS else node.value


def _mapping(node: yaml.MappingNode, location: Location, located: Located, seen: set[int]) -> dict:
    result: dict[str, object] = {}
    for key_node, value_node in node.value:
        at = (key_node.start_mark.line + 1, key_node.start_mark.column + 1)
        if not isinstance(key_node, yaml.ScalarNode):
            located.problems.append(Problem(located.path, *at, problems.field(location), "found a key that is not text"))
            continue
        key = key_node.value
        if key in result:
            first = located.marks[(*location, key)][0]
            message = f"found the key twice; it already stands in line {first}: keep one"
            located.problems.append(Problem(located.path, *at, problems.field((*location, key)), message))
            continue
        result[key] = _plain(value_node, (*location, key), located, seen)
    return result
