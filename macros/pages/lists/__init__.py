"""Lists of decisions: all of them in one table, grouped by each thing, and the search."""

from typing import Literal

Axis = Literal["committee", "year", "outcome", "status", "theme", "article", "remedy", "law", "place"]
"""What decisions can be listed by: `/views/by-AXIS/`."""
