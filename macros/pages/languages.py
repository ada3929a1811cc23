"""The page of languages: what is translated, behind, missing, and reviewed by whom."""

from markupsafe import Markup

from macros import translations
from macros.pages.page import Page
from macros.translations import BEHIND, CURRENT, MISSING

SHOWN = 600
"""Characters of a text that is behind."""


def table(page: Page) -> Markup:
    """For each language and kind of text: how many are translated, behind, missing."""
    counted = translations.counts(page.site.states)
    return page.write(
        "languages.html", counted=counted, order=(CURRENT, BEHIND, MISSING), behind=_behind(page), folded=_folded
    )


def _behind(page: Page) -> list[tuple[translations.State, str | None]]:
    """Each translation that is behind, with the English it was made from where the history has it."""
    behind = [state for state in page.site.states if state.state == BEHIND]
    return [(state, _folded(translations.before(page.site.root, state))) for state in behind]


def _folded(text: str | None) -> str | None:
    """A text on one line, cut: enough to see what changed."""
    return " ".join(text.split())[:SHOWN] if text else None
