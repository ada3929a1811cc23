"""The Nu HTML checker over every page."""

import json
import subprocess
from pathlib import Path

from tests.audit.report import Row, grouped
from tests.audit.tools import VNU

OPTIONS = ["--format", "json", "--stdout", "--exit-zero-always"]


def check(site: Path) -> Row:
    pages = sorted(str(path.relative_to(site)) for path in site.rglob("*.html"))
    ran = subprocess.run([*VNU, *OPTIONS, *pages], cwd=site, capture_output=True, text=True)
    if ran.returncode or not ran.stdout:
        raise SystemExit(f"the Nu HTML checker could not read the site:\n{ran.stderr}")
    messages = found(json.loads(ran.stdout), site)
    return Row(f"Nu HTML checker, {len(pages):,} pages", f"{len(messages):,} messages", "none", grouped(messages))


def found(report: dict, site: Path) -> list[tuple[str, str]]:
    """What the checker says, be it an error, a warning or a hint, and of which page."""
    return [(message["message"], _place(message, site)) for message in report["messages"]]


def _place(message: dict, site: Path) -> str:
    page = message.get("url", "").removeprefix(f"file:{site}/")
    extract = " ".join(message.get("extract", "").split())
    return f"{page}, line {message['lastLine']}: {extract}" if extract else page
