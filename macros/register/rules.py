"""Rules across records. Each is a generator of problems; `problems_of` runs them all."""

import datetime
from collections import defaultdict
from collections.abc import Iterator

from pydantic import BaseModel

from macros.register import problems, status
from macros.register.models.base import Day, Id
from macros.register.models.view import View
from macros.register.problems import Problem
from macros.register.register import Register
from macros.register.yaml_lines import Location

Found = Iterator[Problem]


def problems_of(register: Register, today: datetime.date) -> list[Problem]:
    """Every problem between records, in the order of files and lines."""
    found = [problem for rule in RULES for problem in rule(register)]
    found += dates(register, today)
    return sorted(found)


def references(register: Register) -> Found:
    """Every reference names a row that exists."""
    for (table, id), place in register.standings.items():
        for location, value in _ids(register.tables[table][id], ()):
            known = register.ids(value.table)
            if not register.whole(value.table) or value in known:
                continue
            if value.table == "evidence" and _names_evidence(register, value):
                continue
            yield place.problem(location, problems.expected(value, known))


def _names_evidence(register: Register, token: str) -> bool:
    """A token may name a place inside a submission, a whole table, or this project's own convention."""
    row, _, place = token.partition(":")
    return bool(place) and (row in register.tables["submissions"] or (row == "table" and place in register.tables))


def _ids(value: object, location: Location) -> Iterator[tuple[Location, Id]]:
    if isinstance(value, Id):
        yield location, value
    elif isinstance(value, BaseModel):
        for name, part in value:
            yield from _ids(part, (*location, name.rstrip("_")))
    elif isinstance(value, tuple) and not isinstance(value, Day):
        for index, part in enumerate(value):
            yield from _ids(part, (*location, index))


def identity(register: Register) -> Found:
    """The id is the committee and the lowest number; a communication belongs to one decision and one address."""
    owners: dict[str, View] = {}
    for view, place in _views(register):
        lowest = min(view.communications, key=_number, default=None)
        if lowest is None:
            yield place.problem(("communications",), "found an empty list, expected at least one number such as 2137/2012")
            continue
        named = f"{view.committee}-{lowest.replace('/', '-')}".lower()
        if view.id != named:
            yield place.problem(("id",), f'{problems.found(view.id)}, expected "{named}": the committee and the lowest number')
        for index, number in enumerate(view.communications):
            owner = owners.setdefault(number, view)
            if owner is not view:
                yield place.problem(
                    ("communications", index),
                    f"{problems.found(number)}, but it already stands in {owner.id}: a communication belongs to one decision",
                )
        for table in ("authors", "sources"):
            if not getattr(view, table):
                yield place.problem((table,), "found an empty list, expected at least one")


def _number(communication: str) -> tuple[int, int]:
    number, year = communication.split("/")
    return int(year), int(number)


def outcomes(register: Register) -> Found:
    """The outcome, the findings and the remedies agree."""
    for view, place in _views(register):
        violated = any(finding.result == "violation" for finding in view.findings)
        if view.violation and not violated:
            yield place.problem(("outcome",), 'found "violation", expected at least one finding with the result violation')
        if not view.violation and violated:
            yield place.problem(("outcome",), f"{problems.found(view.outcome)}, expected violation: a finding below says so")
        if not view.violation and view.remedies:
            yield place.problem(("remedies",), "found remedies, expected none in a decision that found no violation")
        if view.violation and not view.remedies:
            yield place.problem(("remedies",), "found none, expected what the Committee asked for: a violation has a road map")
        expected = [f"r{count}" for count in range(1, len(view.remedies) + 1)]
        for index, (remedy, id) in enumerate(zip(view.remedies, expected, strict=True)):
            if remedy.id != id:
                yield place.problem(("remedies", index, "id"), f"{problems.found(remedy.id)}, expected {id}: r1, r2 … in the Committee's order")


def follow_up(register: Register) -> Found:
    """Events belong to a decision, speak of its remedies, are named after their date, and use grades that exist."""
    for id, record in register.tables["follow-up"].items():
        place = register.standings["follow-up", id]
        view = register.views.get(id)
        if view is None:
            if register.whole("views"):
                yield place.problem(("id",), problems.expected(id, register.views))
            continue
        remedies = [remedy.id for remedy in view.remedies]
        seen = set()
        for index, event in enumerate(record.events):
            at: Location = ("events", index)
            if event.id in seen:
                yield place.problem((*at, "id"), f"{problems.found(event.id)} twice: give each event of a day its own -1, -2 …")
            seen.add(event.id)
            if not event.id.startswith(f"e{event.date}"):
                yield place.problem((*at, "id"), f'{problems.found(event.id)}, expected "e{event.date}" or "e{event.date}-1": the id carries the date')
            for number, remedy in enumerate(event.remedies):
                if remedy not in remedies:
                    yield place.problem((*at, "remedies", number), problems.expected(remedy, remedies))
            if event.grade and event.grade.scale in register.tables["scales"]:
                scale = register.tables["scales"][event.grade.scale]
                if scale.value(event.grade.letter) is None:
                    yield place.problem((*at, "grade", "letter"), problems.expected(event.grade.letter, (v.id for v in scale.values)))


