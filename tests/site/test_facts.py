"""Which pages there are, the status of each measure on them, and what is on none: fields are read in tests/walk."""

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


def para(number: str) -> str:
    return "¶ " + plain(number).replace("-", "–")


def test_there_is_a_page_for_every_decision_and_a_road_map_for_every_violation(site, register, code):
    folders = {
        "views": {path.parent.name for path in (site / PREFIX[code] / "views").glob("*-*-*/index.html")},
        "roadmaps": {path.parent.name for path in (site / PREFIX[code] / "roadmaps").glob("*/index.html")},
    }
    assert {id for id in folders["views"] if not id.startswith("by-")} == set(register.views)
    assert folders["roadmaps"] == {view.id for view in register.violations}


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


def test_what_editors_keep_to_themselves_is_on_no_page_and_in_no_file(site, register: Register):
    published = "".join(path.read_text("utf-8") for path in (site / "data/v1").rglob("*.json"))
    for view in register.views.values():
        read = article(site, f"views/{view.id}/")
        hidden = [note.text.en for note in view.notes if not note.shown] + ([view.care] if view.care else [])
        assert [note for note in hidden if plain(note) in read or note in published] == [], view.id
