"""The tables around the cases: every row is on its page in each language, and every tie leads both ways."""

import re
from pathlib import Path

import pytest

from macros.facts.numbers import all_numbers
from macros.facts.relations import Relations
from macros.languages import languages
from macros.register.languages import LANGUAGES
from macros.register.models.base import Text
from tests.conftest import ROOT, TODAY
from tests.site.pages import PREFIX, article, page, plain

LANGUAGE = languages()


@pytest.fixture(params=LANGUAGES)
def code(request):
    return request.param


@pytest.fixture(scope="session")
def ties(register):
    return Relations(register)


def missing(site: Path, code: str, address: str, texts: list[Text | None]) -> list[str]:
    """The texts that are not on a page in its language."""
    read = article(site, PREFIX[code] + address)
    wanted = [plain(str(LANGUAGE[code].pick(text))) for text in texts if text]
    return [text for text in wanted if text not in read]


def links(site: Path, address: str) -> set[str]:
    """Where the links of a page lead inside the site: addresses without "../"."""
    return {re.sub(r"^(\.\./)+", "", link) for link in page(site, address).xpath("//article//a/@href")}


def test_every_provision(site, register, code):
    for row in register.tables["legislation"].values():
        texts = [row.act, row.in_force, row.gap, row.proposal, row.note]
        assert missing(site, code, f"legislation/{row.id}/", texts) == [], row.id
        assert missing(site, code, "legislation/", [row.act, row.gap]) == [], row.id


def test_every_subject_and_body(site, register, code):
    for row in register.tables["subjects"].values():
        assert missing(site, code, f"subjects/{row.id}/", [row.title, row.summary]) == [], row.id
    for row in register.tables["bodies"].values():
        assert missing(site, code, f"bodies/{row.id}/", [row.name, row.role, row.legal_basis]) == [], row.id


def test_every_question_recommendation_position_meeting_organisation_and_term(site, register, code):
    pages = {
        "questions/": [
            text for row in register.tables["questions"].values() for text in (row.text, row.answer, row.note)
        ],
        "recommendations/": [
            text for row in register.tables["recommendations"].values() for text in (row.text, row.note)
        ],
        "positions/": [text for row in register.tables["positions"].values() for text in (row.topic, row.text)],
        "dialogue/": [
            *(text for row in register.tables["dialogue"].values() for text in (row.what, row.invited, row.answered)),
            *(text for row in register.tables["organisations"].values() for text in (row.name, row.role)),
        ],
        "glossary/": [text for row in register.tables["glossary"].values() for text in (row.term, row.definition)],
    }
    for address, texts in pages.items():
        assert missing(site, code, address, texts) == [], address


def test_every_claim_with_what_contradicts_it(site, register, code):
    for claim in register.tables["claims"].values():
        address = "statistics/why-numbers-differ/" if claim.value else "statistics/claims/"
        otherwise = claim.known_contradiction.text if claim.known_contradiction else None
        assert missing(site, code, address, [claim.text, claim.checks, claim.note, otherwise]) == [], claim.id


def test_every_fact_that_others_rest_on(site, register, code):
    for table, pages in {"law-and-practice": 3, "methodology": 1, "reports": 1, "submissions": 1}.items():
        addresses = [f"method/sources/{table}/"] + [f"method/sources/{table}-{n}/" for n in range(2, pages + 1)]
        for row in register.tables[table].values():
            text = getattr(row, "text", None) or row.title
            assert any(missing(site, code, address, [text]) == [] for address in addresses), row.id


def test_every_source_of_a_row_is_linked_from_its_page(site, register):
    for row in register.tables["legislation"].values():
        there = links(site, f"legislation/{row.id}/")
        for token in row.sources:
            if not token.startswith("table:"):
                _, fact, _ = register.evidence(token)
                assert any(link.endswith((f"#{fact.id}", f"bodies/{fact.id}/")) for link in there), (row.id, token)


