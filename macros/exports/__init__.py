"""Files beside the pages. A format is one small class in this registry; nothing else knows which formats there are."""

from pathlib import Path

from macros.exports.base import Export
from macros.exports.links import Links
from macros.exports.numbers import Numbers
from macros.exports.record import Records
from macros.exports.tables import EVENTS, FINDINGS, REMEDIES, VIEWS, CsvTable, JsonTable
from macros.site import Site

EXPORTS: tuple[Export, ...] = (
    *(form(table) for table in (VIEWS, REMEDIES, EVENTS, FINDINGS) for form in (JsonTable, CsvTable)),
    Records(),
    Numbers(),
    Links(),
)


def write_all(site: Site, folder: Path) -> None:
    """Write every export below `folder`, the root of the built site."""
    for export in EXPORTS:
        for address, content in export.files(site):
            path = folder / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
