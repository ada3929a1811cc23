"""The record: what is known, read from YAML, checked, and nothing else.

This package knows no MkDocs, no HTML and no page language. Start at `load`.
"""

from macros.register.problems import Problem
from macros.register.register import Register, load

__all__ = ["Problem", "Register", "load"]
