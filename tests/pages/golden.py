"""Golden pages: what a reader sees on each kind of page of a small site, as text, in each language; and its files.

The small site is tests/records/small with tests/records/golden/data laid over it. Every line of the fragments was held
against that YAML by eye. `python -m tests.pages.golden` writes them anew, for when the small site or the wording
changes: read the difference, line by line, before you keep it.
"""

import csv
import io
import re
import shutil
import tempfile
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from lxml import html

from macros.build.macros import MACROS
from macros.exports import EXPORTS
from macros.exports.base import Material
from macros.exports.charts import Charts
from macros.exports.workbook import Workbook
from macros.facts import Facts
from macros.languages import languages
from macros.languages.translations import BEHIND, CURRENT, MISSING, Entry, State, TextKey
from macros.pages import Page
from macros.pages.editions import Editions
from macros.pages.site import Site
from macros.register import Register, load
from tests.conftest import SITE_URL, TODAY
from tests.register.mistakes import RECORDS, copied, problems_of

GOLDEN = RECORDS / "golden"

CASE = ("case_title", "case_header", "case_part facts", "case_part state_position", "not_known", "case_record")

KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "case": ("views/ccpr-404-2013/", CASE),
    "case-joined": ("views/ccpr-101-2010/", CASE),
    "case-care": ("views/cat-505-2020/", CASE),
    "case-discontinued": ("views/ccpr-606-2014/", CASE),
    "case-inadmissible": ("views/cat-202-2011/", CASE),
    "case-no-violation": ("views/ccpr-707-2015/", CASE),
    "case-no-day": ("views/ccpr-808-2016/", CASE),
    "courts": ("views/ccpr-404-2013/courts/", ("case_courts",)),
    "road-map": ("roadmaps/ccpr-404-2013/", ("road_map",)),
    "road-map-joined": ("roadmaps/ccpr-101-2010/", ("road_map",)),
    "road-map-whole": ("roadmaps/ccpr-808-2016/", ("road_map",)),
    "all-decisions": ("views/", ("all_decisions",)),
    **{
        f"by-{axis}": (f"views/by-{axis}/", (f"decisions_by {axis}",))
        for axis in ("committee", "year", "outcome", "status", "theme", "article", "remedy", "law", "place")
    },
    "wall": ("", ("wall",)),
    "latest": ("", ("latest",)),
    "cite": ("", ("cite",)),
    "statistics": ("statistics/", ("statistics",)),
    "charts": ("statistics/charts/", ("charts",)),
    "measures-and-time": ("statistics/measures-and-time/", ("charts",)),
    "why-numbers-differ": ("statistics/why-numbers-differ/", ("why_numbers_differ",)),
    "claims": ("statistics/claims/", ("other_claims",)),
    "law": ("legislation/", ("law_tables",)),
    "provision": ("legislation/assemblies/", ("law_gap",)),
    "provision-bare": ("legislation/reopening/", ("law_gap",)),
    "reopening": ("reopening/", ("reopening",)),
    "subjects": ("subjects/", ("subjects",)),
    "subject": ("subjects/reopening-final-judgments/", ("subject",)),
    "subject-bare": ("subjects/torture/", ("subject",)),
    "bodies": ("bodies/", ("bodies",)),
    "body": ("bodies/treasury/", ("body",)),
    "body-bare": ("bodies/warden/", ("body",)),
    "questions": ("questions/", ("question_list",)),
    "recommendations": ("recommendations/", ("recommendation_list",)),
    "dialogue": ("dialogue/", ("dialogue",)),
    "glossary": ("glossary/", ("glossary",)),
    "positions": ("positions/", ("position_list",)),
    "statuses": ("statuses/", ("statuses",)),
    "status": ("statuses/paid/", ("status",)),
    "status-law-replaced": ("statuses/law-replaced/", ("status",)),
    "status-nothing-known": ("statuses/no-information/", ("status",)),
    "method": ("method/", ("method",)),
    "sources": ("method/sources/", ("evidence_list",)),
    "sources-law": ("method/sources/law-and-practice/", ("evidence_list law-and-practice",)),
    "languages": ("about/languages/", ("language_table",)),
    "search": ("search/", ("search_page",)),
    "data": ("data/", ("columns views", "columns remedies", "columns events", "columns findings")),
}
"""Each kind of page: its address below the language, and the macros that write it."""


def register() -> Register:
    """The register of the small site, in which nothing is wrong."""
    with tempfile.TemporaryDirectory() as temporary:
        data = copied(Path(temporary) / "data")
        shutil.copytree(GOLDEN / "data", data, dirs_exist_ok=True)
        assert problems_of(data) == []
        found, _ = load(data)
    assert found is not None
    return found


