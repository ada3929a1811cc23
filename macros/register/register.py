"""`load(folder)` → Register: every record, frozen, indexed, and every problem found on the way."""

import datetime
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from macros.register import problems, yaml_lines
from macros.register.models.base import Day
from macros.register.models.evidence import GeneralMeasure, GlossaryTerm, Methodology, Position, Report, Submission
from macros.register.models.follow_up import Event, FollowUp
from macros.register.models.measure import Measure
from macros.register.models.tables import Act, Counts, NgoRoadMap, Place, Session, StateBody
from macros.register.models.view import Remedy, View
from macros.register.models.vocabularies import Scale, Vocabularies
from macros.register.problems import Problem
from macros.register.yaml_lines import Located, Location

FOLDERS = {"views": View, "follow-up": FollowUp}
"""Tables with one record a file, named by its id."""

FILES = {
    "acts": Act,
    "places": Place,
    "sessions": Session,
    "measures": Measure,
    "scales": Scale,
    "state-bodies": StateBody,
    "general-measures": GeneralMeasure,
    "positions": Position,
    "methodology": Methodology,
    "reports": Report,
    "glossary": GlossaryTerm,
    "submissions": Submission,
    "ngo-road-maps": NgoRoadMap,
}
"""Tables that are one file: a list of records."""

EVIDENCE = ("general-measures", "positions", "methodology", "reports", "state-bodies", "glossary", "submissions")
"""Tables whose rows a step, an obstacle or a scale may rest on."""


@dataclass(frozen=True)
class Standing:
    """Where a record stands: the file and the location of the record in it."""

    located: Located
    base: Location = ()

    def problem(self, location: Location, message: str) -> Problem:
        return self.located.problem(self.base + location, message)


