"""The decisions most like another one: of the same person, or with the most articles and acts in common."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from macros.register import Register
from macros.register.models.view import View
from macros.register.register import violated_articles

NAMED = 5
"""How many related decisions a page names, more where one author has more; the lists have the rest."""
NEAR = 15
"""How many decisions of a list are compared, those nearest in time: a register of any size costs a page the same."""


@dataclass(frozen=True)
class Related:
    """Another decision and what it shares: a person, articles found violated as (treaty, article), acts."""

    view: View
    same_author: bool
    articles: list[tuple[str, str]]
    acts: list[str]

    @property
    def shared(self) -> tuple[bool, int]:
        return self.same_author, len(self.articles) + len(self.acts)


def articles_of(register: Register, view: View) -> list[tuple[str, str]]:
    """The articles found violated that another decision found violated too, in order."""
    return [key for key in violated_articles(view) if len(register.by_article[key]) > 1]


def acts_of(register: Register, view: View) -> list[str]:
    """The acts named that another decision names too."""
    named = dict.fromkeys(law.act for law in view.domestic_law if law.act)
    return [act for act in named if len(register.by_act[act]) > 1]


def related(register: Register, view: View) -> list[Related]:
    """The decisions that share the most with this one, the same author's first. Nothing here is kept by hand."""
    articles, acts = articles_of(register, view), acts_of(register, view)
    people = {person.name.en for person in view.authors + view.victims}
    own = {other.id: other for name in people for other in register.by_author.get(name, [])}
    near = dict(own)
    for views in [*(register.by_article[key] for key in articles), *(register.by_act[act] for act in acts)]:
        near |= {other.id: other for other in _nearest(register, view, views)}
    near.pop(view.id, None)
    found = []
    for other in near.values():
        violated, named = set(violated_articles(other)), {law.act for law in other.domestic_law}
        shared = [key for key in articles if key in violated], [act for act in acts if act in named]
        found.append(Related(other, other.id in own, *shared))
    rank = register.rank
    found.sort(key=lambda row: (row.shared[0], row.shared[1], -abs(rank[row.view.id] - rank[view.id])), reverse=True)
    return found[: max(NAMED, sum(row.same_author for row in found))]


def _nearest(register: Register, view: View, views: list[View]) -> Iterable[View]:
    """The decisions nearest in time to this one, from a list in order of time."""
    rank = register.rank
    at = bisect_left(views, rank[view.id], key=lambda other: rank[other.id])
    start = max(0, min(at - NEAR // 2, len(views) - NEAR))
    return views[start : start + NEAR]
