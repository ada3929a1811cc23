"""Rules of the tables around the decisions: the catalogue, the scales, the law to change, the counts."""

from collections import defaultdict
from collections.abc import Iterator

from macros.facts import status
from macros.register import problems
from macros.register.problems import Problem
from macros.register.register import Origin, Register

Found = Iterator[Problem]


def measures(register: Register) -> Found:
    """Every kind of remedy has one entry in the catalogue."""
    by_kind = defaultdict(list)
    for id, measure in register.measures.items():
        by_kind[measure.kind].append(id)
    for kind, ids in by_kind.items():
        for id in ids[1:]:
            message = f"{problems.found(kind)}, but {ids[0]} has it already: one entry a kind"
            yield register.origins["measures", id].problem(("kind",), message)
    if not register.whole("measures"):
        return
    for id, view in register.views.items():
        for index, remedy in enumerate(view.remedies):
            if remedy.kind not in by_kind and remedy.kind in register.ids("remedy_kinds"):
                message = f"{problems.found(remedy.kind)}, which data/measures.yml lacks: add its entry"
                yield register.origins["views", id].problem(("remedies", index, "kind"), message)


def scales(register: Register) -> Found:
    """The scales that compute a status have exactly the values whose rules are written."""
    if not register.whole("scales"):
        return
    for scale, rules in (("remedy-status", status.REMEDY_RULES), ("case-status", status.CASE_RULES)):
        if scale not in register.tables["scales"]:
            yield Problem("data/scales.yml", 1, 1, "", f'found no scale "{scale}": put it back')
            continue
        origin = register.origins["scales", scale]
        values = register.tables["scales"][scale].values
        for index, value in enumerate(values):
            if value.id not in rules:
                yield origin.problem(("values", index, "id"), problems.expected(value.id, rules))
            if value.order is None:
                yield origin.problem(("values", index), 'found no "order": add it, rules are tried in this order')
        for missing in sorted(set(rules) - {value.id for value in values}):
            yield origin.problem(("values",), f'found no value "{missing}": put it back, macros/facts/status.py has it')


def sources(register: Register) -> Found:
    """A provision or recommendation has a status only from a dated source."""
    for table in ("legislation", "recommendations"):
        for id, row in register.tables[table].items():
            origin = register.origins[table, id]
            if row.status == "no_information":
                continue
            if row.status_source is None:
                message = f"found nothing, expected the dated source that {row.status} rests on"
                yield origin.problem(("status_source",), message)
            elif row.status_source in register.ids("evidence"):
                _, evidence, _ = register.evidence(row.status_source)
                if getattr(evidence, "date", None) is None:
                    found = problems.found(row.status_source)
                    message = f"{found}, which has no date: {row.status} needs a dated one"
                    yield origin.problem(("status_source",), message)


def questions(register: Register) -> Found:
    """A question is known by its number."""
    owners: dict[int, str] = {}
    for id, question in register.tables["questions"].items():
        owner = owners.setdefault(question.number, id)
        if owner != id:
            origin = register.origins["questions", id]
            yield origin.problem(("number",), f"{problems.found(question.number)}, but {owner} has it already")


def sizes(register: Register) -> Found:
    """Each table is neither smaller nor larger than data/counts.yml says."""
    if register.broken:
        return
    counted = {table: len(register.rows(table)) for table in register.tables}
    counted["violations"] = len(register.violations)
    counted["communications"] = sum(len(view.communications) for view in register.views.values())
    counted["events"] = sum(len(record.events) for record in register.tables["follow-up"].values())
    for bounds in register.counts:
        origin: Origin = register.origins["counts", bounds.id]
        count = counted.get(bounds.table)
        if count is None:
            yield origin.problem(("table",), problems.expected(bounds.table, counted))
        elif not bounds.fewest <= count <= bounds.most:
            span = f"{bounds.fewest} to {bounds.most}"
            message = f"found {count}, expected {span}: records are missing, or the bounds want changing"
            yield origin.problem((), message)


TABLE_RULES = (measures, scales, sources, questions, sizes)
