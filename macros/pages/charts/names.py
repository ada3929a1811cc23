"""The name of a key of a number."""

from collections.abc import Callable

from macros.pages.page import Page
from macros.register.models.base import Text

Say = Callable[[Text], str]
"""What a text of the record becomes: plain words for a picture, HTML for a table."""


def name(page: Page, keys: str, key: str, say: Say | None = None) -> str:
    """The name of a key, in plain words if not said otherwise; `keys` tells of what kind it is."""
    if key == "unknown":
        return page.language.gettext("not known")
    say = say or (lambda text: str(page.language.pick(text)))
    if keys == "years":
        return _years(page, int(key))
    if keys == "article":
        return _article(page, key, say)
    if keys == "year":
        return key
    return say(page.register.views[key].title if keys == "views" else page.register.term(keys, key).name)


def _years(page: Page, begin: int) -> str:
    words = page.language.ngettext("%(range)s year", "%(range)s years", begin + 1)
    return words % {"range": f"{begin}–{begin + 1}"}


def _article(page: Page, key: str, say: Say) -> str:
    treaty, number = key.rsplit("-", 1)
    row = page.register.term("treaties", treaty)
    named = row.article(number)
    short = f"{say(row.short)}, {page.language.articles([number])}"
    return short + " · " + say(named.name) if named else short
