"""What is wrong with a file, said so that the person who typed it can mend it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

LISTED = 12
"""How many expected values a message lists before it says how many more there are."""

SHOWN = 60
"""How many characters of a wrong value a message repeats."""


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: the file, the place in it (lines and columns count from 1), the field, what to do."""

    path: str
    line: int
    column: int
    where: str
    message: str

    def __str__(self) -> str:
        field = f"{self.where}: " if self.where else ""
        return f"{self.path}:{self.line}:{self.column}: {field}{self.message}"


def found(value: object) -> str:
    """A wrong value as a message repeats it: `found "compensaton"`, cut when long, without control signs."""
    if value is None:
        return "found nothing"
    if isinstance(value, dict):
        return "found keys and values"
    if isinstance(value, list):
        return "found a list"
    text = str(value)
    if len(text) > SHOWN:
        return f'found {len(text):,} characters beginning "{printable(text[:SHOWN])}"'
    return f'found "{printable(text)}"'


def printable(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)


def expected(value: object, allowed: Iterable[str]) -> str:
    """Say `found "x", expected one of a, b – did you mean "a"?`."""
    options = sorted(allowed)
    if not options:
        return f"{found(value)}, but there is nothing that it could name"
    near = get_close_matches(str(value)[:SHOWN], options, n=1, cutoff=0.6)
    guess = f' – did you mean "{near[0]}"?' if near else ""
    return f"{found(value)}, expected one of {listed(options)}{guess}"


def listed(options: Sequence[str]) -> str:
    """Say `a, b, c … (5 more)`."""
    more = f" … ({len(options) - LISTED} more)" if len(options) > LISTED else ""
    return ", ".join(options[:LISTED]) + more


def field(location: tuple[str | int, ...]) -> str:
    """A location as people write it: `("remedies", 2, "kind")` → `remedies[2].kind`. Items count from 0."""
    parts = [f"[{step}]" if isinstance(step, int) else f".{printable(step[:SHOWN])}" for step in location]
    return "".join(parts).removeprefix(".")
