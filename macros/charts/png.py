"""A sheet as pixels, in letters of our own, so that every machine draws the same."""

from pathlib import Path

import resvg_py

FONTS = [str(path) for path in sorted((Path(__file__).parent / "fonts").glob("*.ttf"))]
FAMILY = "DejaVu Sans Condensed"
ZOOM = 1.5


def png(sheet: str) -> bytes:
    """A sheet in light colours."""
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
