"""The road-map catalogue: what carrying out each kind of remedy takes."""

from typing import Literal

from macros.register.models.base import Id, Record, Slug, Text


class Step(Record):
    """One step, who would take it, and the legal route a source shows (None: no route was seen)."""

    step: Text
    responsible: tuple[Id[Literal["bodies"]], ...]
    legal_route: Text | None
    sources: tuple[Id[Literal["evidence"]], ...]


class Measure(Record):
    """For one kind of remedy: what done looks like, the steps, what stands in the way, what would show it done."""

    id: Slug
    kind: Id[Literal["remedy_kinds"]]
    name: Text
    scopes: tuple[Id[Literal["scopes"]], ...]
    what_done_looks_like: Text
    steps: tuple[Step, ...]
    obstacle: Text | None
    obstacle_sources: tuple[Id[Literal["evidence"]], ...]
    evidence_needed: Text
