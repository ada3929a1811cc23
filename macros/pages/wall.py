"""The numbers of the home page, as one sentence and one table. Every number is counted here, none is typed."""

from collections import Counter

from markupsafe import Markup

from macros.pages.page import Page
from macros.register import status


def counts(page: Page) -> Markup:
    """Decisions by outcome and, for violations, by status."""
    views = page.register.in_order
    outcomes = Counter(view.outcome for view in views)
    communications = Counter()
    for view in views:
        communications[view.outcome] += len(view.communications)
    statuses = Counter(status.case_status(page.register, view, page.today) for view in page.register.violations)
    return page.write(
        "counts.html",
        views=views,
        outcomes=[
            (row.id, outcomes[row.id], communications[row.id])
            for row in page.register.vocabularies.outcomes
            if outcomes[row.id]
        ],
        statuses=[(value.id, statuses[value.id]) for value in page.register.term("scales", "case-status").values],
        torture=sum(view.torture and view.violation for view in views),
        communications=sum(communications.values()),
        latest=views[-1],
    )
