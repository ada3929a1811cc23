"""The record: what is known, read from YAML, checked, and nothing else.

This package knows no MkDocs, no HTML and no page language. Start at `load`.
"""

from macros.register.problems import Problem
from macros.register.reader import load
from macros.register.register import Register

__all__ = ["Problem", "Register", "load"]
