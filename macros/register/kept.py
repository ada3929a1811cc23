"""What was made of a content, kept beside it: asked for again with the same content, it is the very same object."""

from collections.abc import Callable, Hashable
from typing import Any


class Kept:
    """A command that runs once begins with nothing kept; a preview keeps from one save to the next."""

    def __init__(self) -> None:
        self._made: dict[Hashable, tuple[tuple, Any]] = {}

    def made(self, place: Hashable, content: tuple, make: Callable[[], Any]) -> Any:
        """What `make` makes of `content`, which stands at `place`: made anew only when the content is another.

        Bytes and text are compared. Anything else counts as the same only if it is the same object, so that nothing
        large is ever walked through: records are frozen, and one that was read again is another.
        """
        held = self._made.get(place)
        if held is None or not _same(held[0], content):
            self._made[place] = held = content, make()
        return held[1]


def _same(before: tuple, now: tuple) -> bool:
    return len(before) == len(now) and all(
        old is new or (isinstance(new, bytes | str | bool) and old == new) for old, new in zip(before, now, strict=True)
    )
