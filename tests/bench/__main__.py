"""python -m tests.bench – seconds, memory and sizes of the site, beside the same pages without our code.

The table is to be read, not to be passed: it exits 1 only when something cannot be built.
"""

import argparse
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.bench.editing import again, waits
from tests.bench.grow import grow
from tests.bench.measure import REPOSITORY, Cost, run
from tests.bench.sizes import LIST, PAGE, VISIT, Sizes, sizes

RATIO = 1.2
"""Budget: the site's time as a multiple of that of its finished pages in plain MkDocs."""
AGAIN = 1 / 3
"""Budget: the next build after one edit as a part of a clean one."""
WAIT = 2
"""Budget: seconds from a save to its page."""
GROWTH = 1.1
"""Budget: 10 times the records cost at most 11 times the time, and so on."""
LONG = 2000
"""Registers above this size are measured without their plain pages unless all is asked for."""

ASIDE = (".git", ".venv", ".cache", ".*_cache", "site", "tests")
"""What no build reads."""
BUILD = ("mkdocs", "build", "--quiet")
LEGEND = """\
plain: the same pages of the same languages, as finished Markdown with the macros' HTML in it; MkDocs and Material
  with the same features, menu and i18n plugin; no data, no macros, no hooks, no templates of our own.
seconds: by the clock, what an editor waits; ratios are of these, so leave the machine alone meanwhile.
again: the next build after the title of one decision was changed; ratio to a clean one.
save → page: from writing a file to the page that `make serve` gives, median of ten.
processor: all the work. The site does more of it than it waits for: search and pictures are made on a second core.
"""
HEAD = f"{'':34}{'pages':>8}{'seconds':>10}{'processor':>11}{'peak MB':>9}{'ratio':>8}"


@dataclass(frozen=True)
class Case:
    """A register of so many decisions: what the site and its plain pages cost; links in the menus of one page."""

    decisions: int
    built: Cost
    plain: Cost | None
    pages: int
    links: int


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.splitlines()[0])
    given = os.environ.get("SIZES", "100 1000").split()
    parser.add_argument(
        "--sizes", type=int, nargs="*", default=[*map(int, given)], help="decisions in larger registers (100 1000)"
    )
    parser.add_argument("--all", action="store_true", help=f"the plain pages of registers above {LONG:,} decisions too")
    parser.add_argument("--repeat", type=int, default=1, help="build so often and take the cheapest (1)")
    options = parser.parse_args(arguments)
    print(LEGEND, HEAD, sep="\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        place, project = Path(folder), Path(folder) / "project"
        shutil.copytree(REPOSITORY, project, ignore=shutil.ignore_patterns(*ASIDE))
        decisions = len(list((project / "data/views").glob("*.yml")))
        real = measure(project, place / "real", decisions, True, options.repeat)
        grown = [
            measure(project, place / "grown", size, options.all or size <= LONG, options.repeat)
            for size in options.sizes
        ]
        for few, many in pairwise(grown):
            show_growth(few, many)
        show_menus([real, *grown])
        show_sizes(sizes(place / "real" / "site"))


def measure(project: Path, root: Path, decisions: int, with_plain: bool, repeat: int) -> Case:
    """Copy the project to `root`, which is emptied, fill it up to so many decisions, build it, and print the cost."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(project, root)
    first = min((root / "data/views").glob("*.yml")).stem
    grow(root, decisions)
    folders = [root]
    if with_plain:
        folders.append(root / "plain")
        run(root, "tests.bench.plain", str(folders[-1]))
    runs = [[clean(folder) for folder in folders] for _ in range(repeat)]
    built, *plain = (min(costs, key=lambda cost: cost.seconds) for costs in zip(*runs, strict=True))
    pages = sizes(root / "site")
    links = pages.page(f"views/{first}/index.html").links
    case = Case(decisions, built, plain[0] if plain else None, len(pages.pages), links)
    show(case)
    show_editing(root, first)
    return case


def clean(folder: Path) -> Cost:
    """Build with nothing kept."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    return run(folder, *BUILD)


def show_editing(root: Path, id: str) -> None:
    before, after = again(root, id, BUILD)
    ratio = after.seconds / before.seconds
    print(f"{'  again after one edit':42}{after.seconds:>10.1f}{after.processor:>11.1f}{after.megabytes:>9.0f}", end="")
    print(f"{ratio:>8.2f}  {verdict(ratio, AGAIN, lambda value: f'{value:.2f}')}")
    for name, seconds in waits(root, id).items():
        told = f"  {verdict(seconds, WAIT)}" if "save" in name else ""
        print(f"  {name:40}{seconds:>10.2f}{told}", flush=True)


def show(case: Case) -> None:
    ratio = case.built.seconds / case.plain.seconds if case.plain else None
    print(row(f"{case.decisions:,} decisions", case.pages, case.built), end="")
    print(f"{ratio:>8.2f}  {verdict(ratio, RATIO)}" if ratio else "")
    if case.plain:
        print(row("  plain", case.pages, case.plain))
    sys.stdout.flush()


def row(name: str, pages: int, cost: Cost) -> str:
    return f"{name:34}{pages:>8,}{cost.seconds:>10.1f}{cost.processor:>11.1f}{cost.megabytes:>9.0f}"


def show_growth(few: Case, many: Case) -> None:
    records = many.decisions / few.decisions
    time = many.built.processor / few.built.processor
    name = f"{many.decisions:,} beside {few.decisions:,} decisions"
    print(f"{name}: {records:.1f} × the records, {time:.1f} × the time  {verdict(time, records * GROWTH)}")


def show_menus(cases: list[Case]) -> None:
    links = [case.links for case in cases]
    print(f"links in the menus of a case page: {', '.join(map(str, links))}  {verdict(max(links), links[0])}")


def show_sizes(site: Sizes) -> None:
    largest, size = next(iter(site.pages.items()))
    print(
        f"\nHTML of the site's {len(site.pages):,} pages, KB: median {kb(site.median)}, largest {kb(size)} ({largest})"
    )
    print(
        f"above {kb(PAGE)} KB, lists of all decisions {kb(LIST)} KB: {len(site.above)}  {verdict(len(site.above), 0)}"
    )
    for address in site.above:
        print(f"  {kb(site.pages[address]):>6}  {address}")
    address = site.cases[0]
    loaded = site.visit(address)
    total = sum(loaded.values())
    print(f"first visit of the largest case page, compressed: {kb(total)} KB  {verdict(total, VISIT, kb)}")
    for name, size in loaded.items():
        print(f"  {kb(size):>6}  {name if name != 'index.html' else address}")
    if elsewhere := site.page(address).elsewhere:
        print(f"  and from other hosts: {', '.join(sorted(elsewhere))}")


def kb(size: float) -> str:
    return f"{size / 1000:.1f}"


def verdict(value: float, budget: float, shown=lambda value: f"{value:g}") -> str:
    return f"{'within' if value <= budget else 'over'} budget (≤ {shown(budget)})"


if __name__ == "__main__":
    main()
