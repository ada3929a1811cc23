"""The data package: what the files are (Frictionless Data Package v1), and how they have changed."""

from collections.abc import Iterator

from macros.exports.base import DATA, Material, Row, Table
from macros.exports.tables import TABLES, dumps

TYPES = {bool: "boolean", int: "integer"}


class Package:
    """What the files are, and how they have changed."""

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]:
        site = material.site
        content = {
            "profile": "tabular-data-package",
            "name": "views-follow-up",
            "title": site.name,
            "version": "1.0.0",
            "created": str(site.today),
            "homepage": site.editions.living,
            "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
            "resources": [_resource(material, table) for table in TABLES],
        }
        yield f"{DATA}datapackage.json", dumps(content)
        if material.changelog is not None:
            yield f"{DATA}CHANGELOG.md", material.changelog


def _resource(material: Material, table: Table) -> Row:
    rows = material.rows(table)
    return {
        "name": table.name,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": [{"name": key, "type": _type(rows, key)} for key in (rows[0] if rows else ())]},
    }


def _type(rows: list[Row], key: str) -> str:
    """The type of a column, as far as its values tell."""
    found = {type(row[key]) for row in rows if row[key] is not None}
    return TYPES.get(found.pop(), "string") if len(found) == 1 else "string"
