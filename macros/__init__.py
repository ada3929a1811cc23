"""Macros for the pages: `define_env` is what mkdocs-macros-plugin calls. Nothing is computed here."""

from collections.abc import Callable
from typing import Any

from macros import site
from macros.pages import (
    bodies,
    case,
    charts,
    dialogue,
    explorer,
    languages,
    legislation,
    lists,
    method,
    numbers,
    questions,
    roadmap,
    search_page,
    subjects,
    wall,
)

WRITERS: dict[str, Callable] = {
    "case_title": case.title,
    "case_header": case.header,
    "case_part": case.part,
    "case_record": case.record,
    "case_courts": case.courts,
    "not_known": case.not_known,
    "road_map": roadmap.road_map,
    "all_decisions": explorer.all_views,
    "decisions_by": lists.by,
    "wall": wall.wall,
    "latest": wall.latest,
    "cite": wall.cite,
    "method": method.rules,
    "evidence_list": method.evidence,
    "law_tables": legislation.index,
    "law_gap": legislation.gap,
    "reopening": legislation.reopening,
    "subjects": subjects.index,
    "subject": subjects.subject,
    "question_list": questions.questions,
    "recommendation_list": questions.recommendations,
    "bodies": bodies.index,
    "body": bodies.body,
    "position_list": dialogue.positions,
    "dialogue": dialogue.dialogue,
    "glossary": dialogue.glossary,
    "statistics": numbers.statistics,
    "charts": charts.charts,
    "language_table": languages.table,
    "why_numbers_differ": numbers.why_numbers_differ,
    "other_claims": numbers.other_claims,
    "search_page": search_page.search_page,
}
"""What pages may call: each takes the page, then what the caller gives, and returns headings and HTML."""


def define_env(env: Any) -> None:
    """Register the macros. The page and its language are looked up when a page is written, not here."""
    for name, writer in WRITERS.items():
        env.macro(_macro(env, writer), name)


def _macro(env: Any, writer: Callable) -> Callable:
    def call(*arguments: str) -> str:
        page, slots = site.current.page_of(env.page, env.conf)
        return slots.put(writer(page, *arguments))

    return call
