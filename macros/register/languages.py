"""The table of languages, `languages.yml` beside this file: every other place that needs to know one asks here."""

from pathlib import Path
from typing import Literal, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter


class Dates(NamedTuple):
    """Patterns of Babel: for a year, a month of a year, a day."""

    year: str
    month: str
    day: str


class Articles(NamedTuple):
    """Patterns of articles: whole, with a paragraph of a treaty or law, with a part of a code; one and several."""

    whole: tuple[str, str]
    paragraph: tuple[str, str]
    lettered: tuple[str, str]
    subparagraph: str
    part: tuple[str, str]
    part_item: str
    chapter: str


class LanguageRow(BaseModel):
    """One language; the fields are explained in the table."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=False)

    code: str
    locale: str
    name: str
    short: str
    alphabet: str = ""
    dates: Dates
    range: Literal["first", "last"]
    articles: Articles
    grouped: bool
    money: str
    together: tuple[str, ...]
    un: bool


TABLE = {
    row.code: row
    for row in TypeAdapter(tuple[LanguageRow, ...]).validate_python(
        yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
    )
}
"""Code → language, in the order of the switch."""

LANGUAGES = tuple(TABLE)
MASTER = LANGUAGES[0]
"""The language every text must have; the others may be missing and are then shown as missing."""

OTHERS = LANGUAGES[1:]
