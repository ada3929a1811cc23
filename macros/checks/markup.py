"""What prose may hold beside words: Markdown, links that lead somewhere, and a few harmless tags.

A page is converted as the site converts it, and its HTML is parsed: what a browser would get is what is judged.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from markdown import Markdown

from macros.register import problems
from macros.register.kept import Kept
from macros.register.languages import LANGUAGES, MASTER
from macros.register.problems import Problem
from macros.register.yaml_lines import HALF_MERGED, MERGE

EXTENSIONS = ("fenced_code", "attr_list", "tables", "toc")
"""Those of MkDocs and of mkdocs.yml; a test holds the two together."""

PLAIN = "p ul li em strong blockquote hr br code pre table thead tbody tr h1 h2 h3 h4 h5 h6"
HARMLESS: dict[str, set[str]] = {
    **{tag: set() for tag in PLAIN.split()},
    "th": {"style"},
    "td": {"style"},
    "ol": {"start"},
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "span": {"lang"},
}
"""Tags a page may hold, and the attributes of each; an id and a class are free."""

ALIGN = re.compile(r"text-align: (?:left|right|center);")
BRACES = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
ID = re.compile(r"\{ ?#([\w-]+)[ }]")


def problems_of(docs: Path, path: Path, text: str, kept: Kept | None = None) -> Iterator[Problem]:
    """Every problem of the markup of one page; what was `kept` of it is not converted again."""
    shown = f"{docs.name}/{path.relative_to(docs).as_posix()}"

    def problem(sign: str, message: str) -> Problem:
        at = max(text.lower().find(sign.lower()), 0)
        return Problem(shown, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), "", message)

    if mark := MERGE.search(text):
        yield problem(mark[0], f"{problems.found(mark[0])}, {HALF_MERGED}")
        return
    prose = BRACES.sub("", text)
    if not re.search(r"[<\[{&]", prose):
        return
    reader = (kept or Kept()).made(("markup", shown), (prose,), lambda: _read(prose))
    for sign, found in reader.refused:
        yield problem(sign, f"{problems.found(found)}, expected Markdown: a page of prose has no HTML of its own")
    for to, picture in dict.fromkeys(reader.links):
        if wrong := _address(to):
            yield problem(to, wrong)
        elif picture and urlsplit(to).netloc:
            yield problem(to, f"{problems.found(to)}, expected a picture of our own: put the file into docs/")
        elif f'href="{to}"' not in text and not urlsplit(to).scheme and (wrong := _target(docs, path, to)):
            yield problem(to, wrong)  # an address written as HTML is that of a file of the built site


class _Reader(HTMLParser):
    """Collects the links of a page, and whatever it may not hold."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, bool]] = []
        self.refused: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        allowed = HARMLESS.get(tag)
        if allowed is None:
            self.refused.append((f"<{tag}", f"<{tag}>"))
            return
        for name in given.keys() - allowed - {"id", "class"}:
            self.refused.append((name, f"{name}={given[name]}"))
        if "style" in given and not ALIGN.fullmatch(given["style"] or ""):
            self.refused.append(("style", f"style={given['style']}"))
        for name in given.keys() & {"href", "src"}:
            self.links.append((given[name] or "", name == "src"))

    def handle_comment(self, data: str) -> None:
        self.refused.append(("<!--", "<!--"))

    def handle_decl(self, decl: str) -> None:
        self.refused.append(("<!", f"<!{decl}>"))

    def unknown_decl(self, data: str) -> None:
        self.refused.append(("<![", "<!["))

    def handle_pi(self, data: str) -> None:
        self.refused.append(("<?", "<?"))


def _read(prose: str) -> _Reader:
    reader = _Reader()
    reader.feed(Markdown(extensions=EXTENSIONS).convert(prose))
    return reader


def _address(to: str) -> str | None:
    """What is wrong with an address, wherever it leads."""
    try:
        parts = urlsplit(to)
    except ValueError:
        return f"{problems.found(to)}, expected an address that a browser can read"
    if parts.scheme not in ("", "http", "https", "mailto"):
        return f"{problems.found(to)}, expected a page, or an address that begins with https:// or http://"
    if parts.scheme in ("http", "https") and (not parts.hostname or parts.hostname in ("http", "https")):
        return f"{problems.found(to)}, expected one address"
    if not parts.scheme and parts.netloc:
        return f"{problems.found(to)}, expected an address with https:// in front"
    return None


def _target(docs: Path, path: Path, to: str) -> str | None:
    """What is wrong with a link to another page or heading of these docs; a page stands in for its translations."""
    name, _, anchor = to.partition("#")
    code, *_ = path.relative_to(docs).parts
    if code not in LANGUAGES or (name and not name.endswith(".md")):
        return None
    target = path if not name else (path.parent / name).resolve()
    if name:
        try:
            below = target.relative_to((docs / code).resolve())
        except ValueError:
            return f"{problems.found(to)}, expected a page of the same language"
        found = [file for file in (docs / code / below, docs / MASTER / below) if file.is_file()]
        if not found:
            return f"{problems.found(to)}, but there is no page {below.as_posix()}"
        target = found[0]
    written = target.read_text("utf-8", "replace")
    if anchor and "{{" not in written and anchor not in ID.findall(written):
        return f"{problems.found(to)}, but that page has no heading with {{ #{anchor} }}"
    return None
