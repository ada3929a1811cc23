"""Lighthouse as on a phone, over the home page, a case and the list."""

import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from statistics import median

from tests import browsers
from tests.audit.report import Row
from tests.audit.tools import LIGHTHOUSE
from tests.site.pages import PREFIX

BUDGETS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
SPEED = ("performance",)
RUNS, TRIES = 3, 3
"""Performance is the median of so many runs: the machine has other work too. The rest is the same in each.
A run in which Chromium did not answer gives no score and is tried again."""


def check(url: str, case: str) -> Iterator[Row]:
    """A row for each page below `url`; `case` is the address of a case."""
    for kind in ("", case, "views/"):
        for prefix in PREFIX.values():
            again = [run(url + prefix + kind, SPEED) for _ in range(1, RUNS)]
            yield judged(f"/{prefix}{kind}", [run(url + prefix + kind, BUDGETS), *again])


def run(address: str, categories: Iterable[str]) -> dict:
    """One report of Lighthouse."""
    options = ["--quiet", "--output=json", "--no-enable-error-reporting", f"--only-categories={','.join(categories)}"]
    flags = f"--chrome-flags=--headless {' '.join(browsers.ARGUMENTS)}"
    command = [*LIGHTHOUSE, address, *options, flags]
    environment = os.environ | {"CHROME_PATH": browsers.executable()}
    for _ in range(TRIES):
        ran = subprocess.run(command, env=environment, capture_output=True, text=True)
        if not ran.returncode:
            return json.loads(ran.stdout)
    raise SystemExit(f"Lighthouse could not measure {address}:\n{ran.stderr}")


def judged(address: str, reports: list[dict]) -> Row:
    """The row of one page, from the reports of its runs."""
    scores = {category: _score(category, reports) for category in BUDGETS}
    faults = [
        f"{category} {scores[category]}, asked for {least}; to mend: {', '.join(_failed(category, reports))}"
        for category, least in BUDGETS.items()
        if scores[category] < least
    ]
    found, asked = (" ".join(f"{number:3}" for number in row.values()) for row in (scores, BUDGETS))
    return Row(f"Lighthouse {address}", found, asked, tuple(faults))


def _score(category: str, reports: list[dict]) -> int:
    """The median of what the runs say; a run without a score has none of it."""
    told = [report["categories"][category]["score"] or 0 for report in reports if category in report["categories"]]
    return round(100 * median(told))


def _failed(category: str, reports: list[dict]) -> list[str]:
    """The audits that took points off."""
    weights = {ref["id"]: ref["weight"] for ref in reports[0]["categories"][category]["auditRefs"]}
    audits = [reports[0]["audits"][id] for id, weight in weights.items() if weight]
    failed = [audit for audit in audits if audit["score"] is not None and audit["score"] < 1]
    return [f"{audit['id']} ({audit.get('displayValue') or audit['title']})" for audit in failed]
