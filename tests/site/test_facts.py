"""Every fact of the register is on its page, in each language."""

import pytest

from macros.facts import status
from macros.languages import languages
from macros.register import Register
from macros.register.languages import LANGUAGES
from macros.register.models.base import Text
from tests.conftest import TODAY
from tests.site.pages import PREFIX, article, page, plain, text

LANGUAGE = languages()


@pytest.fixture(params=LANGUAGES)
def code(request):
    return request.param


def shown(code: str, value: Text) -> str:
    return plain(str(LANGUAGE[code].pick(value)))


def in_language(code: str, url: str) -> str:
    """A UN document in the reader's language: the UN issues them in Russian, not in Kazakh."""
    return url.replace("docs.un.org/en/", "docs.un.org/ru/") if code == "ru" else url


def para(number: str) -> str:
    return "¶ " + plain(number).replace("-", "–")


def test_there_is_a_page_for_every_decision_and_a_road_map_for_every_violation(site, register, code):
    folders = {
        "views": {path.parent.name for path in (site / PREFIX[code] / "views").glob("*-*-*/index.html")},
        "roadmaps": {path.parent.name for path in (site / PREFIX[code] / "roadmaps").glob("*/index.html")},
    }
    assert {id for id in folders["views"] if not id.startswith("by-")} == set(register.views)
    assert folders["roadmaps"] == {view.id for view in register.violations}
    assert (len(register.views), len(register.violations)) == (89, 66)


def test_header(site, register: Register, code):
    for view in register.views.values():
        read = article(site, f"{PREFIX[code]}views/{view.id}/")
        facts = [
            view.title,
            view.subject,
            register.term("committees", view.committee).name,
            register.term("outcomes", view.outcome).name,
        ]
        facts += [text for text in (view.headline, view.representation.name) if text]
        facts += [person.name for person in view.authors + view.victims]
        facts += [register.term("places", place).name for place in view.places]
        facts += [register.term("themes", theme).name for theme in view.themes]
        expected = [shown(code, fact) for fact in facts] + list(view.communications) + list(view.symbols)
        expected += [plain(LANGUAGE[code].date(day)) for day in (view.submitted, view.transmitted, view.adopted) if day]
        assert [fact for fact in expected if fact not in read] == [], view.id


def test_findings_with_their_paragraphs(site, register: Register, code):
    for view in register.views.values():
        rows = [text(row) for row in page(site, f"{PREFIX[code]}views/{view.id}/").cssselect("table.findings tbody tr")]
        assert len(rows) == len(view.findings), view.id
        for finding in view.findings:
            wanted = {
                finding.article or "",
                ", ".join(finding.with_),
                shown(code, finding.scope) if finding.scope else "",
                "; ".join(shown(code, register.term("inadmissibility_grounds", id).name) for id in finding.grounds),
                shown(code, register.term("results", finding.result).name),
                para(finding.paragraph),
            }
            assert any(all(part in row for part in wanted) for row in rows), (view.id, finding)


def test_remedies_with_their_paragraphs_status_and_anchors(site, register: Register, code):
    names = {value.id: shown(code, value.name) for value in register.term("scales", "remedy-status").values}
    for view in register.violations:
        for address in (f"views/{view.id}/", f"roadmaps/{view.id}/"):
            tree = page(site, PREFIX[code] + address)
            for remedy in view.remedies:
                row = text(tree.get_element_by_id(remedy.id))
                now = status.remedy_status(register, view, remedy, TODAY).id
                wanted = [shown(code, remedy.text), para(remedy.paragraph), names[now]]
                assert [part for part in wanted if part not in row] == [], (address, remedy.id)


