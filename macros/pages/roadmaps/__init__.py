"""The road map of a decision: one row for each thing the Committee asked for."""

from dataclasses import dataclass

from markupsafe import Markup

from macros.facts import status
from macros.facts.status import Status
from macros.pages.page import Page
from macros.register.models.follow_up import Event
from macros.register.models.measure import Measure
from macros.register.models.view import Remedy

SCOPES = ("individual", "general")
ELSEWHERE = "elsewhere"
"""Where the words stand of those who speak in a case of their own: they set no status."""


@dataclass(frozen=True)
class Row:
    """One remedy: what each side said of it (oldest first), its status, the catalogue's entry, rows it is shared with.

    `explained` is false where an earlier row of the page has already printed the same entry of the catalogue.
    """

    remedy: Remedy
    said: dict[str, list[Event]]
    status: Status
    measure: Measure
    explained: str | None
    kind_count: int
    law_counts: list[tuple[str, int]]


def road_map(page: Page) -> Markup:
    view = page.register.views[page.id]
    rows: list[Row] = []
    explained: dict[str, str] = {}
    for remedy in sorted(view.remedies, key=lambda remedy: SCOPES.index(remedy.scope)):
        said: dict[str, list[Event]] = {side: [] for side in (*status.SIDES, ELSEWHERE)}
        for event in status.events_on(page.register, view, remedy):
            said[page.register.term("voices", event.voice).side or ELSEWHERE].append(event)
        rows.append(
            Row(
                remedy,
                said,
                page.facts.remedy_status(view, remedy),
                page.register.measure_of[remedy.kind],
                explained.get(remedy.kind),
                page.register.kinds_asked[remedy.kind],
                [(act, page.register.laws_asked[act]) for act in remedy.laws],
            )
        )
        explained.setdefault(remedy.kind, remedy.id)
    whole = [event for event in page.register.events(view.id) if not event.remedies]
    return page.write(
        "roadmaps/road_map.html",
        view=view,
        rows={scope: [row for row in rows if row.remedy.scope == scope] for scope in SCOPES},
        whole=whole,
        undone=status.set_aside(page.register, view),
        case=page.facts.case_status(view),
        due=page.facts.due(view),
        reply=page.facts.reply(view),
    )
