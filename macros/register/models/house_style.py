"""The house style: words a language avoids, what to use, and why. Source: the translators' decided style."""

from typing import Literal

from macros.register.languages import LANGUAGES
from macros.register.models.base import PlainText, Record, Slug


class Avoided(Record):
    """Parts of words that texts of a language avoid; `except_` are longer words in which the part is right."""

    id: Slug
    language: Literal[*LANGUAGES]  # type: ignore[valid-type]
    avoid: tuple[str, ...]
    use: PlainText
    why: PlainText
    except_: tuple[str, ...]

    model_config = Record.model_config | {"alias_generator": lambda name: name.rstrip("_")}
