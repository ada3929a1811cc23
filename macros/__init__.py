"""Macros for the pages: `define_env` is what mkdocs-macros-plugin calls. Nothing is computed here."""

from typing import Any

from macros import site
from macros.pages import Page, case, lists, method, roadmap, wall


def define_env(env: Any) -> None:
    """Register what pages may call. The language is read when a page is written, not here."""

    def page() -> Page:
        file = env.page.file
        code = env.conf["theme"]["language"]
        return site.current.page(code, env.page.url, getattr(file, "locale", None) or code)

    env.macro(lambda: case.title(page()), "case_title")
    env.macro(lambda: case.header(page()), "case_header")
    env.macro(lambda name: case.part(page(), name), "case_part")
    env.macro(lambda: case.record(page()), "case_record")
    env.macro(lambda: case.not_known(page()), "not_known")
    env.macro(lambda: roadmap.road_map(page()), "road_map")
    env.macro(lambda: lists.all_views(page()), "all_decisions")
    env.macro(lambda axis: lists.by(page(), axis), "decisions_by")
    env.macro(lambda: wall.counts(page()), "counts")
    env.macro(lambda: method.rules(page()), "method")
    env.macro(lambda: method.evidence(page()), "evidence_list")