def test_a_road_map_row_shows_what_done_looks_like_who_acts_and_what_stands_in_the_way(site, register: Register, code):
    for view in register.violations:
        read = article(site, f"{PREFIX[code]}roadmaps/{view.id}/")
        for remedy in view.remedies:
            measure = register.measure_of[remedy.kind]
            facts = [measure.what_done_looks_like, measure.evidence_needed, *(step.step for step in measure.steps)]
            facts += [step.legal_route for step in measure.steps if step.legal_route]
            facts += [register.term("bodies", body).name for step in measure.steps for body in step.responsible]
            facts += [measure.obstacle] if measure.obstacle else []
            assert [fact for fact in (shown(code, fact) for fact in facts) if fact not in read] == [], view.id


def test_events_with_date_source_and_paragraph(site, register: Register, code):
    for view in register.views.values():
        tree = page(site, f"{PREFIX[code]}views/{view.id}/")
        for event in register.events(view.id):
            step = tree.get_element_by_id(event.id)
            read = text(step)
            wanted = [plain(LANGUAGE[code].date(event.date)), shown(code, event.body), shown(code, event.text)]
            wanted += [para(event.source.paragraph)] if event.source.paragraph else []
            wanted += [event.amount.as_stated] if event.amount else []
            wanted += [shown(code, register.term("says", event.says).name)] if event.says else []
            assert [part for part in wanted if part not in read] == [], (view.id, event.id)
            assert in_language(code, event.source.url) in [link.get("href") for link in step.iterfind(".//a")], (
                view.id,
                event.id,
            )


def test_domestic_law_proceedings_and_notes(site, register: Register, code):
    """On the decision's page, or on the one below it that takes them where they are long."""
    for view in register.views.values():
        apart = f"{PREFIX[code]}views/{view.id}/courts/"
        read = article(site, apart if (site / apart).exists() else f"{PREFIX[code]}views/{view.id}/")
        wanted = [shown(code, text_) for law in view.domestic_law for text_ in (law.as_stated, law.role)]
        wanted += [", ".join(law.articles) for law in view.domestic_law]
        wanted += [para(law.paragraph) for law in view.domestic_law if law.paragraph]
        for step in view.domestic_proceedings:
            wanted += [shown(code, step.what)] + ([shown(code, step.body)] if step.body else [])
            wanted += [plain(LANGUAGE[code].date(step.date))] if step.date else []
            wanted += [para(step.paragraph)] if step.paragraph else []
        wanted += [shown(code, note.text) for note in view.notes if note.shown]
        assert [part for part in wanted if part not in read] == [], view.id


def test_story_paragraphs_opinions_and_sources(site, register: Register, code):
    for view in register.views.values():
        tree = page(site, f"{PREFIX[code]}views/{view.id}/")
        read = article(site, f"{PREFIX[code]}views/{view.id}/")
        paragraphs = [view.paragraphs.facts, view.paragraphs.state_position, view.paragraphs.committee_reasoning]
        wanted = [para(paragraph) for paragraph in paragraphs if paragraph]
        wanted += [fact for opinion in view.individual_opinions for fact in (opinion.member, shown(code, opinion.gist))]
        assert [part for part in wanted if part not in read] == [], view.id
        links = {link.get("href") for link in tree.iterfind(".//a")}
        assert {in_language(code, source.url) for source in view.sources} <= links, view.id


def test_what_editors_keep_to_themselves_is_on_no_page_and_in_no_file(site, register: Register):
    published = "".join(path.read_text("utf-8") for path in (site / "data/v1").rglob("*.json"))
    for view in register.views.values():
        read = article(site, f"views/{view.id}/")
        hidden = [note.text.en for note in view.notes if not note.shown] + ([view.care] if view.care else [])
        assert [note for note in hidden if plain(note) in read or note in published] == [], view.id


def test_reply_deadline_is_never_an_accusation(site, register: Register):
    read = article(site, "views/ccpr-2137-2012/")
    assert "Due 19 April 2015 at the earliest; no reply known to us." in read
    assert "The State replied to the Committee: 2 October 2017." in article(site, "views/cat-651-2015/")


def test_a_decision_whose_day_is_not_known_says_its_session(site):
    assert "at session 52, 28 April 2014 – 23 May 2014; the day is not known" in article(site, "views/cat-497-2012/")
