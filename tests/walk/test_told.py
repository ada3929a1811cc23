"""What no field tells alone: order, headings, what is told only where it is so, and rules that pages print."""

import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.site.pages import PREFIX, page
from tests.walk import written
from tests.walk.places import read_in, select, stands_in


@pytest.fixture(params=written.LANGUAGES)
def code(request: pytest.FixtureRequest) -> str:
    return request.param


def case(site: Path, id: str, code: str) -> Any:
    return page(site, f"{PREFIX[code]}views/{id}/")


def ids(rows: list[Any]) -> list[str]:
    return [row.get("id") for row in rows if row.get("id")]


def test_events_stand_in_order_on_the_page_in_the_feed_and_in_the_file(site: Path) -> None:
    for id in written.folder("views"):
        expected = [event["id"] for event in written.events(id)]
        for code in written.LANGUAGES:
            assert ids(select(case(site, id, code), "ol.steps > li", code)) == expected, id
        entries = ElementTree.parse(site / f"feeds/views/{id}.atom").getroot().findall("{*}entry")
        assert [entry.findtext("{*}id").rpartition("#")[2] for entry in entries] == expected[::-1]
        texts = [written.blanks(entry.findtext("{*}summary")) for entry in entries]
        assert texts == [written.text(event["text"], "en") for event in reversed(written.events(id))]


def test_steps_of_the_procedure_stand_in_time_with_their_names(site: Path, code: str) -> None:
    names = {
        "submitted": "Complaint sent to the Committee",
        "transmitted": "Complaint sent to the State",
        "adopted": "Decision adopted",
        "sent": "Decision sent to the State",
    }
    for id, view in written.folder("views").items():
        rows = [read_in(row) for row in select(case(site, id, code), "ol.steps > li.step", code)]
        for key, name in names.items():
            if day := view.get(key):
                wanted = f"{written.date(day, code)} {written.words(name, code)[0]}"
                assert wanted in rows, (id, key)


REPLIED = "The State replied to the Committee: %(date)s."
ASKED = "Whether the State replied to the Committee on carrying the decision out, and what it said."


def test_a_reply_is_told_where_there_is_one_and_nowhere_else(site: Path, code: str) -> None:
    for id, view in written.folder("views").items():
        replies = [event for event in written.events(id) if event.get("reply")]
        read = read_in(case(site, id, code).find(".//article"))
        told = written.words(REPLIED, code)[0].partition("%")[0]
        asked = view["outcome"] == "violation" and view["reply_due_days"]
        assert (told in read) is bool(asked and replies), id
        if asked and replies:
            assert f"{told}{written.date(replies[0]['date'], code)}." in read, id
        if view["outcome"] == "violation":
            assert (written.words(ASKED, code)[0] in read) is not bool(replies), id


def test_what_was_set_aside_says_so(site: Path, code: str) -> None:
    told = written.words("set aside on %(date)s", code)[0]
    for id in written.folder("views"):
        undone = {one: event["date"] for event in written.events(id) for one in event.get("sets_aside") or ()}
        for event in written.events(id):
            read = read_in(case(site, id, code).get_element_by_id(event["id"]))
            if event["id"] in undone:
                assert told.replace("%(date)s", written.date(undone[event["id"]], code)) in read, (id, event["id"])
            else:
                assert told.partition("%")[0].strip() not in read or not told.partition("%")[0], (id, event["id"])


def test_a_decision_without_a_day_says_its_session(site: Path) -> None:
    sessions = written.index("sessions")
    for id, view in written.folder("views").items():
        session = sessions.get(f"{view['committee'].lower()}-{view['session']}")
        if not view["adopted"] and session:
            read = read_in(select(case(site, id, "en"), "dd:Decided", "en")[0])
            wanted = [session["number"], str(session["first_day"])[:4], "the day is not known"]
            wanted += [str(int(str(session[key])[-2:])) for key in ("first_day", "last_day")]
            assert [one for one in wanted if not stands_in(one, read)] == [], id
            assert ("year taken from the context" in read) is session["year_inferred"], id


def test_findings_name_the_subject_of_their_article(site: Path, code: str) -> None:
    names = {
        (treaty["id"], row["number"]): written.text(row["name"], code)
        for treaty in written.rows("vocabularies")["treaties"]
        for row in treaty["articles"]
    }
    for id, view in written.folder("views").items():
        rows = [read_in(row) for row in select(case(site, id, code), "table.findings tbody th", code)]
        for finding in view["findings"]:
            name = names.get((finding["treaty"], (finding["article"] or "").partition("(")[0]))
            article = written.article(finding["article"], code) if finding["article"] else ""
            assert not name or any(stands_in(name, row) and stands_in(article, row) for row in rows), (id, finding)


