"""Drawing: what a picture says is in the drawing, whole, within its width, and the same each time."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from macros.charts import Bar, Look, Mark, Part, Picture, inline, png, sheet
from macros.charts.draw import PHONE
from macros.charts.letters import lines, width
from macros.charts.sheet import DARK, LIGHT
from tests.conftest import ROOT

SVG = "{http://www.w3.org/2000/svg}"
BAD, HATCH, HOLLOW = Look("bad"), Look("none", "hatch"), Look("none", "hollow")
LONG = "Әкімшілік құқық бұзушылық туралы кодекс, «Бейбіт жиналыстар туралы» Заң & <басқалар>"
PICTURE = Picture(
    "sample",
    "A title",
    "Most: 30 of 40.",
    (
        Bar(LONG, (Part(20, BAD), Part(10, HATCH)), "30", "✕ 20"),
        Bar("None", (Part(0, BAD), Part(0, HATCH)), "0"),
        Bar("Not known", (Part(10, HOLLOW),), "10"),
    ),
    (Mark(BAD, "✕ Bad: 20"), Mark(HATCH, "Hatched: 10"), Mark(HOLLOW, "Not known: 10")),
    "And 3 more.",
)


def words(svg: str) -> str:
    return " ".join(" ".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text"))


@pytest.fixture(params=["page", "sheet"])
def drawn(request) -> str:
    return inline(PICTURE) if request.param == "page" else sheet(PICTURE, "One Brick, 2026", "en")


def test_every_word_and_value_is_drawn_as_text(drawn):
    read = words(drawn)
    for bar in PICTURE.bars:
        assert [word for word in f"{bar.name} {bar.total} {bar.rest}".split() if word not in read] == []
    assert [mark.words for mark in PICTURE.marks if mark.words not in read] == []
    assert PICTURE.note in read


def test_bars_begin_at_zero_and_are_as_long_as_their_values(drawn):
    rects = [rect.attrib for rect in ElementTree.fromstring(drawn).iter(f"{SVG}rect") if rect.get("class") != "ground"]
    long = [(float(rect["x"].rstrip("%")), float(rect["width"].rstrip("%"))) for rect in rects[len(PICTURE.marks) :]]
    assert len(long) == 3, "a value of zero has no bar"
    (first, twenty), (second, ten), (third, other) = long
    assert first == third == 0
    assert second == twenty
    assert twenty / 20 == pytest.approx(ten / 10, rel=0.02) == pytest.approx(other / 10, rel=0.02)


def test_a_drawing_asks_for_nothing_from_elsewhere(drawn):
    assert not re.search(r"(?:href|src)=|url\((?!#)|@import|<script", drawn)


def test_the_same_picture_is_the_same_bytes():
    first = sheet(PICTURE, "x", "ru")
    assert first == sheet(PICTURE, "x", "ru")
    assert png(first) == png(first)


def test_a_sheet_says_what_it_is():
    source = "One Brick, 22 November 2026"
    drawn = sheet(PICTURE, source, "kk")
    root = ElementTree.fromstring(drawn)
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == (PICTURE.title, PICTURE.sentence)
    assert root.get("lang") == "kk"
    assert [part for part in (PICTURE.title, PICTURE.sentence, source) if part not in words(drawn)] == []


def test_every_letter_and_sign_is_in_the_font():
    """Each is drawn, and none as what stands for a letter that the font lacks."""
    blank, lacking, *drawn = (
        png(sheet(Picture("x", "", "", (Bar(letter, (Part(1, BAD),), "1"),), short=True), "", "kk"))
        for letter in (" ", "\N{SNOWMAN}", *"ӘәҒғҚқҢңӨөҰұҮүҺһІіЙйЁё№«»—·✓✕◐⇄§")
    )
    assert blank not in drawn
    assert lacking not in drawn


@pytest.mark.parametrize("room", [PHONE, 120])
def test_lines_break_between_words_only(room):
    broken = lines(LONG, 13, room)
    assert " ".join(broken) == LONG
    assert all(width(line, 13) <= room or " " not in line for line in broken)
    assert all(width(f"{line} {after.split()[0]}", 13) > room for line, after in pairwise(broken))


def test_the_colours_of_a_sheet_are_those_of_the_site():
    css = (ROOT / "docs/en/assets/site.css").read_text("utf-8")
    light, dark = css.split('[data-md-color-scheme="slate"]', 1)
    for part, palette in ((light, LIGHT), (dark[: dark.index("}")], DARK)):
        names = {"ground": "md-default-bg-color", "text": "md-default-fg-color", "quiet": "md-default-fg-color--light"}
        found = {name: re.search(rf"--{names.get(name, name)}: (#\w+);", part)[1] for name in palette}
        assert found == palette


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_contrast(palette):
    for name, colour in palette.items():
        if name != "ground":
            assert contrast(colour, palette["ground"]) >= (4.5 if name in ("text", "quiet") else 3), name


def contrast(one: str, other: str) -> float:
    """The contrast of WCAG 2."""

    def light(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)
