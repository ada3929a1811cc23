"""What an export is."""

from collections.abc import Iterator
from typing import Protocol

from macros.site import Site

DATA = "data/v1/"
"""The versioned folder of the public data files. A change that breaks a reader gets a new number."""


class Export(Protocol):
    """One public file format: yields the address below the site's root and the bytes of each of its files."""

    def files(self, site: Site) -> Iterator[tuple[str, bytes]]: ...
