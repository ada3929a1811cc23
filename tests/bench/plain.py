"""The finished Markdown of a project: `python -m tests.bench.plain FOLDER`, run where its mkdocs.yml is.

FOLDER becomes a project of MkDocs and Material alone: every page of every language as it is after the macros, with the
HTML of the macros in the Markdown; theme, features, menu, languages and Markdown extensions are the site's own. Data,
macros and our plugin stay behind, and so do our templates for the theme, which ask the plugin.
"""

import shutil
import sys
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.utils.yaml import yaml_load

from macros.register.languages import MASTER, TABLE

WORDS = Path("overrides/partials/languages/kk.html")
"""The theme's words in a language that Material does not speak: without them it builds nothing."""


class Finished(BasePlugin):
    """Writes every page as the macros left it, and leaves MkDocs nothing to convert."""

    def __init__(self, docs: Path):
        self.docs = docs

    @event_priority(-100)
    def on_page_markdown(self, markdown: str, page: Any, config: Any, files: Any) -> str:
        blocks = config.plugins["record"].build.blocks.get(page.url)
        head = f"---\n{yaml.safe_dump(dict(page.meta))}---\n\n" if page.meta else ""
        path = self.docs / config.theme["language"] / page.file.src_uri.partition("/")[2]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(head + (blocks.fill(markdown) if blocks else markdown), "utf-8")
        return ""


def write(folder: Path) -> None:
    with Path("mkdocs.yml").open("rb") as file:
        settings = yaml_load(file)
    settings["plugins"] = [row for row in settings["plugins"] if "macros" not in row and row != "record"]
    languages = [{"locale": row.code, "name": row.name, "default": row.code == MASTER} for row in TABLE.values()]
    next(row for row in settings["plugins"] if "i18n" in row)["i18n"]["languages"] = languages
    del settings["watch"]
    words = folder / WORDS
    words.parent.mkdir(parents=True)
    shutil.copyfile(WORDS, words)
    shutil.copytree(settings["docs_dir"], folder / settings["docs_dir"], ignore=shutil.ignore_patterns("*.md"))
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")

    config = load_config("mkdocs.yml", site_dir=str(folder / "unused"))
    config.plugins["finished"] = Finished(folder / settings["docs_dir"])
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    shutil.rmtree(folder / "unused")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
