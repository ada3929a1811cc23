"""The bars of a picture, drawn. Down the page all is in pixels; across it in pixels or in parts of the width."""

from collections.abc import Callable, Iterator
from functools import cache

from drawsvg import Drawing, DrawingElement, Group, Path, Pattern, Rectangle, Text

from macros.charts.letters import lines, width
from macros.charts.picture import Bar, Look, Picture

PHONE = 288
"""Pixels across on a screen of 320, which is also one of 1280 at 400 %."""

PAPER = 800
"""Pixels down a printed page that a picture may take; a taller one would be cut, and its table stands in for it."""

LETTER = 13
LINE = 17
BETWEEN = 5
"""Between the names of two rows, or between a name and the bar below it."""
THICK = 12
GAP = 9
WIDEST = 0.5
"""The share of the width that names beside bars may take."""
END = 6
"""Between a bar and what stands at its end."""
BOLD = 1.1
"""How much wider bold letters are."""
DROP = 4.5
"""From the middle of a line to the foot of its letters."""

Across = Callable[[float], str | float]
"""Writes a share of the width."""


def inline(picture: Picture) -> str:
    """The picture for a page: as wide as its place, with letters that keep their size. The page has the colours."""
    drawn, height = bars(picture, PHONE, lambda share: f"{round(100 * share, 2):g}%", picture.short)
    labels = {"role": "img", "aria_labelledby": f"{picture.id} {picture.id}-said"}
    drawing = Drawing("100%", height, viewBox=None, class_="tall" if height > PAPER else None, **labels)
    drawing.extend(drawn)
    return str(drawing.as_svg(header=""))


def bars(picture: Picture, room: int, across: Across, beside: bool) -> tuple[list[DrawingElement], int]:
    """Legend, rows and note within `room` pixels, and how high they are. Names stand beside the bars or above them."""
    drawn, top = _legend(picture, room)
    longest = max((width(bar.name, LETTER) for bar in picture.bars), default=0)
    column = round(min(longest, room * WIDEST)) + END if beside else 0
    unit = _unit(picture, room - column) / room
    rows = Group(transform=f"translate({column})") if column else Group()
    for bar in picture.bars:
        names = lines(bar.name, LETTER, column or room)
        high = LINE * len(names)
        first = top + LETTER + (BETWEEN if beside else 0) / 2
        middle = top + (high + BETWEEN) / 2 if beside else top + high + (THICK + BETWEEN) / 2
        rows.extend(text(name, -column, first + LINE * line) for line, name in enumerate(names))
        rows.extend(_bar(picture.id, bar, middle, unit, across))
        top += high + BETWEEN if beside else high + BETWEEN + THICK + GAP
    drawn.append(rows)
    for line in lines(picture.note, LETTER, room):
        top += LINE
        drawn.append(text(line, 0, top, "quiet"))
    return drawn, top + 4


def _unit(picture: Picture, room: int) -> float:
    """The pixels that one counts for: as many as the longest bar and every end allow."""
    ends = [(bar.value, BOLD * width(f"{bar.total}  {bar.rest}", LETTER) + END) for bar in picture.bars if bar.value]
    return min((room - end) / value for value, end in ends) if ends else 0


def _bar(id: str, bar: Bar, middle: float, unit: float, across: Across) -> Iterator[DrawingElement]:
    begin = 0
    for part in bar.parts:
        if part.value:
            yield _filled(id, part.look, across(begin * unit), middle - THICK / 2, across(part.value * unit))
        begin += part.value
    end = Text(bar.total, None, across(begin * unit), middle + DROP, dx=END if begin else None, class_="total")
    if bar.rest:
        end.append_line(bar.rest, class_="quiet", dx=END)
    yield end


def _legend(picture: Picture, room: int) -> tuple[list[DrawingElement], int]:
    """Swatch and words of each mark, as many on a line as fit; words that fit on no line take several."""
    drawn: list[DrawingElement] = []
    left = top = below = 0
    for mark in picture.marks:
        words = lines(mark.words, LETTER, room - LINE)
        wide = LINE + round(max(width(line, LETTER) for line in words))
        if left and left + wide > room:
            left, top = 0, below
        drawn.append(_filled(picture.id, mark.look, left, top + 2, THICK))
        drawn += [text(line, left + LINE, top + LETTER + LINE * at) for at, line in enumerate(words)]
        left += wide + LETTER
        below = max(below, top + LINE * len(words) + 3)
    return drawn, below + LINE - 3 if drawn else 0


def _filled(id: str, look: Look, x: str | float, y: float, wide: str | float) -> DrawingElement:
    if look.fill == "solid":
        return Rectangle(x, y, wide, THICK, class_=look.colour)
    fill = "none" if look.fill == "hollow" else _pattern(id, look)
    return Rectangle(x, y, wide, THICK, fill=fill, class_=f"line-{look.colour}")


@cache
def _pattern(id: str, look: Look) -> DrawingElement:
    """The pattern of a fill. It is one object within a drawing, which then holds it once."""
    name = f"{id}-{look.colour}-{look.fill}"
    pattern = Pattern(5, 5, id=name, patternTransform="rotate(45)")
    pattern.append(Path("M0,0h2v5h-2z" if look.fill == "hatch" else "M0,0h2v2h-2z", class_=look.colour))
    return pattern


def text(words: str, x: float, y: float, kind: str | None = None) -> DrawingElement:
    return Text(words, None, round(x, 1), round(y, 1), class_=kind)
