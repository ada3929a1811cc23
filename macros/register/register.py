"""The Register: every record, frozen and indexed. `reader.load` makes it."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Any, cast

from macros.register.models.base import Day
from macros.register.models.follow_up import Event
from macros.register.models.measure import Measure
from macros.register.models.tables import Counts, NgoRoadMap, Session
from macros.register.models.view import Remedy, View
from macros.register.models.vocabularies import Says, Vocabularies, Voice
from macros.register.problems import Problem
from macros.register.tables import EVIDENCE, Tables
from macros.register.yaml_lines import Located, Location


@dataclass(frozen=True)
class Origin:
    """Where a record stands: the file and the location of the record in it."""

    located: Located
    base: Location = ()

    def problem(self, location: Location, message: str) -> Problem:
        return self.located.problem(self.base + location, message)


@dataclass
class Register:
    """Everything that is known. Tables are dicts by id, in the order of the files."""

    tables: Tables
    vocabularies: Vocabularies
    counts: tuple[Counts, ...] = ()
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)
    """Where each (table, id) stands; what a rule says about it goes to that file and line."""
    broken: frozenset[str] = frozenset()
    """Tables that could not be read whole; rules do not blame other records for what is missing there."""

    @property
    def views(self) -> dict[str, View]:
        return self.tables["views"]

    @property
    def measures(self) -> dict[str, Measure]:
        return self.tables["measures"]

    def rows(self, table: str) -> dict[str, Any]:
        """The rows of a table whose name stands in a variable. KeyError if there is no such table."""
        return self._tables[table]

    @property
    def _tables(self) -> dict[str, dict[str, Any]]:
        return cast(dict[str, dict[str, Any]], self.tables)

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
        kinds: dict[str, list[Any]] = defaultdict(list)
        for view in self.views.values():
            for remedy in view.remedies:
                kinds[remedy.kind].append((view, remedy))
        return kinds

    @cached_property
    def remedies_on_law(self) -> dict[str, list[tuple[View, Remedy]]]:
        """Act → the remedies that ask for it to be reviewed."""
        laws: dict[str, list[Any]] = defaultdict(list)
        for view in self.views.values():
            for remedy in view.remedies:
                for act in remedy.laws:
                    laws[act].append((view, remedy))
        return laws

    @cached_property
    def kinds_asked(self) -> Counter[str]:
        """Kind of remedy → in how many decisions it is asked for."""
        return Counter(chain.from_iterable({remedy.kind for remedy in view.remedies} for view in self.views.values()))

    @cached_property
    def laws_asked(self) -> Counter[str]:
        """Act → in how many decisions its review is asked for."""
        asked = ({act for remedy in view.remedies for act in remedy.laws} for view in self.views.values())
        return Counter(chain.from_iterable(asked))

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
    def by_theme(self) -> dict[str, list[View]]:
        """Theme → decisions, oldest first."""
        return self._group(lambda view: view.themes)

    @cached_property
    def by_act(self) -> dict[str, list[View]]:
        """Act → decisions in which it is named, oldest first."""
        return self._group(lambda view: {law.act for law in view.domestic_law if law.act})

    @cached_property
    def by_article(self) -> dict[tuple[str, str], list[View]]:
        """(treaty, article) found violated → decisions, oldest first. Articles without their paragraphs."""
        return self._group(violated_articles)

    def _group(self, keys: Callable[[View], Iterable[Any]]) -> dict[Any, list[View]]:
        groups = defaultdict(list)
        for view in self.in_order:
            for key in keys(view):
                groups[key].append(view)
        return groups

    @cached_property
    def in_order(self) -> list[View]:
        """All decisions, oldest first; one whose day is not known stands by its session."""
        return sorted(self.views.values(), key=lambda view: (self.decided(view) or Day(1900), view.id))

    @cached_property
    def rank(self) -> dict[str, int]:
        """Id → where the decision stands in `in_order`."""
        return {view.id: place for place, view in enumerate(self.in_order)}

    def decided(self, view: View) -> Day | None:
        """The day of the decision, or the year of its session where the day is not known."""
        if view.adopted:
            return view.adopted
        session = self.session(view)
        return Day(session.last_day.year) if session else None

    def year(self, view: View) -> str:
        """The year of the decision, "unknown" where it is not known."""
        decided = self.decided(view)
        return str(decided.year) if decided else "unknown"

    @cached_property
    def road_maps_of(self) -> dict[str, list[NgoRoadMap]]:
        maps: dict[str, list[Any]] = defaultdict(list)
        for row in self.tables["ngo-road-maps"].values():
            maps[row.view].append(row)
        return maps

    def events(self, id: str) -> tuple[Event, ...]:
        """Events after a decision in order of date, then of the file."""
        follow_up = self.tables["follow-up"].get(id)
        return tuple(sorted(follow_up.events, key=lambda event: event.date.first)) if follow_up else ()

    @cached_property
    def newest_events(self) -> list[tuple[View, Event]]:
        """Every event with its decision, newest first."""
        events = [(view, event) for view in self.views.values() for event in self.events(view.id)]
        return sorted(events, key=lambda row: row[1].date.first, reverse=True)

    def session(self, view: View) -> Session | None:
        return self.tables["sessions"].get(f"{view.committee.lower()}-{view.session}")

    @cached_property
    def voices(self) -> dict[str, Voice]:
        return {row.id: row for row in self.vocabularies.voices}

    @cached_property
    def says(self) -> dict[str, Says]:
        return {row.id: row for row in self.vocabularies.says}

    def term(self, table: str, id: str) -> Any:
        """A row of a closed list or table: `term("themes", "torture")`. KeyError if there is none."""
        return self.ids(table)[id]

    def whole(self, table: str) -> bool:
        """Whether every row a reference into `table` may name was read."""
        name = table.replace("_", "-")
        parts = EVIDENCE if table == "evidence" else (name if name in self.tables else "scales",)
        return self.broken.isdisjoint(parts)

    def ids(self, table: str) -> dict[str, Any]:
        """All rows a reference into `table` may name."""
        return self._ids[table] if table in self._ids else self._tables.get(table.replace("_", "-"), {})

    @cached_property
    def _ids(self) -> dict[str, dict[str, Any]]:
        lists = {name: {row.id: row for row in rows} for name, rows in self.vocabularies}
        evidence = {}
        for table in EVIDENCE:
            for id, row in self.rows(table).items():
                evidence[id] = evidence[f"{table}:{id}"] = (table, row)
        scales = {
            id.replace("-", "_"): {value.id: value for value in scale.values}
            for id, scale in self.tables["scales"].items()
        }
        return scales | lists | {"evidence": evidence}

    def is_code(self, *acts: str | None) -> bool:
        """Whether acts are codes, whose articles have parts; treaties and laws have paragraphs."""
        return any(act and act in self.tables["acts"] and self.tables["acts"][act].code for act in acts)

    def evidence(self, token: str) -> tuple[str, Any, str | None]:
        """The table, row and place that a token names: `kadir-kassiyet-2026:5` → ("submissions", …, "5")."""
        known = self.ids("evidence")
        if token in known:
            return *known[token], None
        row, _, section = token.partition(":")
        return *known[row], section


def initials(name: str) -> bool:
    """Whether a name is initials only, as `S.Sh.`: such people are never matched with each other."""
    return bool(re.fullmatch(r"(?:[^\W\d_]{1,2}\.\s?)+[^\W\d_]?\.?", name))


def of_torture(view: View) -> bool:
    """Whether a violation was found under an article on torture and ill-treatment.

    That is article 7 of the Covenant, or any article of the Convention against Torture.
    """
    return any(treaty == "CAT" or (treaty, article) == ("ICCPR", "7") for treaty, article in violated_articles(view))


def examined_articles(view: View) -> list[tuple[str, str]]:
    """(treaty, article without paragraphs) of every finding, in the order of the decision."""
    return list(dict.fromkeys((finding.treaty, finding.whole) for finding in view.findings if finding.whole))


def violated_articles(view: View) -> list[tuple[str, str]]:
    """(treaty, article without paragraphs) of every violation found, in the order of their numbers."""
    violations = (finding for finding in view.findings if finding.result == "violation")
    found = {(finding.treaty, finding.whole) for finding in violations if finding.whole}
    return sorted(found, key=lambda key: (key[0], int(key[1])))
