"""Relations between the tables, both ways. Each is computed from the rows that name each other; none is kept by hand.

The rules, in words (they stand on the page of method too):
- a provision and a decision: the decision asks for the act to be reviewed, or names the same act and article;
- a subject and a decision: the decision found a violation and shares a theme with the subject;
- a recommendation and a decision: the decision rests on a provision that the recommendation would change;
- a question and a decision: the decision shares a theme with the question's subject;
- a body and a provision: a recommendation addressed to the body would change it;
- a body and a remedy: the catalogue's steps for that kind of remedy name the body.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from macros.register.models.knowledge import Legislation, Question, Recommendation, Subject
from macros.register.models.measure import Measure, Step
from macros.register.models.tables import Body
from macros.register.models.view import Remedy, View
from macros.register.register import Register

NUMBER = re.compile(r"\d+(?:-\d+)?")


def articles(stated: Iterable[str]) -> set[str]:
    """The article numbers in texts such as "146(1), 146(2)" or "499(2), 502; chapter 53": {"146"}, {"499", "502"}."""
    found = set()
    for text in stated:
        for part in re.split(r"[,;]", re.sub(r"chapter.*", "", text)):
            if match := NUMBER.match(part.strip()):
                found.add(match.group())
    return found


@dataclass
class Relations:
    """All relations of a Register, by id."""

    register: Register

    @cached_property
    def views_of_law(self) -> dict[str, list[View]]:
        """Provision → the decisions that rest on it, oldest first."""
        return {
            id: [view for view in self.register.in_order if rests_on(view, gap)]
            for id, gap in self._table("legislation")
        }

    @cached_property
    def laws_of_view(self) -> dict[str, list[Legislation]]:
        return self._turned("legislation", self.views_of_law)

    @cached_property
    def views_of_subject(self) -> dict[str, list[View]]:
        """Subject → the decisions with a violation that share a theme with it, oldest first."""
        violations = [view for view in self.register.in_order if view.violation]
        return {
            id: [v for v in violations if not set(v.themes).isdisjoint(subject.themes)]
            for id, subject in self._table("subjects")
        }

    @cached_property
    def subjects_of_view(self) -> dict[str, list[Subject]]:
        return self._turned("subjects", self.views_of_subject)

    @cached_property
    def questions_of_subject(self) -> dict[str, list[Question]]:
        return self._group("questions", lambda row: [row.subject])

    @cached_property
    def subjects_of_law(self) -> dict[str, list[Subject]]:
        """Provision → the subjects that name it, or that it names."""
        found: dict[str, dict[str, Subject]] = defaultdict(dict)
        for id, subject in self._table("subjects"):
            for law in subject.legislation:
                found[law][id] = subject
        for id, gap in self._table("legislation"):
            for subject in gap.subjects:
                found[id][subject] = self.register.tables["subjects"][subject]
        return {id: list(rows.values()) for id, rows in found.items()}

    @cached_property
    def laws_of_subject(self) -> dict[str, list[Legislation]]:
        return self._turned("legislation", self.subjects_of_law)

    @cached_property
    def recommendations_of_subject(self) -> dict[str, list[Recommendation]]:
        found = self._group("recommendations", lambda row: row.subjects)
        for id, subject in self._table("subjects"):
            known = {row.id for row in found[id]}
            found[id] += [
                self.register.tables["recommendations"][other]
                for other in subject.recommendations
                if other not in known
            ]
        return found

    @cached_property
    def recommendations_of_law(self) -> dict[str, list[Recommendation]]:
        return self._group("recommendations", lambda row: row.legislation)

    @cached_property
    def recommendations_of_body(self) -> dict[str, list[Recommendation]]:
        return self._group("recommendations", lambda row: row.bodies)

    @cached_property
    def views_of_recommendation(self) -> dict[str, list[View]]:
        """Recommendation → the decisions that rest on the provisions it would change, oldest first."""
        found = {}
        for id, row in self._table("recommendations"):
            resting = {view.id for law in row.legislation for view in self.views_of_law[law]}
            found[id] = [view for view in self.register.in_order if view.id in resting]
        return found

    @cached_property
    def recommendations_of_view(self) -> dict[str, list[Recommendation]]:
        return self._turned("recommendations", self.views_of_recommendation)

    def laws_of_body(self, body: str) -> list[Legislation]:
        """The provisions that recommendations addressed to a body would change."""
        ids = dict.fromkeys(law for row in self.recommendations_of_body.get(body, []) for law in row.legislation)
        return [self.register.tables["legislation"][id] for id in ids]

    def questions_of(self, subjects: Iterable[Subject]) -> list[Question]:
        return [question for subject in subjects for question in self.questions_of_subject.get(subject.id, [])]

    @cached_property
    def subjects_of_body(self) -> dict[str, list[Subject]]:
        return self._group("subjects", lambda row: row.bodies)

    @cached_property
    def steps_of_body(self) -> dict[str, list[tuple[Measure, Step]]]:
        """Body → the steps of the catalogue that name it."""
        found: dict[str, list[tuple[Measure, Step]]] = defaultdict(list)
        for measure in self.register.measures.values():
            for step in measure.steps:
                for body in step.responsible:
                    found[body].append((measure, step))
        return found

    @cached_property
    def remedies_of_body(self) -> dict[str, list[tuple[View, Remedy]]]:
        """Body → the remedies whose steps name it."""
        found = {}
        for body, steps in self.steps_of_body.items():
            kinds = dict.fromkeys(measure.kind for measure, _ in steps)
            found[body] = [row for kind in kinds for row in self.register.remedies_of_kind.get(kind, [])]
        return found

    def bodies_of_view(self, view: View) -> list[Body]:
        """Bodies that the steps for this decision's remedies name, in the order of the table."""
        kinds = {remedy.kind for remedy in view.remedies}
        return [
            body
            for id, body in self._table("bodies")
            if any(measure.kind in kinds for measure, _ in self.steps_of_body.get(id, []))
        ]

    def _table(self, name: str) -> Iterable[tuple[str, Any]]:
        return self.register.rows(name).items()

    def _group(self, table: str, keys: Callable[[Any], Iterable[str]]) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = defaultdict(list)
        for _, row in self._table(table):
            for key in keys(row):
                found[key].append(row)
        return found

    def _turned(self, table: str, found: dict[str, list[Any]]) -> dict[str, list[Any]]:
        """The relations of a table's rows, seen from the other end: id of what is tied → the rows."""
        turned: dict[str, list[Any]] = defaultdict(list)
        for id, others in found.items():
            for other in others:
                turned[other.id].append(self.register.rows(table)[id])
        return turned


def rests_on(view: View, gap: Legislation) -> bool:
    """Whether a decision rests on a provision: it asks for the act's review, or names the same act and article."""
    if any(act in gap.acts for remedy in view.remedies for act in remedy.laws):
        return True
    wanted = articles([gap.article]) if gap.article else set()
    return any(law.act in gap.acts and articles(law.articles) & wanted for law in view.domestic_law if law.act)
