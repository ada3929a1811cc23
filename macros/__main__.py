"""python -m macros check – every problem in data/ and docs/, or one line of counts."""

import argparse
import sys
from pathlib import Path

from macros import site
from macros.project import Project, report, summary


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("check", help="print every problem in data/ and docs/ and exit 1, or one line of counts and exit 0")
    parser.add_argument("--root", type=Path, default=Path(), help="the project folder (default: this one)")
    options = parser.parse_args(arguments)
    return {"check": check}[options.verb](options)


def check(options: argparse.Namespace) -> int:
    register, problems = Project(options.root.resolve()).check(site.today())
    if problems or register is None:
        print(report(problems), file=sys.stderr)
        return 1
    print(summary(register))
    return 0


if __name__ == "__main__":
    sys.exit(main())
