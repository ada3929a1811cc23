"""Sizes of the built pages, as `make bench` measures them."""

from tests.audit.report import Row
from tests.bench.sizes import LIST, PAGE, VISIT, Sizes


def check(site: Sizes) -> list[Row]:
    most = max(site.pages.values())
    heavy = [f"{_kb(site.pages[address])}: {address}" for address in site.above]
    loaded = site.visit(site.cases[0])
    visit = sum(loaded.values())
    files = [f"{_kb(size)}: {name}" for name, size in loaded.items()] if visit > VISIT else []
    hosts = sorted({host for address in site.pages for host in site.page(address).elsewhere})
    budget = f"{_kb(PAGE)}, lists {_kb(LIST)}"
    return [
        Row("HTML of a page", f"median {_kb(site.median)}, most {_kb(most)}", budget, tuple(heavy)),
        Row("first visit of the largest case, gzip", _kb(visit), _kb(VISIT), tuple(files)),
        Row("other hosts that pages ask", str(len(hosts)), "none", tuple(hosts)),
    ]


def _kb(size: float) -> str:
    return f"{size / 1000:.1f} KB"
