"""The files of the small site that are no text: the workbook, and the links that lead to a page."""

import io
import zipfile
from xml.etree import ElementTree

import pytest

from macros.exports.base import Material
from macros.exports.tables import TABLES, cell
from macros.exports.workbook import Workbook
from tests.pages import golden

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture(scope="module")
def material() -> Material:
    return Material(golden.small_site())


def sheets(content: bytes) -> dict[str, list[list[str]]]:
    """Sheet → rows → cells, out of the workbook's own XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        strings = ["".join(one.itertext()) for one in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
        names = [one.get("name") for one in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{SHEET}sheet")]
        found = {}
        for number, name in enumerate(names, 1):
            tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            assert tree.find(f".//{SHEET}pane").attrib["xSplit"] == tree.find(f".//{SHEET}pane").attrib["ySplit"] == "1"
            found[name] = [
                [
                    strings[int(one.findtext(f"{SHEET}v"))] if one.get("t") == "s" else one.findtext(f"{SHEET}v")
                    for one in row
                ]
                for row in tree.iter(f"{SHEET}row")
            ]
    return found


def test_the_workbook_says_what_the_tables_say(material: Material) -> None:
    [(address, content)] = Workbook().files(material)
    assert address == "data/v1/register.xlsx"
    found = sheets(content)
    assert list(found) == ["views", "remedies", "events", "findings"]
    for table in TABLES:
        rows = material.rows(table)
        said = [[str(cell(value)) for value in row.values() if cell(value) not in (None, "")] for row in rows]
        assert found[table.name] == [list(rows[0]), *said]


def test_the_workbook_says_whose_it_is_and_of_which_day(material: Material) -> None:
    [(_, content)] = Workbook().files(material)
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        said = "".join(ElementTree.fromstring(book.read("docProps/core.xml")).itertext())
    assert "One Brick" in said
    assert "CC BY 4.0" in said
    assert "2026-11-22T00:00:00Z" in said
