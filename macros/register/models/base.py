"""What every record is made of: text in languages, partial dates, references, addresses."""

import calendar
import datetime
import re
from typing import TYPE_CHECKING, Annotated, Any, Generic, NamedTuple, TypeVar, get_args
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
    create_model,
)
from pydantic_core import PydanticCustomError, core_schema

from macros.register.languages import OTHERS

LONGEST = 5_000
"""Characters one text field may have. The longest in the record today has under 2,000."""

# A tag, a template sign or a script address has no business in a text field. Pages escape it all the same.
MARKUP = re.compile(r"</?[A-Za-z!][^>]*>?|\{\{|\{%|\{#|javascript:", re.IGNORECASE)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

WORD = re.compile(r"[^\W\d_]{2,}")
ALIKE = {"Latin": frozenset("aceijopsxyABCEHIJKMOPSTXY"), "Cyrillic": frozenset("асеіјорѕхуАВСЕНІЈКМОРЅТХУ")}
"""Letters that look like one of the other alphabet (Unicode's list of confusables)."""


class Record(BaseModel):
    """Base of all records: immutable, and a key nobody knows is a problem."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)


def refuse(message: str) -> PydanticCustomError:
    """An error whose message says what was expected; the reader of problems adds what was found."""
    return PydanticCustomError("expected", "{message}", {"message": message})


def mixed(text: str) -> tuple[str, str, str] | None:
    """The first word with letters of another alphabet that look like its own: the word, a letter, its alphabet."""
    for word in WORD.findall(text):
        letters = {"Latin": [sign for sign in word if sign.isascii()]}
        letters["Cyrillic"] = [sign for sign in word if "\u0400" <= sign <= "\u052f"]
        if all(letters.values()):
            for alphabet in sorted(letters, key=lambda name: len(letters[name])):
                if ALIKE[alphabet].issuperset(letters[alphabet]):
                    return word, letters[alphabet][0], alphabet
    return None


def _plain_text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise refuse("expected text")
    if len(value) > LONGEST:
        raise refuse(f"expected at most {LONGEST:,} characters in one text")
    if value.startswith("TODO"):
        raise refuse("expected the text itself in place of TODO")
    if markup := MARKUP.search(value):
        raise refuse(f"expected plain text, no HTML, template or script such as {markup.group()[:20]}")
    if control := CONTROL.search(value):
        raise refuse(f"expected plain text without the control sign U+{ord(control.group()):04X}: delete it")
    if found := mixed(value):
        word, letter, alphabet = found
        raise refuse(f'expected one alphabet in a word: the "{letter}" in "{word}" is {alphabet}')
    return value


PlainText = Annotated[str, PlainValidator(_plain_text), WithJsonSchema({"type": "string", "minLength": 1})]


class Text(Record):
    """A text readers see, a field for each language of the table. One that is missing is None, never empty.

    The master language is always there. The fields of the others are added below, one for each row of the table.
    """

    en: PlainText

    def said(self, code: str) -> str | None:
        """The text in a language; None where it is missing."""
        text: str | None = getattr(self, code)
        return text


if not TYPE_CHECKING:
    others = dict.fromkeys(OTHERS, (PlainText | None, None))
    Text = create_model("Text", __base__=Text, __doc__=Text.__doc__, __module__=__name__, **others)


Table = TypeVar("Table", bound=str)


class Id(str, Generic[Table]):
    """A reference into a table: `Id[Literal["themes"]]` is the id of a row of the table `themes`."""

    table: str = ""

    if not TYPE_CHECKING:

        def __class_getitem__(cls, table: Any) -> type["Id"]:
            (name,) = get_args(table)
            return type("Id", (Id,), {"table": name, "__slots__": ()})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_after_validator_function(
            lambda value: cls(_plain_text(value)),
            core_schema.str_schema(),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "x-table": cls.table}


class Day(NamedTuple):
    """A date as exactly as it is known: a year, a year and month, or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def first(self) -> datetime.date:
        """The earliest day it can be."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> datetime.date:
        """The latest day it can be."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def exact(self) -> datetime.date | None:
        return self.first if self.day else None

    def __str__(self) -> str:
        return "-".join(f"{part:02}" for part in self if part is not None)

    def span(self) -> tuple[datetime.date, datetime.date]:
        return self.first, self.last

    # All four, since a tuple has its own, which would compare a month with None: only days are compared with days.
    def __lt__(self, other: "Day") -> bool:  # type: ignore[override]
        return self.span() < other.span()

    def __le__(self, other: "Day") -> bool:  # type: ignore[override]
        return self.span() <= other.span()

    def __gt__(self, other: "Day") -> bool:  # type: ignore[override]
        return self.span() > other.span()

    def __ge__(self, other: "Day") -> bool:  # type: ignore[override]
        return self.span() >= other.span()


DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def _day(value: Any) -> Day:
    if isinstance(value, Day):
        return value
    match = DAY.fullmatch(value) if isinstance(value, str) else None
    if not match:
        raise refuse("expected a date as YYYY-MM-DD, YYYY-MM or YYYY")
    day = Day(*(int(part) for part in match.groups() if part))
    try:
        datetime.date(day.year, *(1 if part is None else part for part in day[1:]))
    except ValueError:
        raise refuse("expected a day that the calendar has") from None
    if not 1900 <= day.year <= 2100:
        raise refuse("expected a year between 1900 and 2100")
    return day


def _whole(value: Any) -> int:
    if isinstance(value, int):
        return value
    if not isinstance(value, str) or not re.fullmatch(r"0|[1-9]\d{0,11}", value, re.ASCII):
        raise refuse("expected a whole number, digits only, no zero in front")
    return int(value)


def _flag(value: Any) -> bool:
    if value not in ("true", "false", True, False):
        raise refuse("expected true or false")
    return value in ("true", True)


def _web(value: Any) -> str:
    if not isinstance(value, str) or not _is_web(value):
        raise refuse("expected a web address that begins with https:// or http://")
    if len(value) > LONGEST:
        raise refuse(f"expected at most {LONGEST:,} characters in one address")
    return value


def _is_web(value: str) -> bool:
    try:
        parts = urlsplit(value[:LONGEST])
    except ValueError:  # such as a bracket that is never closed
        return False
    refused = re.search(r"[\s<>\"{}]", value) or CONTROL.search(value)
    return parts.scheme in ("http", "https") and "." in (parts.hostname or "") and not refused


DATE_SCHEMA = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}
PartialDate = Annotated[Day, PlainValidator(_day), PlainSerializer(str), WithJsonSchema(DATE_SCHEMA)]
Whole = Annotated[int, PlainValidator(_whole), WithJsonSchema({"type": "integer"})]
Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "boolean"})]
Web = Annotated[str, PlainValidator(_web), WithJsonSchema({"type": "string", "format": "uri"})]


def pattern(regex: str, form: str) -> Any:
    """Text that must match `regex` whole; `form` says it to an editor."""

    def check(value: str) -> str:
        if not re.fullmatch(regex, value, re.ASCII):
            raise refuse(f"expected {form}")
        return value

    return Annotated[PlainText, AfterValidator(check), WithJsonSchema({"type": "string", "pattern": f"^{regex}$"})]


Slug = pattern(r"[a-z0-9]+(?:[-_.][a-z0-9]+)*", "an id of small letters, digits and hyphens")
EventId = pattern(r"e\d{4}(?:-\d{2}){0,2}(?:-\d{1,2})?", "e and the date, then -1, -2 … if several: e2014-12")
RemedyId = pattern(r"r[1-9]\d?", "r and a number: r1, r2 …")
Communication = pattern(r"[1-9]\d{0,3}/\d{4}", "a number and a year: 2137/2012")
Paragraph = pattern(r"[0-9A-Za-z().,;–\- ]+", "paragraph numbers such as 7.2, 4.1-4.3 or 11(a)")
Article = pattern(r"[1-9]\d?(?:\([0-9a-z]+\))*", "an article such as 9, 14(3)(d) or 2(3)(a)")


def whole_article(article: str) -> str:
    """An article without its paragraphs: `14(3)(d)` is of article `14`."""
    return article.partition("(")[0]
