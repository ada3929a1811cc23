"""The pages of one language as MkDocs holds them between reading and writing, and each of them when it is asked for."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import weak_property

from macros.build import upstream
from macros.build.plugin import PREVIEW, RecordPlugin
from macros.build.state import Build
from macros.languages import Language
from macros.register.languages import LANGUAGES, MASTER


def configured(root: Path, folder: Path) -> MkDocsConfig:
    """mkdocs.yml, for a site written to `folder`. The plugin `record` is one object, however often this is read."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder))
    upstream.start(config, PREVIEW)
    return config


def language_of(address: str) -> str:
    """The language whose pages stand where `address` is, below the site's root."""
    code = address.partition("/")[0]
    return code if code in LANGUAGES else MASTER


class LanguagePages:
    """What MkDocs makes of mkdocs.yml, the theme and the list of files, for one language: no page is read yet."""

    def __init__(self, root: Path, folder: Path, code: str, build: Build) -> None:
        config = configured(root, folder)
        self.plugin = cast(RecordPlugin, config.plugins["record"])
        self.plugin.build = build
        upstream.speak(config, code)
        self.config = config.plugins.on_config(config)
        self.config.plugins.on_pre_build(config=self.config)
        files, env = get_files(self.config), self.config.theme.get_env()
        self.sources = {Path(file.abs_src_path) for file in files if file.abs_src_path}
        """Every file of docs/, of any language."""
        files.add_files_from_theme(env, self.config)
        self.files = self.config.plugins.on_files(files, config=self.config)
        set_exclusions(self.files, self.config)
        self.nav = self.config.plugins.on_nav(
            get_navigation(self.files, self.config), config=self.config, files=self.files
        )
        self._entries = self._menu()
        self.env = self.config.plugins.on_env(env, config=self.config, files=self.files)
        self.by_address: dict[str, File] = {file.dest_uri: file for file in self.files}
        self.documents = self.files.documentation_pages()
        self.populated: set[str] = set()
        self._build = build

    def begin(self, build: Build) -> None:
        """From now on pages are written from another record."""
        self.plugin.build = build
        if build is not self._build:
            self._build = build
            self.populated.clear()

    @property
    def language(self) -> Language:
        return self._build.site.languages[self.config.theme["language"]]

    def write(self, file: File) -> None:
        """Read a page and write it to the folder of the site, as a build does."""
        self.populate(file)
        upstream.write_page(file, self.config, self.documents, self.nav, self.env)

    def write_template(self, name: str) -> None:
        """A template of the theme that is a file of its own. A page leaves its own addresses in the language switch."""
        self.config.extra["alternate"] = deepcopy(upstream.alternates(self.config))
        upstream.write_template(name, self.env, self.files, self.config, self.nav)

    def populate(self, file: File) -> None:
        """Read a page: its Markdown becomes HTML."""
        self.populated.add(file.dest_uri)
        self.plugin.build.blocks.pop(file.url, None)
        if file.dest_uri in self._entries:
            page: Any = file.page
            page.__dict__ |= self._entries[file.dest_uri]
        else:
            page = Page(None, file, self.config)
        upstream.read_page(page, self.config, self.files)

    def _menu(self) -> dict[str, dict[str, Any]]:
        """The pages of the menu, by address, each as it was before it was read: the menu keeps them."""
        asked = _asked(self)
        entries = {}
        for page in self.nav.pages:
            page.__class__ = asked
            entries[page.file.dest_uri] = page.__dict__.copy()
        return entries


def _asked(pages: LanguagePages) -> type[Page]:
    """A page of the menu, read when the menu asks for its title: a macro may write that."""

    class Asked(Page):
        @weak_property
        def title(self) -> str | None:
            if self.file.dest_uri not in pages.populated:
                with upstream.current_page(pages.config):
                    pages.populate(self.file)
            title: str | None = Page.title.func(self)
            return title

    return Asked


@contextmanager
def heard() -> Iterator[list[str]]:
    """Everything that MkDocs and its plugins warn of meanwhile; none of it reaches the terminal."""
    said: list[str] = []
    handler = _Listener(said.append)
    logger = logging.getLogger("mkdocs")
    before, logger.handlers, logger.propagate = logger.handlers, [handler], False
    try:
        yield said
    finally:
        logger.handlers = before


class _Listener(logging.Handler):
    def __init__(self, tell: Callable[[str], None]) -> None:
        super().__init__(logging.WARNING)
        self.tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        self.tell(record.getMessage())
