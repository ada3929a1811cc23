"""What the headers promise, and what the built pages need from them."""

import base64
import hashlib
import re

from tests.conftest import ROOT

PROTECTION = (
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "X-Frame-Options",
    "Referrer-Policy",
    "Permissions-Policy",
    "Cross-Origin-Opener-Policy",
)

SCRIPT = re.compile(r"<script([^>]*)>(.*?)</script>", re.DOTALL)
LOADED_OR_DATA = re.compile(r"\bsrc=|json")
IN_MARKUP = re.compile(r"<[a-z][^>]*\s(?:on[a-z]+\s*=|(?:href|src|action)=[\"']?javascript:)[^>]*", re.IGNORECASE)


def inline_scripts(html: str) -> set[str]:
    """The inline scripts of a page that a browser would run, as a policy names them."""
    return {name(text) for attributes, text in SCRIPT.findall(html) if not LOADED_OR_DATA.search(attributes)}


def name(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def headers_file() -> dict[str, dict[str, str]]:
    """hosting/_headers: for each pattern of addresses its headers."""
    rules: dict[str, dict[str, str]] = {}
    for line in (ROOT / "hosting/_headers").read_text().splitlines():
        if line.startswith("/"):
            rule = rules.setdefault(line, {})
        elif line.startswith(" "):
            header, value = line.strip().split(": ", 1)
            rule[header] = value
    return rules
