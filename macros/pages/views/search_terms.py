"""What the page of a decision says about itself to the search."""

import re
from collections.abc import Iterable
from itertools import chain

from markupsafe import Markup

from macros.languages.folding import folded
from macros.pages.lists import Axis
from macros.pages.page import Page
from macros.pages.templates import anchor
from macros.register.languages import LANGUAGES
from macros.register.models.view import View
from macros.register.register import examined_articles

FILTERS: tuple[Axis, ...] = ("committee", "year", "outcome", "status", "theme", "article", "remedy", "place")
"""What results can be narrowed by, in the order of the page; each is an axis of the lists of decisions."""

EVERY = "zz0"
"""A word that every decision has: a search by filters alone looks for it, or Pagefind would fetch its whole index."""


def about(page: Page, view: View) -> Markup:
    """The attributes by which Pagefind learns the words, numbers and filters of a decision. Nobody sees them.

    A filter has the first letter of its name: the longest pages have no byte to spare.
    """
    values = facets(page, view)
    names = ",".join(f"{axis[0]}[data-{number}]" for number, (axis, _) in enumerate(values))
    given = Markup("").join(Markup(' data-{}="{}"').format(number, value) for number, (_, value) in enumerate(values))
    meta = Markup(' data-pagefind-meta="number[data-n],words[data-w]" data-n="{}" data-w="{}"')
    numbers = ", ".join(view.communications)
    return meta.format(numbers, " ".join(words(view))) + Markup(' data-pagefind-filter="{}"').format(names) + given


def facets(page: Page, view: View) -> list[tuple[str, str]]:
    """Each filter of a decision and its value: the anchor of its group in the lists."""
    status = page.facts.case_status(view)
    values: dict[str, Iterable[str]] = {
        "committee": [view.committee],
        "year": [page.register.year(view)],
        "outcome": [view.outcome],
        "status": [status.id] if status else [],
        "theme": view.themes,
        "article": (f"{treaty}-{number}" for treaty, number in examined_articles(view)),
        "remedy": (remedy.kind for remedy in view.remedies),
        "place": view.places,
    }
    return [(axis, value) for axis in FILTERS for value in dict.fromkeys(map(anchor, values[axis]))]


def words(view: View) -> list[str]:
    """What a decision is looked for by and its page may not say: names in every spelling and numbers."""
    people = [person.name for person in view.authors + view.victims]
    spelt = [name for person in people for code in LANGUAGES if (name := person.said(code))]
    names = chain.from_iterable(re.findall(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*", name) for name in spelt)
    every = list(dict.fromkeys(form for name in names for form in (name, folded(name))))
    numbers = chain.from_iterable((number.split("/")[0], code_of(number)) for number in view.communications)
    return list(dict.fromkeys([EVERY, *every, *numbers]))


def code_of(number: str) -> str:
    """A communication's number as one word that only it has: `n2137x2012`. `search.js` writes it in the same way."""
    return "n" + number.replace("/", "x")