@dataclass
class Register:
    """Everything that is known. Tables are dicts by id, in the order of the files."""

    tables: dict[str, dict[str, Any]]
    vocabularies: Vocabularies
    counts: tuple[Counts, ...] = ()
    standings: dict[tuple[str, str], Standing] = field(default_factory=dict)
    """Where each (table, id) stands; what a rule says about it goes to that file and line."""
    broken: frozenset[str] = frozenset()
    """Tables that could not be read whole; rules do not blame other records for what is missing there."""

    @property
    def views(self) -> dict[str, View]:
        return self.tables["views"]

    @property
    def measures(self) -> dict[str, Measure]:
        return self.tables["measures"]

    @cached_property
    def violations(self) -> list[View]:
        return [view for view in self.views.values() if view.violation]

    @cached_property
    def by_communication(self) -> dict[tuple[str, str], View]:
        """(committee, number) → decision."""
        return {(v.committee, number): v for v in self.views.values() for number in v.communications}

    @cached_property
    def measure_of(self) -> dict[str, Measure]:
        """Remedy kind → its entry of the catalogue."""
        return {measure.kind: measure for measure in self.measures.values()}

    @cached_property
    def remedies_of_kind(self) -> dict[str, list[tuple[View, Remedy]]]:
        kinds = defaultdict(list)
        for view in self.views.values():
            for remedy in view.remedies:
                kinds[remedy.kind].append((view, remedy))
        return kinds

    @cached_property
    def remedies_on_law(self) -> dict[str, list[tuple[View, Remedy]]]:
        """Act → the remedies that ask for it to be reviewed."""
        laws = defaultdict(list)
        for view in self.views.values():
            for remedy in view.remedies:
                for act in remedy.laws:
                    laws[act].append((view, remedy))
        return laws

    @cached_property
    def by_author(self) -> dict[str, list[View]]:
        """Name of an author or victim in the master language → decisions; people known by initials are left out."""
        people = defaultdict(list)
        for view in self.views.values():
            for name in {person.name.en for person in view.authors + view.victims}:
                if not initials(name):
                    people[name].append(view)
        return people

    @cached_property
    def by_act(self) -> dict[str, list[View]]:
        """Act → decisions in which it is named, oldest first."""
        return self._group(lambda view: {law.act for law in view.domestic_law if law.act})

    @cached_property
    def by_article(self) -> dict[tuple[str, str], list[View]]:
        """(treaty, article) found violated → decisions, oldest first. Articles without their paragraphs."""
        return self._group(violated_articles)

    def _group(self, keys: Callable[[View], Iterable]) -> dict[Any, list[View]]:
        groups = defaultdict(list)
        for view in self.in_order:
            for key in keys(view):
                groups[key].append(view)
        return groups

    @cached_property
    def in_order(self) -> list[View]:
        """All decisions, oldest first; one whose day is not known stands by its session."""
        return sorted(self.views.values(), key=lambda view: (self.decided(view) or Day(1900), view.id))

    def decided(self, view: View) -> Day | None:
        """The day of the decision, or the year of its session where the day is not known."""
        if view.adopted:
            return view.adopted
        session = self.session(view)
        return Day(session.last_day.year) if session else None

    @cached_property
    def road_maps_of(self) -> dict[str, list[NgoRoadMap]]:
        maps = defaultdict(list)
        for row in self.tables["ngo-road-maps"].values():
            maps[row.view].append(row)
        return maps

    def events(self, id: str) -> tuple[Event, ...]:
        """Events after a decision in order of date, then of the file."""
        follow_up = self.tables["follow-up"].get(id)
        return tuple(sorted(follow_up.events, key=lambda event: event.date.first)) if follow_up else ()

    def session(self, view: View) -> Session | None:
        return self.tables["sessions"].get(f"{view.committee.lower()}-{view.session}")

    def term(self, table: str, id: str) -> Any:
        """A row of a closed list or table: `term("themes", "torture")`. KeyError if there is none."""
        return self.ids(table)[id]

    def whole(self, table: str) -> bool:
        """Whether every row a reference into `table` may name was read."""
        parts = EVIDENCE if table == "evidence" else (table.replace("_", "-"),)
        return self.broken.isdisjoint(parts)

    def ids(self, table: str) -> dict[str, Any]:
        """All rows a reference into `table` may name."""
        return self._ids[table] if table in self._ids else self.tables[table.replace("_", "-")]

    @cached_property
    def _ids(self) -> dict[str, dict[str, Any]]:
        lists = {name: {row.id: row for row in rows} for name, rows in self.vocabularies}
        evidence = {id: row for table in EVIDENCE for id, row in self.tables[table].items()}
        evidence |= {f"{table}:{id}": row for table in EVIDENCE for id, row in self.tables[table].items()}
        return lists | {"evidence": evidence}

    def evidence(self, token: str) -> tuple[Any, str | None]:
        """The row a token names and the place in it: `kadir-kassiyet-2026:5` → (submission, "5")."""
        known = self.ids("evidence")
        if token in known:
            return known[token], None
        row, _, place = token.partition(":")
        return known[row], place

    def due(self, view: View) -> datetime.date | None:
        """The earliest day on which the State's reply can have been due.

        Day of adoption + the period the Committee gave. The period runs from the day the decision was sent to
        the State; where that day is known it is used instead. None when no day is known or no reply was asked for.
        """
        start = view.sent or view.adopted
        if start is None or start.exact is None or view.reply_due_days is None:
            return None
        return start.exact + datetime.timedelta(days=view.reply_due_days)

    def reply(self, id: str) -> Event | None:
        """The first known answer of the State to the Committee on carrying the decision out."""
        return next((event for event in self.events(id) if event.reply), None)


def initials(name: str) -> bool:
    """Whether a name is initials only, as `S.Sh.`: such people are never matched with each other."""
    return bool(re.fullmatch(r"(?:[^\W\d_]{1,2}\.\s?)+[^\W\d_]?\.?", name))


def violated_articles(view: View) -> set[tuple[str, str]]:
    """(treaty, article without paragraphs) of every violation found."""
    found = (finding for finding in view.findings if finding.result == "violation" and finding.article)
    return {(finding.treaty, finding.article.split("(")[0]) for finding in found}


def load(folder: Path) -> tuple[Register | None, list[Problem]]:
    """Read every table under `folder`. The Register is None when a table needed by all others cannot be read."""
    reader = _Reader(folder)
    vocabularies = reader.whole("vocabularies.yml", Vocabularies)
    counts = reader.whole("counts.yml", tuple[Counts, ...]) or ()
    tables = {name: dict(reader.files(name, model)) for name, model in FOLDERS.items()}
    tables |= {name: dict(reader.rows(name, model)) for name, model in FILES.items()}
    broken = frozenset(reader.broken)
    register = Register(tables, vocabularies, counts, reader.standings, broken) if vocabularies else None
    return register, reader.problems


