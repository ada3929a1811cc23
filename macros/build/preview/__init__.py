"""`make serve`: the site while it is written. A page is made when it is asked for, from the record as it is saved now.

Nothing is guessed about what a change touches: after a save the record is checked, and every page that is open asks
for itself again. It is written by the same functions as in a build, so what is seen is what will be published.
"""

from macros.build.preview.server import serve

__all__ = ["serve"]
