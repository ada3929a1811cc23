"""The MkDocs plugin `record`: its events call the rest and decide nothing. It owns the build under way."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority

from macros import publishing
from macros.build import languages, search, upstream
from macros.build.blocks import minified
from macros.build.foreign import foreign
from macros.build.macros import MACROS
from macros.build.state import Build
from macros.build.today import today
from macros.checks import Project, report
from macros.exports import begin, write_all
from macros.facts import Facts
from macros.languages import translations
from macros.pages.site import Site
from macros.pages.summary import summary
from macros.pages.templates import install_words
from macros.pages.views import COURTS
from macros.register import Register
from macros.register.languages import LANGUAGES, MASTER


class RecordConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs
    """Options of the plugin."""

    languages = config_options.ListOfItems(config_options.Choice(LANGUAGES), default=list(LANGUAGES))
    """The languages to build, the master among them."""


class RecordPlugin(BasePlugin[RecordConfig]):  # type: ignore[no-untyped-call]  # MkDocs
    """Reads and checks the record, writes it into pages, and puts files and search beside them."""

    command: str = "build"
    build: Build

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self.command = command

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> None:
        """Before anything is written: read, check, and stop with every problem if there is one."""
        if upstream.other_language(config):
            return
        root = Path(config.config_file_path).parent
        day = today()
        register, problems = Project(root, MACROS).check(day)
        if problems or register is None:
            raise Abort(report(problems))
        editions = publishing.editions(config, self.command)
        states = tuple(translations.states(root, register))
        site = Site(
            Facts(register, day),
            languages.configured(config, self.config.languages),
            editions,
            config.site_name,
            _apart(root, register),
            states,
            tuple(translations.behind(root, states)),
        )
        changelog = root / "data" / "CHANGELOG.md"
        material = begin(site, changelog.read_bytes() if changelog.exists() else None)
        self.build = Build(site, material)
        config.extra |= {"living": editions.living, "edition": editions.frozen, "today": day}

    def on_files(self, files: Any, *, config: MkDocsConfig) -> None:
        """The theme's scripts are not published: no page asks for them. Pages are written in a sandbox."""
        upstream.sandbox(config)
        for file in [file for file in files if file.src_uri.startswith("assets/javascripts/")]:
            files.remove(file)

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Any) -> None:
        """The theme's templates speak the page's language with the same words as the pages."""
        site = self.build.site
        language = site.languages[config.theme["language"]]
        install_words(env, language)
        env.globals |= {
            "words": language,
            "languages": site.languages,
            "home": language.prefix,
            "editions": site.editions,
            "searched": search.attributes,
            "summary": summary,
            "stylesheet": upstream.stylesheet(),
        }

    def on_post_template(self, output: str, *, template_name: str, config: MkDocsConfig) -> str:
        """404.html is one page for all languages: the first writes it, and the others leave it alone."""
        if template_name != "404.html":
            return output
        return "" if upstream.other_language(config) else minified(output)

    @event_priority(100)
    def on_page_markdown(self, markdown: str, *, page: Any, config: MkDocsConfig, files: Any) -> str:
        """Before the macros: a page of prose in another language than its own is marked as such."""
        page.meta["foreign"] = foreign(markdown, page, config)
        return self.build.site.languages[page.meta["foreign"] or config.theme["language"]].typeset(markdown)

    def on_page_content(self, html: str, *, page: Any, config: MkDocsConfig, files: Any) -> str:
        """After Markdown: what the macros wrote comes back."""
        blocks = self.build.blocks.pop(page.url, None)
        html = blocks.fill(html) if blocks else html
        return f'<div lang="{page.meta["foreign"]}">{html}</div>' if page.meta["foreign"] else html

    def on_post_page(self, output: str, *, page: Any, config: MkDocsConfig) -> str:
        return minified(output)

    @event_priority(100)
    def _on_language_built(self, config: MkDocsConfig) -> None:
        """After the pages of each language: the search begins to read them while the next language is written."""
        language = self.build.site.languages[config.theme["language"]]
        self.build.indexing.append(search.begin(Path(config.site_dir), language))

    @event_priority(-200)
    def _on_site_built(self, config: MkDocsConfig) -> None:
        """Once, after all languages are written: the files beside the pages, the search, what a publish must keep."""
        if upstream.other_language(config):
            return
        write_all(self.build.material, Path(config.site_dir))
        for indexing in self.build.indexing:
            indexing.finish()
        publishing.finish(config, self.command)

    on_post_build = CombinedEvent(_on_language_built, _on_site_built)


def macros_of(env: Any) -> dict[str, Callable[..., str]]:
    """What pages may call, as mkdocs-macros calls it: each writes for the page at hand of the build under way."""
    plugin: RecordPlugin = env.conf.plugins["record"]

    def macro(name: str) -> Callable[..., str]:
        def call(*arguments: str) -> str:
            page, blocks = plugin.build.page_of(env.page, env.conf)
            return blocks.put(MACROS[name](page, *arguments))

        return call

    return {name: macro(name) for name in MACROS}


def _apart(root: Path, register: Register) -> frozenset[str]:
    """The decisions that have a page of its own for law and steps at home."""
    folder = root / "docs" / MASTER / "views"
    return frozenset(id for id in register.views if (folder / id / f"{COURTS}.md").exists())
