"""The charts of the built site: each shows its number, as a picture, a sentence, a table and three files."""

import csv
import io
import struct
from xml.etree import ElementTree

import pytest

from macros.languages import languages
from macros.pages import Page
from macros.pages.charts import CHARTS
from macros.pages.site import Site
from macros.register.languages import LANGUAGES
from tests.conftest import SITE_URL, TODAY, site_of
from tests.site.pages import PREFIX, page, plain, text

LANGUAGE = languages()

NAMES = {"en": "One Brick", "ru": "По кирпичику", "kk": "Бір кірпіш"}
CASES = [pytest.param(chart, code, id=f"{chart.id}-{code}") for chart in CHARTS for code in LANGUAGES]
LEFT_TO_THE_TABLE = {"decisions-by-law"}


@pytest.fixture(scope="module")
def here(register) -> Site:
    return site_of(register)


def built(site, chart, code):
    """The section of a chart: its figure, and the table after it."""
    tree = page(site, PREFIX[code] + chart.address)
    heading = tree.get_element_by_id(chart.id)
    return heading, heading.xpath("following::figure")[0], heading.xpath("following::table")[0]


def numbers_in(row) -> list[int]:
    return [int("".join(filter(str.isdigit, text(cell)))) for cell in row.iterfind("td")]


@pytest.mark.parametrize(("chart", "code"), CASES)
def test_the_picture_shows_every_cell_with_its_name(site, here, chart, code):
    spoken = Page(here, LANGUAGE[code], "", code)
    number, picture = chart.number(spoken), chart.picture(spoken)
    figure = built(site, chart, code)[1]
    drawn = [text(node) for node in figure.iter("text")]
    rows: dict[str, int] = {}
    for cell in number.cells:
        rows[cell.key] = rows.get(cell.key, 0) + cell.value
    shown = {plain(bar.name): bar.value for bar in picture.bars}
    assert set(shown.values()) <= set(rows.values())
    if chart.id in LEFT_TO_THE_TABLE:
        assert sum(shown.values()) + int(next(word for word in picture.note.split() if word.isdigit())) == number.total
    else:
        assert sorted(bar.value for bar in picture.bars) == sorted(rows.values())
    read = " ".join(drawn)
    assert [word for bar in picture.bars for word in plain(bar.name).split() if word not in read] == []
    assert [
        bar
        for bar in picture.bars
        if plain(bar.total) not in drawn and not any(node.startswith(plain(bar.total)) for node in drawn)
    ] == []


@pytest.mark.parametrize(("chart", "code"), CASES)
def test_it_has_a_title_a_sentence_and_a_name_for_screen_readers(site, here, chart, code):
    picture = chart.picture(Page(here, LANGUAGE[code], "", code))
    heading, figure, _ = built(site, chart, code)
    assert picture.title in text(heading)
    assert text(figure.find("figcaption")) == plain(picture.sentence)
    drawing = figure.find("svg")
    assert drawing.get("role") == "img"
    tree = page(site, PREFIX[code] + chart.address)
    assert [tree.get_element_by_id(id).tag for id in drawing.get("aria-labelledby").split()] == ["h2", "figcaption"]


@pytest.mark.parametrize(("chart", "code"), CASES)
def test_the_table_and_the_csv_hold_the_cells(site, here, chart, code):
    number = chart.number(Page(here, LANGUAGE[code], "", code))
    table = built(site, chart, code)[2]
    values = [value for row in table.iterfind("tbody/tr") for value in numbers_in(row)]
    assert sorted(values) == sorted(cell.value for cell in number.cells)
    content = (site / f"data/v1/numbers/{number.id}.csv").read_text("utf-8-sig")
    rows = [tuple(row.values()) for row in csv.DictReader(io.StringIO(content, newline=""))]
    across = bool(number.across)
    assert rows == [
        (number.id, str(TODAY), cell.key, str(cell.value), id, *[cell.across] * across)
        for cell in number.cells
        for id in cell.ids
    ]


@pytest.mark.parametrize(("chart", "code"), CASES)
def test_it_can_be_taken_away(site, here, chart, code):
    tree = page(site, PREFIX[code] + chart.address)
    heading = tree.get_element_by_id(chart.id)
    links = heading.xpath("following::span[@class='files'][1]/a/@href")
    files = [(site / PREFIX[code] / chart.address / link).resolve() for link in links]
    assert [file.suffix for file in files] == [".svg", ".png", ".csv"]
    picture = chart.picture(Page(here, LANGUAGE[code], "", code))
    root = ElementTree.fromstring(files[0].read_bytes())
    said = plain(" ".join(" ".join(node.itertext()) for node in root.iter("{http://www.w3.org/2000/svg}text")))
    assert root.get("lang") == code
    assert [
        part
        for part in (
            picture.title,
            NAMES[code],
            f"{SITE_URL}{PREFIX[code]}{chart.address}#{chart.id}",
            plain(LANGUAGE[code].date(TODAY)),
            plain(picture.sentence),
        )
        if part not in said
    ] == []
    content = files[1].read_bytes()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", content[16:24])
    assert (width, height) == pytest.approx((1.5 * float(root.get("width")), 1.5 * float(root.get("height"))), abs=1)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
def test_no_two_parts_are_told_apart_by_colour_alone(here, chart):
    marks = chart.picture(Page(here, LANGUAGE["en"], "", "en")).marks
    signs = [mark.words[0] if not mark.words[0].isalpha() else "" for mark in marks]
    assert len({(mark.look.fill, sign) for mark, sign in zip(marks, signs, strict=True)}) == len(marks)