def test_a_case_and_what_it_leads_to_link_each_other(site, register, ties):
    for view in register.violations:
        there = links(site, f"views/{view.id}/")
        for subject in ties.subjects_of_view[view.id]:
            assert f"subjects/{subject.id}/" in there
        for law in ties.laws_of_view[view.id]:
            assert f"legislation/{law.id}/" in there
            assert f"views/{view.id}/" in links(site, f"legislation/{law.id}/")
        for body in ties.bodies_of_view(view):
            assert f"bodies/{body.id}/" in there
        for recommendation in ties.recommendations_of_view[view.id]:
            assert f"recommendations/#{recommendation.id}" in there
        for question in ties.questions_of(ties.subjects_of_view[view.id]):
            assert f"questions/#q{question.number}" in there


def test_subjects_laws_questions_recommendations_and_bodies_link_each_other(site, register, ties):
    questions, recommendations = links(site, "questions/"), links(site, "recommendations/")
    for subject in register.tables["subjects"].values():
        there = links(site, f"subjects/{subject.id}/")
        for law in ties.laws_of_subject.get(subject.id, []):
            assert f"legislation/{law.id}/" in there
            assert f"subjects/{subject.id}/" in links(site, f"legislation/{law.id}/")
        for question in ties.questions_of_subject.get(subject.id, []):
            assert f"questions/#q{question.number}" in there
            assert f"subjects/{subject.id}/" in questions
        for row in ties.recommendations_of_subject.get(subject.id, []):
            assert f"recommendations/#{row.id}" in there
        for body in subject.bodies:
            assert f"bodies/{body}/" in there
            assert f"subjects/{subject.id}/" in links(site, f"bodies/{body}/")
        for position in subject.positions:
            assert f"positions/#{position}" in there
    for row in register.tables["recommendations"].values():
        assert {f"bodies/{body}/" for body in row.bodies} <= recommendations
        assert {f"legislation/{law}/" for law in row.legislation} <= recommendations
        for body in row.bodies:
            assert f"recommendations/#{row.id}" in links(site, f"bodies/{body}/")


def test_no_page_is_a_dead_end(site):
    for path in site.rglob("index.html"):
        address = f"{path.parent.relative_to(site).as_posix()}/".removeprefix("./")
        if not address.startswith("c/"):
            assert page(site, address).xpath("//article//a[not(starts-with(@href, '#'))]"), address


def test_numbers_on_the_page_are_those_of_the_rules(site, register):
    tree = page(site, "statistics/")
    for number in all_numbers(register, TODAY).values():
        assert tree.get_element_by_id(number.id) is not None
        rows = (site / f"data/v1/numbers/{number.id}.csv").read_text("utf-8-sig").splitlines()[1:]
        assert len(rows) == sum(len(cell.ids) for cell in number.cells), number.id


COUNTED = (
    r"decisions?|communications?|violations?|views|решени\w+|сообщени\w+|нарушени\w+|шешім\w*|хабарлама\w*|бұзушылық\w*"
)
TYPED = re.compile(
    rf"(?<![\d.(/-])\b(?!(?:19|20)\d\d\b)(\d{{1,4}})[\s\u00a0]+(?:\w+[\s\u00a0]+)?(?:{COUNTED})\b", re.IGNORECASE
)
QUOTED = {
    "about.md": "the claims of others are quoted there with their authors and dates",
    "statistics/why-numbers-differ.md": "claims are discussed there with their authors and dates",
}
"""Pages on which totals may be typed, with the reason."""


def test_no_total_in_prose_is_typed_by_hand():
    typed = {}
    for path in (ROOT / "docs").rglob("*.md"):
        name = path.relative_to(ROOT / "docs").as_posix().split("/", 1)[1]
        if not name.startswith("views/") and name not in QUOTED and (found := TYPED.findall(path.read_text("utf-8"))):
            typed[str(path.relative_to(ROOT))] = found
    assert typed == {}
