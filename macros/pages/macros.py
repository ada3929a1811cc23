"""What pages may call in braces."""

from collections.abc import Callable

from markupsafe import Markup

from macros.pages import (
    bodies,
    charts,
    dialogue,
    home,
    legislation,
    method,
    numbers,
    questions,
    roadmaps,
    statuses,
    subjects,
    translated,
    views,
)
from macros.pages.lists import decisions, groups, search

MACROS: dict[str, Callable[..., Markup]] = {
    "case_title": views.title,
    "case_header": views.header,
    "case_part": views.part,
    "case_record": views.record,
    "case_courts": views.courts,
    "not_known": views.not_known,
    "road_map": roadmaps.road_map,
    "all_decisions": decisions.all_views,
    "decisions_by": groups.by,
    "wall": home.wall,
    "latest": home.latest,
    "cite": home.cite,
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
    "statuses": statuses.index,
    "status": statuses.status,
    "statistics": numbers.statistics,
    "charts": charts.charts,
    "language_table": translated.table,
    "why_numbers_differ": numbers.why_numbers_differ,
    "other_claims": numbers.other_claims,
    "search_page": search.search_page,
}
"""What pages may call: each takes the page, then what the caller gives, and returns headings and HTML."""
