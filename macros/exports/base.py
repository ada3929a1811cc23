"""What an export is, and what it is made of."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Protocol

from macros.pages.site import Site

DATA = "data/v1/"
"""The versioned folder of the public data files. A change that breaks a reader gets a new number."""

Row = dict[str, Any]


@dataclass(frozen=True)
class Table:
    """A table's file name and the function that makes its rows; all rows have the same keys."""

    name: str
    make: Callable[[Site], Iterator[Row]]


@dataclass(frozen=True, eq=False)
class Material:
    """What the exports of one site are made of: the site, the record's changelog, the charts as they are drawn."""

    site: Site
    changelog: bytes | None = None
    charts: dict[str, tuple[str, Future[bytes]]] = field(default_factory=dict)
    """Charts by address: the drawing, and the pixels that another process makes of it while pages are written."""
    _rows: dict[str, list[Row]] = field(default_factory=dict)

    def rows(self, table: Table) -> list[Row]:
        """The rows of a table, made once for all exports."""
        if table.name not in self._rows:
            self._rows[table.name] = list(table.make(self.site))
        return self._rows[table.name]


class Export(Protocol):
    """One public file format: yields the address below the site's root and the bytes of each of its files."""

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]: ...
