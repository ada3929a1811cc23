"""Rules across records. Each is a generator of problems; `problems_of` runs them all."""

import datetime
from collections.abc import Iterator

from pydantic import BaseModel

from macros.checks.chronology import dates
from macros.checks.tables import TABLE_RULES
from macros.register import problems
from macros.register.models.base import Day, Id
from macros.register.models.follow_up import Event
from macros.register.models.view import View
from macros.register.models.vocabularies import Treaty
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
    for (table, id), origin in register.origins.items():
        known = register.rows(table) if table in register.tables else {}
        record = register.vocabularies if table == "vocabularies" else known.get(id)
        for location, value in _ids(record, ()):
            named = register.ids(value.table)
            if not register.whole(value.table) or value in named:
                continue
            if value.table == "evidence" and _names_evidence(register, value):
                continue
            # Evidence may be named with its table, `reports:fu-1`; a list of what there is does without.
            shown = named if ":" in value else [name for name in named if ":" not in name]
            yield origin.problem(location, problems.expected(value, shown))


def _names_evidence(register: Register, token: str) -> bool:
    """A token may name a place inside a submission, a whole table, or this project's own convention."""
    row, _, section = token.partition(":")
    return bool(section) and (row in register.tables["submissions"] or (row == "table" and section in register.tables))


def _ids(value: object, location: Location) -> Iterator[tuple[Location, "Id[str]"]]:
    if isinstance(value, Id):
        yield location, value
    elif isinstance(value, BaseModel):
        for name, part in value:
            yield from _ids(part, (*location, name.rstrip("_")))
    elif isinstance(value, tuple) and not isinstance(value, Day):
        for index, part in enumerate(value):
            yield from _ids(part, (*location, index))


def vocabularies(register: Register) -> Found:
    """Every word of a closed list stands in it once."""
    origin = register.origins["vocabularies", ""]
    for name, terms in register.vocabularies:
        seen = set()
        for index, term in enumerate(terms):
            if term.id in seen:
                yield origin.problem((name, index, "id"), f"{problems.found(term.id)} twice in this list: each id once")
            seen.add(term.id)


def identity(register: Register) -> Found:
    """The id is the committee and the lowest number; a communication belongs to one decision, one address."""
    owners: dict[str, str] = {}
    for id, view in register.views.items():
        origin = register.origins["views", id]
        for table in ("communications", "authors", "sources"):
            if not getattr(view, table):
                yield origin.problem((table,), "found an empty list, expected at least one")
        if not view.communications:
            continue
        lowest = min(view.communications, key=_number)
        named = f"{view.committee}-{lowest.replace('/', '-')}".lower()
        if id != named:
            message = f'{problems.found(id)}, expected "{named}": the committee and the lowest number'
            yield origin.problem(("id",), message)
        for index, number in enumerate(view.communications):
            if number in owners:
                message = f"{problems.found(number)}, but it already stands in {owners[number]}"
                yield origin.problem(("communications", index), f"{message}: a communication belongs to one decision")
            owners.setdefault(number, id)


def _number(communication: str) -> tuple[int, int]:
    number, year = communication.split("/")
    return int(year), int(number)


def outcomes(register: Register) -> Found:
    """The outcome, the findings and the remedies agree."""
    for id, view in register.views.items():
        origin = register.origins["views", id]
        violated = any(finding.result == "violation" for finding in view.findings)
        if view.violation and not violated:
            message = 'found "violation", expected at least one finding with the result violation'
            yield origin.problem(("outcome",), message)
        if not view.violation and violated:
            message = f"{problems.found(view.outcome)}, expected violation: a finding below says so"
            yield origin.problem(("outcome",), message)
        if not view.violation and view.remedies:
            message = "found remedies, expected none in a decision that found no violation"
            yield origin.problem(("remedies",), message)
        if view.violation and not view.remedies:
            message = "found none, expected what the Committee asked for: a violation has a road map"
            yield origin.problem(("remedies",), message)
        if view.outcome == "discontinued" and not view.discontinued_because:
            message = 'found "discontinued", expected discontinued_because beside it: why the examination ended'
            yield origin.problem(("outcome",), message)
        if view.outcome != "discontinued" and view.discontinued_because:
            message = f"{problems.found(view.discontinued_because)}, expected none: the outcome is {view.outcome}"
            yield origin.problem(("discontinued_because",), message)
        for index, remedy in enumerate(view.remedies):
            if remedy.id != f"r{index + 1}":
                message = f"{problems.found(remedy.id)}, expected r{index + 1}: r1, r2 … in the Committee's order"
                yield origin.problem(("remedies", index, "id"), message)


def articles(register: Register) -> Found:
    """Every article in a finding stands in its treaty's list, so that a page can say what it is about."""
    treaties = register.ids("treaties")
    for id, view in register.views.items():
        for index, finding in enumerate(view.findings):
            treaty: Treaty | None = treaties.get(finding.treaty)
            for key, number in (("article", finding.article), *(("with", one) for one in finding.with_)):
                if treaty and number and treaty.article(number) is None:
                    listed = problems.listed([article.number for article in treaty.articles])
                    message = f"{problems.found(number)}, but vocabularies.yml has for {treaty.id} only {listed}"
                    yield register.origins["views", id].problem(("findings", index, key), message)


def follow_up(register: Register) -> Found:
    """Events belong to a decision, speak of its remedies, and use grades that exist; each has its own id."""
    for id, record in register.tables["follow-up"].items():
        origin = register.origins["follow-up", id]
        view = register.views.get(id)
        if view is None:
            if register.whole("views"):
                yield origin.problem(("id",), problems.expected(id, register.views))
            continue
        seen: set[str] = set()
        for index, event in enumerate(record.events):
            yield from (
                origin.problem(("events", index, *at), said) for at, said in _event(register, view, event, seen)
            )
            seen.add(event.id)


def _event(register: Register, view: View, event: Event, seen: set[str]) -> Iterator[tuple[Location, str]]:
    """(where, what is wrong) of one event; `seen` are the ids of those before it."""
    if event.id in seen:
        yield ("id",), f"{problems.found(event.id)} twice: give each event of a day its own -1, -2 …"
    remedies = [remedy.id for remedy in view.remedies]
    for number, remedy in enumerate(event.remedies):
        if remedy not in remedies:
            yield ("remedies", number), problems.expected(remedy, remedies)
    for number, undone in enumerate(event.sets_aside):
        if undone not in seen - {event.id}:
            yield ("sets_aside", number), problems.expected(undone, seen - {event.id})
    scale = register.tables["scales"].get(event.grade.scale) if event.grade else None
    if scale and event.grade and scale.value(event.grade.letter) is None:
        yield ("grade", "letter"), problems.expected(event.grade.letter, (value.id for value in scale.values))


RULES = (references, vocabularies, identity, outcomes, articles, follow_up, *TABLE_RULES)
