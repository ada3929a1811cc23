"""A sheet as pixels, in letters of our own, so that every machine draws the same."""

from functools import lru_cache
from pathlib import Path

import resvg_py

FONTS = [str(path) for path in sorted((Path(__file__).parent / "fonts").glob("*.ttf"))]
FAMILY = "DejaVu Sans Condensed"
ZOOM = 1.5


@lru_cache(64)
def png(sheet: str) -> bytes:
    """A sheet in light colours. `mkdocs serve` draws only those that have changed."""
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=sheet,
            zoom=ZOOM,
            skip_system_fonts=True,
            font_files=FONTS,
            font_family=FAMILY,
            sans_serif_family=FAMILY,
        )
    )
