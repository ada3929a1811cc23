"""One way up: what a room of the house may know. The order of the rooms is the contract in pyproject.toml."""

import subprocess
import sys

LOADED = "import sys, {module}; print(*sorted(name for name in {names} if name in sys.modules))"


def loaded(module: str, *names: str) -> list[str]:
    """Which of these modules a fresh interpreter has loaded after importing `module` alone."""
    code = LOADED.format(module=module, names=names)
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()


def test_the_register_knows_neither_pages_nor_mkdocs() -> None:
    assert loaded("macros.register", "mkdocs", "jinja2", "markupsafe", "macros.facts", "macros.pages", "babel") == []


def test_the_facts_know_no_language_and_no_page() -> None:
    assert loaded("macros.facts", "mkdocs", "jinja2", "babel", "macros.languages", "macros.pages") == []


def test_mkdocs_finds_the_macros_without_loading_them_all() -> None:
    assert loaded("macros", "mkdocs", "jinja2", "macros.register") == []
