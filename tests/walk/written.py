"""How a fact of the YAML is written for readers: small formatters of the tests' own, which share no code with macros/.

What they write is read back by `tests.site.pages.text`: every blank is one space.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "ru", "kk")

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "ru of": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
}


def date(stated: Any, code: str) -> str:
    """`2014-10-21`, `2014-10` or `2014` in words."""
    year, *rest = str(stated).split("-")
    month = MONTHS["ru of" if code == "ru" and len(rest) == 2 else code].split()[int(rest[0]) - 1] if rest else ""
    day = str(int(rest[1])) if len(rest) == 2 else ""
    words = {
        "en": [day, month, year],
        "ru": [day, month, f"{year} года" if rest else f"{year} год"],
        "kk": [f"{year} жылғы" if rest else f"{year} жыл", day, month],
    }[code]
    return " ".join(filter(None, words))


def article(stated: str, code: str) -> str:
    """One article of a treaty: `14(3)(d)`."""
    number, *steps = re.findall(r"\w+", stated)
    if code == "en" or not steps:
        return {"en": f"article {stated}", "ru": f"статья {number}", "kk": f"{number}-бап"}[code]
    if len(steps) == 2:
        first, second = steps
        return {
            "ru": f"подпункт {second}) пункта {first} статьи {number}",
            "kk": f"{number}-баптың {first}-тармағының {second}) тармақшасы",
        }[code]
    letter = ")" if steps[0].isalpha() else ""
    dash = "" if letter else "-"
    return {
        "ru": f"пункт {steps[0]}{letter} статьи {number}",
        "kk": f"{number}-баптың {steps[0]}{letter or dash}{' ' if letter else ''}тармағы",
    }[code]


def numerals(words: str) -> set[str]:
    """The numbers in articles, however they are grouped: `146(1), 146(2)` and `article 146, parts 1, 2` are alike.

    A bracket `(a)` is one too; so is a range, `6-8` or `6–8`.
    """
    return set(re.findall(r"\d+(?:[-–.]\d+)*", words.replace("–", "-")))


def paragraph(stated: str, code: str = "en") -> str:
    return "¶ " + stated.replace("-", "–")


def money(value: int, code: str) -> str:
    """The digits of a sum, grouped."""
    grouped = f"{int(value):,}"
    closed = code != "en" and int(value) < 10_000
    return grouped if code == "en" else grouped.replace(",", "" if closed else " ")


def text(value: dict[str, str], code: str) -> str:
    """A text in a language, the English one where it is missing."""
    return blanks(value.get(code) or value["en"])


def blanks(words: str) -> str:
    return re.sub(r"\s+", " ", words.replace("\N{NO-BREAK SPACE}", " ")).strip()


@cache
def words(message: str, code: str) -> tuple[str, ...]:
    """What the catalogue of a language says for an interface word; every plural form of it."""
    if code == "en":
        return (message,)
    found = _catalogue(code)[message]
    return found if isinstance(found, tuple) else (found,)


@cache
def _catalogue(code: str) -> dict[str, Any]:
    path = ROOT / f"macros/languages/catalogues/{code}/LC_MESSAGES/site.po"
    with path.open("rb") as file:
        read = read_po(file, locale=code)
    return {id: message.string for message in read for id in _ids(message.id)}


def _ids(id: str | Iterable[str]) -> Iterable[str]:
    return [id] if isinstance(id, str) else id


@cache
def rows(name: str) -> list[Any]:
    """A table of data/ as YAML has it, nothing more."""
    return yaml.load((ROOT / f"data/{name}.yml").read_text("utf-8"), yaml.CSafeLoader)


@cache
def folder(name: str) -> dict[str, Any]:
    """A folder of records, by id."""
    files = sorted((ROOT / "data" / name).glob("*.yml"))
    return {path.stem: yaml.load(path.read_text("utf-8"), yaml.CSafeLoader) for path in files}


def earliest(stated: Any) -> str:
    """The first day that a date can be, for the order of time."""
    return (str(stated) + "-01-01")[:10]


def events(id: str) -> list[dict[str, Any]]:
    """What happened after a decision, oldest first."""
    return sorted(folder("follow-up").get(id, {"events": []})["events"], key=lambda event: earliest(event["date"]))


@cache
def index(name: str) -> dict[str, Any]:
    """The rows of a table or of a closed list, by id."""
    found = rows("vocabularies").get(name) or rows(name.replace("_", "-"))
    return {row["id"]: row for row in found}


EVIDENCE = ("law-and-practice", "positions", "methodology", "reports", "bodies", "glossary", "submissions")
PER_PAGE = 45


@cache
def evidence(token: str) -> str:
    """The address of the row that a token names, such as `kadir-kassiyet-2026:5` or `reports:fu-1`."""
    table, _, id = token.partition(":")
    if table in EVIDENCE:
        return place(table, id)
    return next(place(name, part) for part in (token, table) for name in EVIDENCE if part in index(name))


def place(table: str, id: str) -> str:
    """Where a row of evidence stands; a long table goes on at another page."""
    if table in ("positions", "glossary"):
        return f"{table}/#{id}"
    if table == "bodies":
        return f"bodies/{id}/"
    number = list(index(table)).index(id) // PER_PAGE + 1
    return f"method/sources/{table}{'' if number == 1 else f'-{number}'}/#{id}"


def articles(*stated: str) -> set[str]:
    """The whole articles named: `146(1), 146(2)` is article 146; a chapter is none."""
    parts = [part.strip() for text in stated for part in re.split("[,;]", text)]
    return {re.match(r"\d+(-\d+)?", part)[0] for part in parts if re.match(r"\d", part)}
