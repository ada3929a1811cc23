"""All tables as one workbook: `/data/v1/register.xlsx`, a sheet a table, its first row fixed."""

import datetime
from collections.abc import Iterator
from io import BytesIO

import xlsxwriter

from macros.exports.base import DATA, Material
from macros.exports.tables import TABLES, cell


class Workbook:
    """All tables as one workbook."""

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]:
        site = material.site
        content = BytesIO()
        # Text stays text: no formula, number or address is made of what a field says.
        options = {
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "in_memory": True,
        }
        with xlsxwriter.Workbook(content, options) as book:
            day = datetime.datetime.combine(site.today, datetime.time())
            book.set_properties({"title": site.name, "created": day, "comments": "CC BY 4.0"})
            bold = book.add_format({"bold": True})
            for table in TABLES:
                rows = material.rows(table)
                sheet = book.add_worksheet(table.name)
                sheet.freeze_panes(1, 1)
                sheet.write_row(0, 0, rows[0] if rows else [], bold)
                for number, row in enumerate(rows, 1):
                    sheet.write_row(number, 0, [cell(value) for value in row.values()])
        yield f"{DATA}register.xlsx", content.getvalue()
