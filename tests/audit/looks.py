"""axe, and our own rules, over every kind of page in every language, theme and width."""

import os
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain

from tests import browsers
from tests.audit.report import Row, grouped
from tests.browser.accessibility import faults
from tests.browser.kinds import Look, Opened, every_look


def check(url: str) -> Row:
    """One row; the site is served at `url`."""
    looks = every_look()
    workers = os.cpu_count() or 1
    with ProcessPoolExecutor(workers) as pool:
        shares = (looks[first::workers] for first in range(workers))
        found = list(chain.from_iterable(pool.map(partial(look_at, url), shares)))
    return Row(f"axe (WCAG 2.2 AA), {len(looks)} looks", f"{len(found):,} faults", "none", grouped(found))


def look_at(url: str, looks: list[Look]) -> list[tuple[str, str]]:
    found = []
    with browsers.chromium() as browser:
        for look in looks:
            with Opened(browser, url).page(look) as page:
                place = f"/{look.address}, {look.theme}, {look.width} px"
                found += [(rule, f"{place}: {html}") for rule, html in faults(page, look)]
    return found