class _Reader:
    def __init__(self, folder: Path):
        self.folder = folder
        self.problems: list[Problem] = []
        self.standings: dict[tuple[str, str], Standing] = {}
        self.broken: set[str] = set()

    def read(self, path: Path) -> Located:
        shown = f"{self.folder.name}/{path.relative_to(self.folder).as_posix()}"
        located = yaml_lines.parse(shown, path.read_bytes()) if path.is_file() else Located(shown)
        if not path.is_file():
            located.problems.append(Problem(shown, 1, 1, "", "found no such file: put it back"))
        self.problems += located.problems
        return located

    def whole(self, name: str, model: Any) -> Any:
        located = self.read(self.folder / name)
        return None if located.problems else self.validate(located, (), located.data, model)

    def files(self, table: str, model: Any) -> Iterator[tuple[str, Any]]:
        for path in sorted((self.folder / table).glob("*.y*ml")):
            located = self.read(path)
            record = None if located.problems else self.validate(located, (), located.data, model)
            if record is None:
                self.broken.add(table)
                continue
            if record.id != path.stem:
                self.problems.append(located.problem(("id",), f'{problems.found(record.id)}, expected "{path.stem}" as the file is named'))
                continue
            self.standings[table, record.id] = Standing(located)
            yield record.id, record

    def rows(self, table: str, model: Any) -> Iterator[tuple[str, Any]]:
        located = self.read(self.folder / f"{table}.yml")
        if located.data is None:
            self.broken |= {table} if located.problems else set()
            return
        if not isinstance(located.data, list):
            self.broken.add(table)
            self.problems.append(located.problem((), f"{problems.found(located.data)}, expected a list of records"))
            return
        for index, row in enumerate(located.data):
            record = self.validate(located, (index,), row, model)
            if record is None:
                self.broken.add(table)
                continue
            if (table, record.id) in self.standings:
                self.problems.append(located.problem((index, "id"), f"{problems.found(record.id)} twice in this table: each id once"))
                continue
            self.standings[table, record.id] = Standing(located, (index,))
            yield record.id, record

    def validate(self, located: Located, base: Location, data: Any, model: Any) -> Any:
        try:
            return TypeAdapter(model).validate_python(data)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                self.problems.append(located.problem(base + _trimmed(detail), _message(detail, model)))
            return None


def _trimmed(detail: dict) -> Location:
    """pydantic's location, without the union and alias steps that are not in the file."""
    return tuple(step for step in detail["loc"] if isinstance(step, int) or not step.startswith(("function-", "constrained")))


def _message(detail: dict, model: Any) -> str:
    value, kind, context = detail["input"], detail["type"], detail.get("ctx", {})
    if kind == "missing":
        return f'expected the key "{detail["loc"][-1]}", found nothing: add it (null if it is not known)'
    if kind == "extra_forbidden":
        return problems.expected(detail["loc"][-1], _keys(model, detail["loc"][:-1])).replace("found", "found the key", 1)
    if kind == "expected":
        return f"{problems.found(value)}, {context['message']}"
    if kind == "literal_error":
        return problems.expected(value, [option.strip("' ") for option in context["expected"].replace(" or ", ", ").split(",")])
    wanted = {"string_type": "text", "tuple_type": "a list", "list_type": "a list", "model_type": "keys and values"}
    wanted |= {"model_attributes_type": "keys and values", "dict_type": "keys and values"}
    return f"{problems.found(value)}, expected {wanted.get(kind, detail['msg'])}"


def _keys(model: Any, location: Location) -> list[str]:
    """The keys allowed at a location of a model."""
    schema = TypeAdapter(model).json_schema()
    node = schema
    for step in location:
        node = _resolve(schema, node)
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
    return list(_resolve(schema, node).get("properties", {}))


def _resolve(schema: dict, node: dict) -> dict:
    for option in node.get("anyOf", ()):
        if "$ref" in option or "items" in option:
            node = option
    return schema["$defs"][node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else node