def dates(register: Register, today: datetime.date) -> Found:
    """Nothing lies in the future, and complaint, decision and events come in this order."""
    for view, place in _views(register):
        steps = ("submitted", "transmitted", "adopted", "sent")
        known = [(name, day) for name in steps if (day := getattr(view, name))]
        for name, day in known:
            if day.first > today:
                yield place.problem((name,), f"{problems.found(day)}, expected a day not after today, {today}")
        for (before, early), (after, late) in zip(known, known[1:], strict=False):
            if late.last < early.first:
                yield place.problem((after,), f"{problems.found(late)}, expected a day not before {before}, {early}")
        session = register.session(view)
        if view.adopted and session and (view.adopted.last < session.first_day.first or view.adopted.first > session.last_day.last):
            span = f"{session.first_day} to {session.last_day}"
            yield place.problem(("adopted",), f"{problems.found(view.adopted)}, expected a day of session {view.session}, {span}")
        earliest = view.adopted or (session.first_day if session else None)
        for index, step in enumerate(view.domestic_proceedings):
            if step.date and step.date.first > today:
                yield place.problem(("domestic_proceedings", index, "date"), f"{problems.found(step.date)}, expected a day not after today, {today}")
        if view.id in register.tables["follow-up"]:
            yield from _event_dates(register, view, earliest, today)


def _event_dates(register: Register, view: View, earliest: Day | None, today: datetime.date) -> Found:
    place = register.standings["follow-up", view.id]
    for index, event in enumerate(register.tables["follow-up"][view.id].events):
        location = ("events", index, "date")
        if event.date.first > today:
            yield place.problem(location, f"{problems.found(event.date)}, expected a day not after today, {today}")
        if earliest and event.date.last < earliest.first:
            yield place.problem(location, f"{problems.found(event.date)}, but the decision is of {earliest}: an event comes after it")


def measures(register: Register) -> Found:
    """Every kind of remedy has one entry in the catalogue."""
    by_kind = defaultdict(list)
    for id, measure in register.measures.items():
        by_kind[measure.kind].append(id)
    for kind, ids in by_kind.items():
        for id in ids[1:]:
            yield register.standings["measures", id].problem(("kind",), f"{problems.found(kind)}, but {ids[0]} has it already: one entry a kind")
    for view, place in _views(register):
        for index, remedy in enumerate(view.remedies):
            if register.whole("measures") and remedy.kind not in by_kind and remedy.kind in register.ids("remedy_kinds"):
                yield place.problem(("remedies", index, "kind"), f"{problems.found(remedy.kind)}, which data/measures.yml lacks: add its entry")


def scales(register: Register) -> Found:
    """The scales that compute a status have exactly the values whose rules are written."""
    for scale, rules in (("remedy-status", status.REMEDY_RULES), ("case-status", status.CASE_RULES)):
        if scale not in register.tables["scales"]:
            yield Problem("data/scales.yml", 1, 1, "", f'found no scale "{scale}": put it back')
            continue
        place = register.standings["scales", scale]
        for index, value in enumerate(register.tables["scales"][scale].values):
            if value.id not in rules:
                yield place.problem(("values", index, "id"), problems.expected(value.id, rules))
            if value.order is None:
                yield place.problem(("values", index), 'expected the key "order", found nothing: rules are tried in this order')


def sizes(register: Register) -> Found:
    """Each table is neither smaller nor larger than data/counts.yml says."""
    if register.broken:
        return
    counted = {table: len(rows) for table, rows in register.tables.items()}
    counted["violations"] = len(register.violations)
    counted["communications"] = sum(len(view.communications) for view in register.views.values())
    counted["events"] = sum(len(record.events) for record in register.tables["follow-up"].values())
    for bounds in register.counts:
        count = counted.get(bounds.table)
        if count is None:
            yield Problem("data/counts.yml", 1, 1, "", problems.expected(bounds.table, counted))
        elif not bounds.fewest <= count <= bounds.most:
            yield Problem(
                "data/counts.yml", 1, 1, bounds.table,
                f"found {count}, expected {bounds.fewest} to {bounds.most}: records are missing, or the bounds want changing",
            )


def _views(register: Register) -> Iterator[tuple[View, object]]:
    return ((view, register.standings["views", id]) for id, view in register.views.items())


RULES = (references, identity, outcomes, follow_up, measures, scales, sizes)
