"""The page of languages: what is translated, behind, missing, and reviewed by whom."""

from markupsafe import Markup

from macros.languages import translations
from macros.languages.translations import BEHIND, CURRENT, MISSING
from macros.pages.page import Page

SHOWN = 600
"""Characters of a text that is behind."""


def table(page: Page) -> Markup:
    """For each language and kind of text: how many are translated, behind, missing."""
    counted = translations.counts(page.site.states)
    behind = [(state, _folded(before)) for state, before in page.site.behind]
    reviews = page.register.tables["reviews"].values()
    return page.write(
        "translated.html",
        reviews=lambda code: [review for review in reviews if review.language == code],
        counted=counted,
        order=(CURRENT, BEHIND, MISSING),
        behind=behind,
        folded=_folded,
    )


def _folded(text: str | None) -> str | None:
    """A text on one line, cut: enough to see what changed."""
    return " ".join(text.split())[:SHOWN] if text else None
