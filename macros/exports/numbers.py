"""The list behind every number: `/data/v1/numbers/ID.csv`, one row for each thing counted."""

import csv
import io
from collections.abc import Iterator

from macros.exports.base import DATA, Material


class Numbers:
    """The list behind every number."""

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]:
        site = material.site
        for number in site.facts.numbers.values():
            text = io.StringIO(newline="")
            writer = csv.writer(text)
            writer.writerow(["number", "as_of", "key", "value", "counted", *["across"] * bool(number.across)])
            for cell in number.cells:
                second = [cell.across] if number.across else []
                writer.writerows([number.id, site.today, cell.key, cell.value, id, *second] for id in cell.ids)
            yield f"{DATA}numbers/{number.id}.csv", text.getvalue().encode("utf-8-sig")
