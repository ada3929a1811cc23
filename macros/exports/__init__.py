"""Files beside the pages. A format is one small class in this registry; nothing else knows which formats exist."""

from pathlib import Path

from macros.exports import charts
from macros.exports.base import DATA, Export, Material
from macros.exports.calendar import Replies
from macros.exports.charts import Charts
from macros.exports.feeds import Feeds
from macros.exports.links import Links
from macros.exports.numbers import Numbers
from macros.exports.package import Package
from macros.exports.record import Records
from macros.exports.tables import TABLES, CsvTable, JsonTable
from macros.exports.workbook import Workbook
from macros.pages.site import Site

EXPORTS: tuple[Export, ...] = (
    *(form(table) for table in TABLES for form in (JsonTable, CsvTable)),
    Records(),
    Numbers(),
    Charts(),
    Workbook(),
    Package(),
    Feeds(),
    Replies(),
    Links(),
)

FOLDERS = (DATA, "feeds/", "calendar/", "c/")
"""Where the files of all exports stand, and no page does."""


def begin(site: Site, changelog: bytes | None) -> Material:
    """Before the pages: start what takes long and needs none of them."""
    return Material(site, changelog, charts.begin(site))


def write_all(material: Material, folder: Path) -> None:
    """Write every export below `folder`, the root of the built site."""
    for export in EXPORTS:
        for address, content in export.files(material):
            path = folder / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
