"""What a chart shows, before it is drawn: words in one language and numbers."""

from dataclasses import dataclass
from typing import Literal

Colour = Literal["bad", "half", "good", "none", "brick"]


@dataclass(frozen=True)
class Look:
    """How a part of a bar looks: a colour of the palette, and a fill that tells it apart without colour."""

    colour: Colour
    fill: Literal["solid", "hatch", "dots", "hollow"] = "solid"


@dataclass(frozen=True)
class Part:
    """A length within a bar."""

    value: int
    look: Look


@dataclass(frozen=True)
class Bar:
    """One row: its name, its parts from zero on, and what stands at its end: the total in bold, then the rest."""

    name: str
    parts: tuple[Part, ...]
    total: str
    rest: str = ""

    @property
    def value(self) -> int:
        return sum(part.value for part in self.parts)


@dataclass(frozen=True)
class Mark:
    """A line of the legend."""

    look: Look
    words: str


@dataclass(frozen=True)
class Picture:
    """A chart. Its names are `short` if they fit beside the bars on a phone; otherwise they stand above them."""

    id: str
    title: str
    sentence: str
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...] = ()
    note: str = ""
    short: bool = False
