"""The command line: check the record, begin a new decision, write the schema for editors."""

import argparse
import sys
from pathlib import Path

from macros.build.macros import MACROS
from macros.build.today import today
from macros.checks import Project, report, summary, translated
from macros.documents import new
from macros.languages import translations
from macros.register import load, schema
from macros.register.languages import OTHERS


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser(
        "check", help="print every problem in data/ and docs/ and exit 1, or one line of counts and exit 0"
    )
    new_view = verbs.add_parser("new", help="begin a decision: its data file and its pages")
    new_view.add_argument("kind", choices=("view", "page"))
    new_view.add_argument("names", nargs="+", metavar="NAME", help="view CCPR 2137/2012 | page ccpr-2137-2012")
    right = verbs.add_parser("still", help="say that a translation is still right though its English has changed")
    right.add_argument("text", help="as the page of languages names it: data/acts.yml#civil-code.name")
    right.add_argument("language", nargs="?", choices=OTHERS, help="one language (default: all)")
    verbs.add_parser("schema", help="write data/schema/ for completion in editors")
    shown = verbs.add_parser("serve", help="show the site while it is written, at http://127.0.0.1:8000/")
    shown.add_argument("--port", type=int, default=8000)
    parser.add_argument("--root", type=Path, default=Path(), help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    verbs_of = {"check": check, "new": begin, "schema": write_schema, "serve": serve, "still": still}
    return verbs_of[options.verb](options)


def project(options: argparse.Namespace) -> Project:
    return Project(options.root.resolve(), MACROS)


def check(options: argparse.Namespace) -> int:
    register, problems = project(options).check(today())
    if problems or register is None:
        print(report(problems), file=sys.stderr)
        return 1
    translations.refresh(options.root.resolve(), register)
    write_schema(options)
    print(summary(register))
    print(translated(options.root.resolve(), register))
    return 0


def serve(options: argparse.Namespace) -> int:
    from macros.build import preview  # MkDocs takes half a second to load, and no other verb needs it

    return preview.serve(project(options), options.port)


def still(options: argparse.Namespace) -> int:
    """Say of translations that they are right though the English has changed."""
    root = options.root.resolve()
    register, _ = load(root / "data")
    if register is None:
        return check(options)
    behind = {(str(state.entry.key), state.code) for state in translations.states(root, register) if state.behind}
    named = {(options.text, code) for code in ([options.language] if options.language else OTHERS)} & behind
    if not named:
        keys = "".join(f"\n  {text} ({code})" for text, code in sorted(behind)) or " none"
        print(f"found no translation that is behind: {options.text}. Behind are:{keys}", file=sys.stderr)
        return 1
    translations.refresh(root, register, named)
    for text, code in sorted(named):
        print(f"still right: {text} ({code})")
    return 0


def begin(options: argparse.Namespace) -> int:
    found = project(options)
    try:
        if options.kind == "view":
            committee, number = options.names
            written = new.view(found, committee.upper(), number)
        else:
            (id,) = options.names
            written = new.pages(found, id)
    except (ValueError, FileExistsError) as error:
        print(f"{error}", file=sys.stderr)
        return 1
    for path in written:
        print(f"written: {path.relative_to(found.root)}")
    print("Fill in every TODO, then: make check")
    return 0


def write_schema(options: argparse.Namespace) -> int:
    for path, text in schema.files(options.root.resolve() / "data"):
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
    return 0
