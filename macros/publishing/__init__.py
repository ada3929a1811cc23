"""Publishing: which editions there are, keeping them, and leaving all as it was when something goes wrong.

`mkdocs gh-deploy` commits the built folder in place of all that stands on the branch and pushes it.
`mike deploy` adds one folder to the branch and leaves the pushing to a person. Neither looks at the remote
first. This package does: it fetches the branch before anything is written, carries the frozen editions over
into the built site, and lets mkdocs commit where a push can only add. Nothing is ever forced.
"""

from macros.publishing.publish import editions, finish

__all__ = ["editions", "finish"]
