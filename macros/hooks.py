"""MkDocs events. They call the rest and decide nothing."""

from pathlib import Path
from typing import Any, Literal

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import CombinedEvent, event_priority

from macros import language, publishing, search, site
from macros.exports import begin, write_all
from macros.pages import environment, page
from macros.pages.slots import tidy
from macros.pages.summary import summary
from macros.project import Project, report

_command: str = "build"


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    global _command
    _command = command


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Before anything is written: read, check, and stop with every problem if there is one."""
    i18n = config.plugins["i18n"]
    if i18n.building:
        return
    language.forget()
    environment.forget()
    page.forget()
    root = Path(config.config_file_path).parent
    today = site.today()
    register, problems = Project(root).check(today)
    if problems or register is None:
        raise Abort(report(problems))
    editions = publishing.editions(config, _command)
    names = {row.locale: row.site_name or config.site_name for row in i18n.config.languages}
    site.current = site.Site(register, today, editions, names, root)
    config.extra["living"] = editions.living
    config.extra["edition"] = editions.frozen
    config.extra["today"] = today
    begin(site.current)


def on_files(files: Any, config: MkDocsConfig) -> None:
    """The theme's scripts are not published: no page asks for them."""
    for file in [file for file in files if file.src_uri.startswith("assets/javascripts/")]:
        files.remove(file)


def on_env(env: Any, config: MkDocsConfig, files: Any) -> None:
    """The theme's templates speak the page's language with the same words as the pages."""
    spoken = language.language(config.theme["language"])
    environment.speak(env, spoken)
    env.globals |= {
        "words": spoken,
        "home": spoken.prefix,
        "editions": site.current.editions,
        "searched": search.attributes,
        "summary": summary,
    }


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """404.html is one page for all languages: the first writes it, and the others leave it alone."""
    if template_name != "404.html":
        return output
    return "" if config.plugins["i18n"].building else tidy(output)


@event_priority(100)
def on_page_markdown(markdown: str, page: Any, config: MkDocsConfig, files: Any) -> str:
    """Before the macros: a page of prose in another language than its own is marked as such."""
    page.meta["foreign"] = site.foreign(markdown, page, config)
    return language.language(page.meta["foreign"] or config.theme["language"]).typeset(markdown)


def on_page_content(html: str, page: Any, config: MkDocsConfig, files: Any) -> str:
    slots = site.current.slots.pop(page.url, None)
    html = slots.fill(html) if slots else html
    return f'<div lang="{page.meta["foreign"]}">{html}</div>' if page.meta["foreign"] else html


def on_post_page(output: str, page: Any, config: MkDocsConfig) -> str:
    return tidy(output)


@event_priority(100)
def _on_language_built(config: MkDocsConfig) -> None:
    """After the pages of each language: the search begins to read them while the next language is written."""
    site.current.indexing.append(search.begin(Path(config.site_dir), config.theme["language"]))


@event_priority(-200)
def _on_site_built(config: MkDocsConfig) -> None:
    """Once, after all languages are written: the files beside the pages, the search, what a publish must keep."""
    if config.plugins["i18n"].building:
        return
    write_all(site.current, Path(config.site_dir))
    for indexing in site.current.indexing:
        indexing.finish()
    publishing.finish(config, _command)


on_post_build = CombinedEvent(_on_language_built, _on_site_built)