def test_scales_stand_on_the_page_of_method(site: Path, code: str) -> None:
    tree = page(site, f"{PREFIX[code]}method/")
    for scale in written.rows("scales"):
        for value in scale["values"]:
            term = tree.get_element_by_id(f"{scale['id']}-{value['id'].replace('_', '-')}")
            assert stands_in(written.text(value["name"], code), read_in(term)), value["id"]
            assert not value.get("order") or stands_in(str(value["order"]), read_in(term)), value["id"]
            meant = value["definition"]
            wanted = written.text(meant, code) if meant else written.words("The definition was not seen.", code)[0]
            assert read_in(term.getnext()) == wanted, value["id"]


def test_words_of_events_stand_on_the_page_of_method(site: Path, code: str) -> None:
    tree = page(site, f"{PREFIX[code]}method/")
    for word in written.rows("vocabularies")["says"]:
        term = tree.get_element_by_id(f"says-{word['id'].replace('_', '-')}")
        assert read_in(term) == written.text(word["name"], code)
        assert read_in(term.getnext()) == written.text(word["definition"], code)


def test_positions_stand_under_their_document(site: Path, code: str) -> None:
    tree = page(site, f"{PREFIX[code]}positions/")
    for row in written.rows("positions"):
        heading = tree.get_element_by_id(row["id"]).getparent().getprevious()
        wanted = [row["symbol"]] if row["symbol"] else written.words("No symbol", code)
        assert read_in(heading) == wanted[0], row["id"]


def test_a_question_stands_under_its_subject(site: Path, code: str) -> None:
    tree = page(site, f"{PREFIX[code]}questions/")
    for row in written.rows("questions"):
        heading = tree.get_element_by_id(f"q{row['number']}").xpath("preceding::h3[1]")[0]
        assert read_in(heading) == written.text(written.index("subjects")[row["subject"]]["title"], code)


def test_a_recommendation_stands_under_its_makers(site: Path, code: str) -> None:
    tree = page(site, f"{PREFIX[code]}recommendations/")
    for row in written.rows("recommendations"):
        heading = tree.get_element_by_id(row["id"]).xpath("preceding::h2[1]")[0]
        makers = [written.text(written.index("organisations")[id]["name"], code) for id in row["made_by"]]
        assert read_in(heading) == ", ".join(makers), row["id"]


def test_decisions_rest_on_a_provision_by_the_printed_rule(site: Path) -> None:
    """The decision asks for the act to be reviewed, or names the same act and article."""
    for row in written.rows("legislation"):
        wanted = written.articles(row["article"]) if row["article"] else set()
        resting = {
            id
            for id, view in written.folder("views").items()
            if any(act in row["acts"] for remedy in view["remedies"] for act in remedy.get("laws") or ())
            or any(
                law["act"] in row["acts"] and wanted & written.articles(*law["articles"])
                for law in view["domestic_law"]
            )
        }
        for code in written.LANGUAGES:
            links = select(page(site, f"{PREFIX[code]}legislation/{row['id']}/"), "#decisions + ul a", code)
            assert {link.get("href").split("/")[-2] for link in links} == resting, row["id"]


def test_a_person_who_needs_care_has_no_birth_year_and_no_nationality(site: Path, code: str) -> None:
    for id, view in written.folder("views").items():
        if view["care"]:
            [read] = map(read_in, select(case(site, id, code), "dd:Author/Authors/Complainant/Complainants", code))
            countries = [written.text(row["name"], code) for row in written.index("countries").values()]
            born = [str(person["born"]) for person in view["authors"] + view["victims"] if person["born"]]
            assert [word for word in born + countries if stands_in(word, read)] == [], id


def test_no_page_shows_a_tag(site: Path, code: str) -> None:
    """What was to be a tag and was escaped: `<code>` for readers to wonder at."""
    for path in (site / PREFIX[code]).rglob("index.html"):
        shown = re.search(r"&lt;/?(?:a|b|code|em|li|p|span|strong|td|time|ul)\b", path.read_text("utf-8"))
        assert shown is None, (path, shown)
