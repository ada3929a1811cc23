"""python -m tests.audit – the built site against its budgets: sizes, HTML, Lighthouse, accessibility.

Prints one table and exits 1 when a budget is missed, or when a program that measures is not installed.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.audit import lighthouse, looks, markup, report, tools, weights
from tests.bench.measure import REPOSITORY, run
from tests.bench.sizes import own, sizes
from tests.hosting.server import free_port, serve

LEGEND = f"""
Lighthouse, as on a phone, from nginx: {", ".join(lighthouse.BUDGETS)}.
Performance is the median of {lighthouse.RUNS} runs; a busy machine lowers it.
"""


def main() -> None:
    tools.prepare()
    rows = []
    print(LEGEND, report.line(report.HEAD), sep="\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="audit-") as folder:
        for row in measured(Path(folder)):
            print(report.shown(row), flush=True)
            rows.append(row)
    raise SystemExit(report.verdict(rows))


def measured(folder: Path) -> Iterator[report.Row]:
    """Build the site in `folder` for the address at which it is then served, and measure it."""
    port, site, work = free_port(), folder / "site", folder / "nginx"
    work.mkdir()
    build = ("mkdocs", "build", "--quiet", "--strict", "--site-dir")
    run(REPOSITORY, *build, str(site), SITE_URL=f"http://127.0.0.1:{port}/")
    weighed = sizes(site)
    yield from weights.check(weighed)
    yield markup.check(site)
    with serve(site, "", work, port) as server:
        url = f"{server.url}/"
        yield from lighthouse.check(url, own(weighed.cases[0]).removesuffix("index.html"))
        yield looks.check(url)


if __name__ == "__main__":
    main()
