"""A picture as a file of its own: with title, sentence, source and colours, so that it can be passed round alone."""

from drawsvg import Drawing, Group, Rectangle, Title

from macros.charts.draw import LETTER, LINE, bars, text
from macros.charts.letters import lines
from macros.charts.picture import Picture

WIDE = 680
MARGIN = 20
ROOM = WIDE - 2 * MARGIN
TITLE, SENTENCE, SOURCE = 19, 14, 12
FAMILY = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans Condensed","Liberation Sans",sans-serif'

LIGHT = {
    "ground": "#fdfaf6",
    "text": "#26211d",
    "quiet": "#5d544c",
    "brick": "#9b3a1f",
    "bad": "#8f1d14",
    "half": "#7a5200",
    "good": "#2d6a34",
    "none": "#5d544c",
}
DARK = {
    "ground": "#1c1815",
    "text": "#ece4da",
    "quiet": "#bdb1a4",
    "brick": "#f0a58a",
    "bad": "#ff9d8f",
    "half": "#f0c46c",
    "good": "#93d49a",
    "none": "#bdb1a4",
}
"""The colours of the site's style sheet, written out: programs that draw know no variables."""


def _rules(colours: dict[str, str]) -> str:
    """A style sheet of one palette."""
    rules = f"text{{fill:{colours['text']}}}rect{{stroke:{colours['ground']}}}"
    rules += "".join(f".{name}{{fill:{colour}}}.line-{name}{{stroke:{colour}}}" for name, colour in colours.items())
    return rules


STYLE = (
    f"text{{font:{LETTER}px {FAMILY}}}.total,.title{{font-weight:700}}.quiet{{font-weight:400}}"
    f".title{{font-size:{TITLE}px}}.sentence{{font-size:{SENTENCE}px}}.source{{font-size:{SOURCE}px}}"
    f"{_rules(LIGHT)}@media(prefers-color-scheme:dark){{{_rules(DARK)}}}"
)


class Description(Title):  # type: ignore[misc]  # drawsvg has no types
    """What a drawing shows, for those who do not see it."""

    TAG_NAME = "desc"


def sheet(picture: Picture, source: str, code: str) -> str:
    """The whole picture as a file in the language `code`, the same bytes for the same picture."""
    group = Group(transform=f"translate({MARGIN})")
    top = MARGIN
    for words, size, kind in ((picture.title, TITLE, "title"), (picture.sentence, SENTENCE, "sentence")):
        for line in lines(words, size, ROOM):
            top += round(size * 1.35)
            group.append(text(line, 0, top, kind))
        top += 6
    drawn, height = bars(picture, ROOM, lambda share: round(share * ROOM, 1), beside=True)
    top += MARGIN
    group.append(Group(children=drawn, transform=f"translate(0,{top})"))
    top += height + 8
    for line in lines(source, SOURCE, ROOM):
        top += LINE
        group.append(text(line, 0, top, "source quiet"))
    drawing = Drawing(WIDE, top + MARGIN, lang=code, role="img", aria_labelledby="title said")
    drawing.append_css(STYLE)
    drawing.extend([Title(picture.title, id="title"), Description(picture.sentence, id="said")])
    drawing.extend([Rectangle(0, 0, WIDE, top + MARGIN, class_="ground"), group])
    return str(drawing.as_svg())
