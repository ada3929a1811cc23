"""Where a field of the record reaches its readers, and how to look there."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree, html
from lxml.cssselect import CSSSelector

from tests.site.pages import PREFIX, page
from tests.walk import written

Form = Callable[[Any, str], Iterable[str]]
"""What must be read where a value is shown, in a language."""


@dataclass(frozen=True)
class Spot:
    """A value of the YAML: the records it stands in, the outermost first, and its place among its like, from 1 on."""

    value: Any
    records: tuple[dict[str, Any], ...]
    place: int = 1

    @property
    def root(self) -> dict[str, Any]:
        return self.records[0]

    @property
    def ids(self) -> list[str]:
        """The ids of the records it stands in."""
        return [record["id"] for record in self.records if "id" in record] or [""]


@dataclass(frozen=True)
class Shown:
    """On a page: its address and a selector in it, both with `{id}` of the outer record, `{own}` of the inner, `{n}`.

    `only`: which records are shown there; the others must not have an element of this kind.
    """

    address: str
    where: str
    form: Form
    only: Callable[[Spot], bool] = lambda spot: True

    def wrong(self, site: Path, spot: Spot) -> Iterator[str]:
        """What is not there, for each language."""
        if not self.only(spot):
            return
        at = spot.root | {"own": spot.ids[-1], "n": spot.place}
        for code in written.LANGUAGES:
            wanted = [words for words in self.form(spot.value, code) if words]
            if not wanted:
                continue
            address = resolved(site, PREFIX[code], self.address.format(**at), spot)
            where = self.where.format(**at)
            found = [element for one in where.split(" | ") for element in select(page(site, address), one, code)]
            read = " ".join(map(read_in, found))
            links = {link for element in found for link in hrefs(element)}
            for words in wanted:
                if words not in links and not stands_in(words, read):
                    yield f"{address} {where}: {words!r} is not in {read[:200]!r}"


@dataclass(frozen=True)
class Exported:
    """In a row of a data file: the file, the column, and how the value is written there."""

    file: str
    column: str
    form: Callable[[Spot], str]

    def wrong(self, site: Path, spot: Spot) -> Iterator[str]:
        row = table(site, self.file)[key_of(spot) if self.file == "findings" else "#".join(spot.ids)]
        for code in written.LANGUAGES if self.column.endswith("_*") else [""]:
            column = self.column.replace("*", code)
            value = (spot.value or {}).get(code, "") if code else self.form(spot)
            if row[column] != value:
                yield f"{self.file}.csv {column}: {row[column]!r} is not {value!r}"


@dataclass(frozen=True)
class InRecord:
    """In the file of one decision, under its own name: test_a_file_of_one_decision_holds_what_its_yaml_says."""


@dataclass(frozen=True)
class Excused:
    """On no page and in no file, and why that is right."""

    reason: str

    def wrong(self, site: Path, spot: Spot) -> Iterator[str]:
        return iter(())


@dataclass(frozen=True)
class Checked:
    """Read by another row or another test, which is named."""

    by: str

    def wrong(self, site: Path, spot: Spot) -> Iterator[str]:
        return iter(())


def resolved(site: Path, prefix: str, address: str, spot: Spot) -> str:
    """The address of a page: `evidence:TABLE` and `claims:` tell which of several a row stands on.

    The law and the steps at home have a page of their own where they are long.
    """
    if address.startswith("evidence:"):
        address = written.place(address.partition(":")[2], spot.root["id"]).partition("#")[0]
    if address == "claims:":
        address = "statistics/why-numbers-differ/" if spot.root["value"] else "statistics/claims/"
    if address.endswith("courts/") and not (site / prefix / address / "index.html").exists():
        address = address.removesuffix("courts/")
    return prefix + address


def stands_in(words: str, read: str) -> bool:
    """Whether words are read whole: `article 9` is not read in `article 92`, nor `¶ 1` in `¶ 1.2`."""
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w|[.–-]\d)", read))


BLOCKS = {"p", "li", "td", "th", "dt", "dd", "div", "section", "br", "h1", "h2", "h3", "h4", "summary", "caption"}


@cache
def read_in(element: html.HtmlElement) -> str:
    """What a reader reads; a block ends with a blank, whether or not the file has one."""
    parts = []
    for event, one in etree.iterwalk(element, events=("start", "end")):
        parts.append(" " if one.tag in BLOCKS else "")
        parts.append((one.text if event == "start" else one.tail if one is not element else "") or "")
    return written.blanks("".join(parts))


@cache
def hrefs(element: html.HtmlElement) -> list[str]:
    own = [element.get("href")] if element.get("href") else []
    return own + [link.get("href") for link in element.iterfind(".//a[@href]")]


@cache
def selector(css: str) -> CSSSelector:
    return CSSSelector(css, translator="html")


def select(tree: html.HtmlElement, where: str, code: str) -> list[html.HtmlElement]:
    """Elements by a CSS selector; by `dd:Label`, the descriptions of a term; by "", the article.

    What begins with an id is found by it; `#id + ul li` is in the next list after it.
    """
    if not where:
        return tree.findall(".//article")
    if where.startswith("dd:"):
        labels = {written.blanks(form) for label in where[3:].split("/") for form in written.words(label, code)}
        return [entry.getnext() for entry in tree.iterfind(".//article//dt") if read_in(entry) in labels]
    if not where.startswith("#"):
        return selector(where)(tree)
    id, _, rest = where[1:].partition(" ")
    found = by_id(tree).get(id)
    if found is not None and rest.startswith("+ "):
        tag, _, rest = rest[2:].partition(" ")
        found = next((sibling for sibling in found.itersiblings() if sibling.tag == tag), None)
    if found is None:
        return []
    return selector(rest)(found) if rest else [found]


@cache
def by_id(tree: html.HtmlElement) -> dict[str, html.HtmlElement]:
    return {element.get("id"): element for element in tree.iter() if element.get("id")}


@cache
def table(site: Path, name: str) -> dict[str, dict[str, str]]:
    """A data file's rows by id; findings by their decision and their place in it."""
    with (site / f"data/v1/{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    if name != "findings":
        return {row["id"]: row for row in rows}
    found: dict[str, dict[str, str]] = {}
    for row in rows:
        place = sum(id.startswith(f"{row['view']}#") for id in found) + 1
        found[f"{row['view']}#{place}"] = row
    return found


def key_of(spot: Spot) -> str:
    """A finding by its decision and its place in it, whatever the order of the page."""
    place = next(number for number, row in enumerate(spot.root["findings"], 1) if row is spot.records[-1])
    return f"{spot.root['id']}#{place}"


@cache
def record(site: Path, id: str) -> dict[str, Any]:
    return json.loads((site / f"data/v1/views/{id}.json").read_text("utf-8"))


# Forms: what must be read where a value is shown. Nothing is asked for where nothing is given, if not said otherwise.


def plain(value: Any, code: str) -> Iterable[str]:
    given = value if isinstance(value, list) else [] if value is None else [value]
    return [written.blanks(str(part)) for part in given]


def words(value: Any, code: str) -> Iterable[str]:
    return [written.text(value, code)] if value else []


def day(value: Any, code: str) -> Iterable[str]:
    return [written.date(value, code)] if value else []


def paragraph(value: Any, code: str) -> Iterable[str]:
    return [written.paragraph(str(value))] if value else []


def or_not_known(form: Form) -> Form:
    """As a form, and "not known" where nothing is given."""
    return lambda value, code: form(value, code) if value else [written.words("not known", code)[0]]


def name_in(table: str, key: str = "name") -> Form:
    """The name of a row that a value or each of a list of values names."""

    def form(value: Any, code: str) -> Iterable[str]:
        ids = value if isinstance(value, list) else [value] if value else []
        return [written.text(written.index(table)[id][key], code) for id in ids]

    return form


def value_in(scale: str) -> Form:
    """The name of a value of a scale."""

    def form(value: Any, code: str) -> Iterable[str]:
        values = {row["id"]: row for row in written.index("scales")[scale]["values"]}
        return [written.text(values[value]["name"], code)] if value else []

    return form


def web(value: Any, code: str) -> Iterable[str]:
    """An address, or each of several; a document of the UN in Russian for who reads Russian."""
    given = value if isinstance(value, list) else [value] if value else []
    return [url.replace("//docs.un.org/en/", "//docs.un.org/ru/") if code == "ru" else url for url in given]


def numerals(value: Any, code: str) -> Iterable[str]:
    """The numbers of articles, one by one: how they are grouped is told by the golden pages."""
    given = " ; ".join(value) if isinstance(value, list) else value or ""
    given = given.replace(")-(", "-")
    return [number.replace("-", "–") if ranged(number) else number for number in sorted(written.numerals(given))]


def ranged(number: str) -> bool:
    first, _, last = number.partition("-")
    return bool(last) and int(last) > int(first)


def link(address: str) -> Form:
    """A link to each row that a value names, as its page writes it: `../../themes/{}/`."""

    def form(value: Any, code: str) -> Iterable[str]:
        ids = value if isinstance(value, list) else [value] if value else []
        return [address.format(id, anchor=str(id).lower().replace("_", "-")) for id in ids]

    return form
