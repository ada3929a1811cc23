"""One writer of articles of law: `14(3)(d)` as each language says it, treaties and codes apart.

The record keeps the Committees' notation. Patterns stand in the table of languages: `{0}` is the article, `{1}` its
paragraph or part, `{2}` what is below that. A treaty or a law has paragraphs, a code has parts.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import NamedTuple

from macros.register.languages import Articles

CHAPTER = re.compile(r"chapter (\d+(?:-\d+)?)")
STATED = re.compile(r"(\d+(?:-\d+)?)((?:\([0-9a-z]+\))*)((?:-\([0-9a-z]+\))?)")


class Stated(NamedTuple):
    """An article as stated: its number, and the steps below it; `455(2)-(3)` has the one step `2–3`."""

    number: str
    steps: tuple[str, ...]


def written(patterns: Articles, stated: Iterable[str], code: bool = False) -> str:
    """Articles in words, in the order of their numbers; what is neither an article nor a chapter stays."""
    found: list[Stated] = []
    others: list[str] = []
    for part in chain.from_iterable(re.split(r"[,;] ?", text) for text in stated):
        if match := STATED.fullmatch(part):
            found.append(_stated(match))
        else:
            others.append(CHAPTER.sub(lambda chapter: patterns.chapter.format(chapter[1]), part))
    return "; ".join([*_groups(patterns, sorted(found, key=_order), code), *others])


def _stated(match: re.Match[str]) -> Stated:
    steps = re.findall(r"\(([0-9a-z]+)\)", match[2])
    if match[3]:
        steps[-1] += "–" + match[3].strip("-()")
    return Stated(match[1].replace("-", "–") if _is_range(match[1]) else match[1], tuple(steps))


def _is_range(number: str) -> bool:
    """`6-8` is a range, `531-1` an article put in later."""
    first, _, last = number.partition("-")
    return bool(last) and int(last) > int(first)


def _order(stated: Stated) -> list[tuple[int, str]]:
    numbers = [*re.split(r"[-–]", stated.number)[:1], *stated.steps]
    return [(int(match[0]), "") if (match := re.match(r"\d+", number)) else (0, number) for number in numbers]


def _groups(patterns: Articles, found: list[Stated], code: bool) -> Iterator[str]:
    """Whole articles together, then the paragraphs of one article together."""
    for (steps, number), group in groupby(found, key=lambda one: (len(one.steps), one.number if one.steps else "")):
        rows = list(group)
        if steps == 0:
            yield _pattern(patterns.whole, len(rows) > 1 or "–" in rows[0].number).format(
                ", ".join(row.number for row in rows)
            )
        elif steps == 1:
            below = [row.steps[0] for row in rows]
            form = patterns.lettered if below[0].isalpha() else patterns.part if code else patterns.paragraph
            yield _pattern(form, len(below) > 1 or "–" in below[0]).format(number, ", ".join(below))
        else:
            below_it = patterns.part_item if code else patterns.subparagraph
            yield from (below_it.format(number, *row.steps[:1], "".join(row.steps[1:])) for row in rows)


def _pattern(forms: tuple[str, str], several: bool) -> str:
    return forms[several]
