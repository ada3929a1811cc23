"""axe, and our own rules, over every kind of page in every language, theme and width."""

import os
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from pathlib import Path

from tests.audit.report import Row, grouped
from tests.browser.accessibility import faults
from tests.browser.kinds import Look, every_look, opened


def check(site: Path) -> Row:
    looks = every_look()
    workers = os.cpu_count() or 1
    with ProcessPoolExecutor(workers) as pool:
        shares = (looks[first::workers] for first in range(workers))
        found = list(chain.from_iterable(pool.map(partial(look_at, site), shares)))
    return Row(f"axe (WCAG 2.2 AA), {len(looks)} looks", f"{len(found):,} faults", "none", grouped(found))


def look_at(site: Path, looks: list[Look]) -> list[tuple[str, str]]:
    found = []
    with opened(site) as here:
        for look in looks:
            with here.page(look) as page:
                place = f"/{look.address}, {look.theme}, {look.width} px"
                found += [(rule, f"{place}: {html}") for rule, html in faults(page, look)]
    return found