def small_site() -> Site:
    """The small site on the day of the tests: one frozen edition, and one translation of each state."""
    read = register()
    title = read.views["ccpr-404-2013"].title
    entry = Entry(TextKey("data/views/ccpr-404-2013.yml", "title", "views"), {"en": title.en}, title)
    states = tuple(State(entry, code, state) for code in ("ru", "kk") for state in (CURRENT, BEHIND, MISSING))
    behind = ((states[1], "Rupert v. the King"),)
    editions = Editions(SITE_URL, known={"2026-06": frozenset({"views/ccpr-404-2013/"})})
    return Site(Facts(read, TODAY), languages(), editions, "One Brick", states=states, behind=behind)


def page(site: Site, kind: str, code: str) -> str:
    """A kind of page in a language, as its reader sees it."""
    address, calls = KINDS[kind]
    here = Page(site, site.languages[code], site.languages[code].prefix + address, code)
    written = []
    for call in calls:
        name, *given = call.split(" ")
        written.append(MACROS[name](here, *given))
    return seen("\n\n".join(written))


BLOCKS = {"p", "li", "tr", "dt", "dd", "div", "section", "h1", "h2", "h3", "h4", "caption", "figcaption", "summary"}
BLOCKS |= {"label", "legend", "ul", "ol", "table"}
UNSEEN = {"style", "script", "select", "svg", "link", "thead"}


def seen(written: str) -> str:
    """What is read of HTML between Markdown headings: a line a block, cells apart by a bar, signs before badges."""
    tree = html.fragment_fromstring(re.sub(r" \{ #([\w.-]+) \}", r" #\1", written), create_parent="main")
    lines = "".join(_seen(tree)).replace("\N{NO-BREAK SPACE}", " ").splitlines()
    return "".join(f"{line}\n" for line in (re.sub(r"\s+", " ", line).strip(" |") for line in lines) if line)


def _seen(element: html.HtmlElement) -> Iterator[str]:
    for attribute in ("data-sign", "title"):
        if element.tag in ("span", "a") and "term" not in element.get("class", "") and element.get(attribute):
            yield f"{element.get(attribute)} " if attribute == "data-sign" else f"[{element.get(attribute)}] "
    yield element.text or ""
    for child in element:
        if not isinstance(child.tag, str):
            yield child.tail or ""
            continue
        block = child.tag in BLOCKS
        yield "\n" if block else " | " if child.tag in ("td", "th") else ""
        if child.tag not in UNSEEN:
            yield from _seen(child)
        yield ("\n" if block else "") + (child.tail or "")


def files(site: Site) -> Iterator[tuple[str, str]]:
    """Every public file of the small site that is text, as it is kept."""
    material = Material(site)
    for export in EXPORTS:
        if not isinstance(export, Charts | Workbook):
            for address, content in export.files(material):
                yield address, kept(address, content.decode("utf-8-sig"))


def kept(address: str, content: str) -> str:
    """A file as it is kept: of a table what each row says, a field a line; the rest as it is."""
    if address.endswith(".csv") and "numbers/" not in address:
        table = csv.DictReader(io.StringIO(content, newline=""))
        said = ("".join(f"{key}: {value}\n" for key, value in row.items() if value) for row in table)
        return f"{' '.join(table.fieldnames or [])}\n\n" + "\n".join(said)
    return content.replace("\r\n", "\n").replace("><", ">\n<").rstrip("\n") + "\n"


KEPT = ("data/v1/*.csv", "data/v1/numbers/*.csv", "data/v1/views/cat-505-2020.json")
KEPT += ("data/v1/datapackage.json", "data/v1/findings.json")
KEPT += ("feeds/updates.atom", "feeds/views/ccpr-101-2010.atom", "calendar/replies.ics", "c/102-2010/index.html")
"""Files that are kept as they are; the others are made of the same rows, and tests/exports hold them against these."""


def kept_files(site: Site) -> dict[str, str]:
    """What is kept, by its name below tests/records/golden/files."""
    found = dict(files(site))
    return {address: text for address, text in found.items() if any(fnmatch(address, form) for form in KEPT)}


def fragment(kind: str, code: str) -> Path:
    return GOLDEN / "pages" / f"{kind}.{code}.txt"


def write_anew() -> None:
    """Every fragment and every file as they are now."""
    site = small_site()
    for folder in ("pages", "files"):
        shutil.rmtree(GOLDEN / folder, ignore_errors=True)
    (GOLDEN / "pages").mkdir()
    for kind in KINDS:
        for code in site.languages:
            fragment(kind, code).write_text(page(site, kind, code), "utf-8")
    for address, text in kept_files(site).items():
        path = GOLDEN / "files" / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    write_anew()
