"""Lists of decisions by each thing a decision can be grouped by. No list needs JavaScript."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from macros.pages.lists import Axis
from macros.pages.page import Page
from macros.pages.templates import anchor
from macros.pages.views import RESULTS
from macros.register.models.view import Remedy, View
from macros.register.register import examined_articles


@dataclass(frozen=True)
class Group:
    """Decisions that have something in common; `anchor` is its address on the page of the list."""

    anchor: str
    name: Markup
    views: list[View]
    results: dict[str, list[str]] | None = None
    remedies: list[tuple[View, Remedy]] | None = None

    @property
    def violated(self) -> int:
        """In how many of them a violation was found of what the group is about."""
        return sum("violation" in results for results in (self.results or {}).values())


def by(page: Page, axis: Axis) -> Markup:
    """The list by one axis."""
    groups = [group for group in AXES[axis](page) if group.views]
    return page.write("lists/groups.html", axis=axis, groups=groups, axes=list(AXES))


def _grouped(
    page: Page,
    keys: Callable[[View], Iterable[str]],
    name: Callable[[str], Markup],
    order: Callable[[str], Any] | None = None,
) -> list[Group]:
    groups: dict[str, list[View]] = {}
    for view in reversed(page.register.in_order):
        for key in dict.fromkeys(keys(view)):
            groups.setdefault(key, []).append(view)
    ordered = sorted(groups, key=order or (lambda key: page.language.order(Markup(name(key)).striptags())))
    return [Group(anchor(key), name(key), groups[key]) for key in ordered]


def _term(page: Page, table: str) -> Callable[[str], Markup]:
    return lambda id: page.term(table, id)


def _position(page: Page, table: str) -> Callable[[str], int]:
    order = list(page.register.ids(table))
    return order.index


def _by_committee(page: Page) -> list[Group]:
    return _grouped(page, lambda view: [view.committee], _term(page, "committees"), _position(page, "committees"))


def _by_year(page: Page) -> list[Group]:
    def name(key: str) -> Markup:
        return Markup(key) if key != "unknown" else Markup("{}").format(page.language.gettext("Year not known"))

    return list(reversed(_grouped(page, lambda view: [page.register.year(view)], name, order=str)))


def _by_outcome(page: Page) -> list[Group]:
    return _grouped(page, lambda view: [view.outcome], _term(page, "outcomes"), _position(page, "outcomes"))


def _by_theme(page: Page) -> list[Group]:
    return _grouped(page, lambda view: view.themes, _term(page, "themes"))


def _by_place(page: Page) -> list[Group]:
    return _grouped(page, lambda view: view.places, _term(page, "places"))


def _by_law(page: Page) -> list[Group]:
    return _grouped(page, lambda view: [law.act for law in view.domestic_law if law.act], _term(page, "acts"))


def _by_article(page: Page) -> list[Group]:
    """Articles found violated, then those a decision looked at with another result."""

    def keys(view: View) -> list[str]:
        return [f"{treaty}-{number}" for treaty, number in examined_articles(view)]

    def name(key: str) -> Markup:
        treaty, number = key.rsplit("-", 1)
        row = page.register.term("treaties", treaty)
        named = row.article(number)
        about = Markup(": {}").format(page.text(named.name)) if named else ""
        return Markup("{}, {}{}").format(page.text(row.short), page.language.articles([number]), about)

    order = _position(page, "treaties")
    groups = _grouped(page, keys, name, lambda key: (order(key.rsplit("-", 1)[0]), int(key.rsplit("-", 1)[1])))
    return [replace(group, results={view.id: _results(view, group.anchor) for view in group.views}) for group in groups]


def _results(view: View, article: str) -> list[str]:
    """How a decision decided on the article of an anchor, the violations first."""
    found = {finding.result for finding in view.findings if anchor(f"{finding.treaty}-{finding.whole}") == article}
    return sorted(found, key=RESULTS.index)


def _by_remedy(page: Page) -> list[Group]:
    """Kinds of remedy, then the laws whose review was asked for."""
    register = page.register
    groups = [
        Group(anchor(kind), page.term("remedy_kinds", kind), _owners(rows), remedies=rows)
        for kind in register.ids("remedy_kinds")
        if (rows := register.remedies_of_kind.get(kind))
    ]
    laws = sorted(register.remedies_on_law, key=lambda act: -len(register.remedies_on_law[act]))
    return groups + [
        Group(f"law-{act}", _law_name(page, act), _owners(rows), remedies=rows)
        for act in laws
        if (rows := register.remedies_on_law[act])
    ]


def _law_name(page: Page, act: str) -> Markup:
    return Markup("{}: {}").format(page.language.gettext("Review of a law"), page.term("acts", act))


def _owners(rows: list[tuple[View, Remedy]]) -> list[View]:
    return list({view.id: view for view, _ in rows}.values())


def _by_status(page: Page) -> list[Group]:
    def keys(view: View) -> list[str]:
        found = page.facts.case_status(view)
        return [found.id] if found else []

    scale = page.register.term("scales", "case-status")
    order = [value.id for value in scale.values]
    return _grouped(page, keys, lambda id: page.text(scale.value(id).name), order.index)


AXES: dict[Axis, Callable[[Page], list[Group]]] = {
    "committee": _by_committee,
    "year": _by_year,
    "outcome": _by_outcome,
    "status": _by_status,
    "theme": _by_theme,
    "article": _by_article,
    "remedy": _by_remedy,
    "law": _by_law,
    "place": _by_place,
}
"""The groups of each axis, in the order of the links."""
