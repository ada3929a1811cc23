"""The one table of fields: where each field of each model reaches its readers, or why it does not.

A field that has no row fails the tests, and so does a row whose field is gone. `Shown` and `Exported` are compared with
the YAML for every record, in every language.
"""

from collections.abc import Callable
from typing import Any

from tests.walk import written
from tests.walk.places import (
    Checked,
    Excused,
    Exported,
    Form,
    InRecord,
    Shown,
    Spot,
    day,
    link,
    name_in,
    numerals,
    or_not_known,
    paragraph,
    plain,
    value_in,
    web,
    words,
)

LISTS = "the lists of decisions: tests/walk/test_lists.py"
ROAD_MAP = "the columns of the road map: tests/walk/test_road_maps.py"
RECORD = InRecord()
LOOKS = Excused("how it looks, not what it says: held by tests/browser and by the check of scales and vocabularies")
EDITORS = Excused("a remark between editors")
RULE = Excused("a rule of the computation: tests/facts and the golden pages hold what comes of it")
ANCHOR = Excused("an id: every selector and every link of this table is made of it")
CHECKED = Excused("what `check` holds the record against; readers see the record")


def cell(spot: Spot) -> str:
    """A value as a CSV has it."""
    value = spot.value
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def part(key: str):
    return lambda spot: str((spot.value or {}).get(key) or "")


def exported(file: str, column: str, form=cell) -> Exported:
    return Exported(file, column, form)


def violation(spot: Spot) -> bool:
    return spot.root["outcome"] == "violation"


def shown_note(spot: Spot) -> bool:
    return spot.records[-1]["shown"]


def no_care(spot: Spot) -> bool:
    return not spot.root["care"]


def headed(spot: Spot) -> bool:
    return bool(spot.root.get("headline"))


def numbers(value: list[str], code: str) -> list[str]:
    sign = "No. " if code == "en" else "№ "
    return [sign + number for number in value]


def treaty(value: str, code: str) -> list[str]:
    return list(name_in("treaties", "short")(value, code))


def one_article(value: str | None, code: str) -> list[str]:
    return [written.article(value, code)] if value else [written.words("no article named", code)[0]]


def read_with(value: list[str], code: str) -> list[str]:
    if not value:
        return []
    return [written.words("read with %(article)s", code)[0].split("%")[0].strip(), *numerals(value, code)]


def articles_invoked(value: list | None, code: str) -> list[str]:
    if not value:
        return [written.words("not known", code)[0]]
    stated = [one if isinstance(one, str) else one["article"] for group in value for one in group["articles"]]
    return [*(treaty(group["treaty"], code)[0] for group in value), *numerals(stated, code)]


def state_of_representation(value: str, code: str) -> list[str]:
    said = {
        "not_named": "represented; the name is not given in the text",
        "unrepresented": "nobody: the author presented the complaint in person",
        "not_stated": "not stated in the text",
    }
    return [written.words(said[value], code)[0]] if value in said else []


def graded(value: dict | None, code: str) -> list[str]:
    return list(value_in(value["scale"])(value["letter"], code)) if value else []


def summed(value: dict | None, code: str) -> list[str]:
    return [written.money(value["value"], code), value["as_stated"]] if value else []


def noted(value: str, code: str) -> list[str]:
    return [] if value == "as_stated" else list(name_in("date_notes")(value, code))


def inferred(value: str, code: str) -> list[str]:
    return list(name_in("certainties")(value, code)) if value == "inferred" else []


def days_given(value: Any, code: str) -> list[str]:
    none = written.words("The Committee asked for no reply, or none is known to us.", code)
    return [str(value)] if value else [none[0]]


def asked_for_publication(value: Any, code: str) -> list[str]:
    return [written.words("The Committee did not ask for publication.", code)[0]] if value is False else []


def session_of(value: str | None, code: str) -> list[str]:
    return [value] if value else []


def laws_at_home(value: list[str] | str | None, code: str) -> list[str]:
    stated = [value] if isinstance(value, str) else value or []
    return numerals([part for part in stated if "chapter" not in part], code)


def author_shown(spot: Spot) -> bool:
    return no_care(spot) and spot.records[-1] in spot.root["authors"]


def reply_asked(spot: Spot) -> bool:
    return violation(spot) and bool(spot.root["reply_due_days"])


def publisher(value: str | None, code: str) -> list[str]:
    return [written.index("publishers")[value]["name"]] if value else []


def committee_or_other(value: str, code: str) -> list[str]:
    known = value in written.index("committees")
    return list(name_in("committees", "short")(value, code) if known else plain(value, code))


def every_language(value: dict[str, str], code: str) -> list[str]:
    return list(plain(list(value.values()), code))


def articles_of_subject(value: list | None, code: str) -> list[str]:
    return articles_invoked(value, code) if value else []


def questions(value: list[str], code: str) -> list[str]:
    return [f"../../questions/#q{written.index('questions')[id]['number']}" for id in value or []]


def answer(value: dict | None, code: str) -> list[str]:
    return list(words(value, code)) or [written.words("no answer known to us", code)[0]]


def cited(value: list[str] | str | None, code: str, up: str = "../../") -> list[str]:
    """The links to rows of evidence; a place in a submission leads to the submission."""
    tokens = [value] if isinstance(value, str) else value or []
    return [up + written.evidence(token) for token in tokens if not token.startswith("table:")]


def cited_near(value: list[str] | str | None, code: str) -> list[str]:
    return cited(value, code, "../")


def case(where: str, form: Form, only: Callable[[Spot], bool] = lambda spot: True) -> Shown:
    return Shown("views/{id}/", where, form, only)


def courts(where: str, form: Form, only: Callable[[Spot], bool] = lambda spot: True) -> Shown:
    """On the page of the decision, or on the one below it that takes what is long."""
    return Shown("views/{id}/courts/", where, form, only)


def road_map(where: str, form: Form) -> Shown:
    return Shown("roadmaps/{id}/", where, form, violation)


FINDING, LAW, COURT = (f"#{id} + table tbody tr:nth-child({{n}})" for id in ("findings", "law", "courts"))
EVENT, SOURCE = "#{own}", "#sources + ul li:nth-child({n})"
AUTHOR = "dd:Author/Authors/Complainant/Complainants"

FIELDS: dict[str, tuple] = {
    # A decision
    "View.id": (ANCHOR, exported("views", "id"), RECORD),
    "View.committee": (case("dd:Committee", name_in("committees")), exported("views", "committee"), RECORD),
    "View.communications": (
        case("dd:Communication/Communications", numbers),
        road_map("p.subject", numbers),
        exported("views", "communications"),
        RECORD,
    ),
    "View.symbols": (case("dd:UN document", plain), exported("views", "symbols"), RECORD),
    "View.session": (case("dd:Decided", session_of), exported("views", "session"), RECORD),
    "View.title": (
        case("h1", words),
        road_map("h1", words),
        Shown("views/", "td, th", words),
        exported("views", "title_*"),
        RECORD,
    ),
    "View.document_type": (case("dd:UN document", name_in("document_types")), RECORD),
    "View.submitted": (
        case("dd:Complaint made", or_not_known(day)),
        case("ol.steps .when", day),
        exported("views", "submitted"),
        RECORD,
    ),
    "View.transmitted": (case("ol.steps .when", day), RECORD),
    "View.adopted": (
        case("dd:Decided", day),
        case("ol.steps .when", day),
        case("dl.citation", day),
        exported("views", "adopted"),
        RECORD,
    ),
    "View.sent": (case("ol.steps .when", day), RECORD),
    "View.authors": (Checked("the rows of Person"), RECORD),
    "View.victims": (Checked("the rows of Person"), RECORD),
    "View.representation": (Checked("the rows of Representation"), RECORD),
    "View.headline": (case("p.subject", words), exported("views", "headline_*"), RECORD),
    "View.subject": (
        case("dd:Complaint about", words, headed),
        case("p.subject", words, lambda spot: not headed(spot)),
        road_map("p.subject", words),
        exported("views", "subject_*"),
        RECORD,
    ),
    "View.outcome": (
        case("p.badges", name_in("outcomes")),
        road_map("p.badges", name_in("outcomes")),
        exported("views", "outcome"),
        RECORD,
    ),
    "View.discontinued_because": (exported("views", "discontinued_because"), RECORD),
    "View.themes": (
        case("dd:Themes", name_in("themes")),
        case("dd:Themes", link("../by-theme/#{}")),
        exported("views", "themes"),
        RECORD,
    ),
    "View.articles_invoked": (case("dd:Articles invoked", articles_invoked), RECORD),
    "View.findings": (Checked("the rows of Finding"), RECORD),
    "View.operative_paragraph": (
        case("#findings + table caption", paragraph, lambda spot: bool(spot.root["findings"])),
        RECORD,
    ),
    "View.remedies": (Checked("the rows of Remedy"), RECORD),
    "View.reply_due_days": (case("#remedies + p", days_given, violation), exported("views", "reply_due_days"), RECORD),
    "View.reply_note": (case("#remedies + p", words, reply_asked), RECORD),
    "View.publish_requested": (
        case("#remedies + p", asked_for_publication, violation),
        exported("views", "publish_requested"),
        RECORD,
    ),
    "View.domestic_law": (Checked("the rows of LawUsed"), RECORD),
    "View.domestic_proceedings": (Checked("the rows of Proceeding"), RECORD),
    "View.places": (case("dd:Places", or_not_known(name_in("places"))), exported("views", "places"), RECORD),
    "View.procedures": (exported("views", "procedures"), RECORD),
    "View.individual_opinions": (Checked("the rows of Opinion"), RECORD),
    "View.paragraphs": (Checked("the rows of ProseParagraphs"), RECORD),
    "View.care": (EDITORS,),
    "View.read": (RECORD,),
    "View.notes": (Checked("the rows of Note"),),
    "View.sources": (Checked("the rows of Source"), RECORD),
    # What it is made of
    "Person.name": (case(f"{AUTHOR} | dd:Victim/Victims", words), RECORD),
    "Person.relation": (case("dd:Victim/Victims", words), RECORD),
    "Person.born": (case(AUTHOR, plain, author_shown), RECORD),
    "Person.nationality": (case(AUTHOR, name_in("countries"), author_shown), RECORD),
    "Representation.state": (case("dd:Represented by", state_of_representation), RECORD),
    "Representation.name": (case("dd:Represented by", words), RECORD),
    "Representation.paragraph": (case("dd:Represented by", paragraph), RECORD),
    "Invoked.treaty": (Checked("the row of View.articles_invoked"), RECORD),
    "Invoked.articles": (Checked("the row of View.articles_invoked"), RECORD),
    "Provision.article": (Checked("the row of View.articles_invoked"), RECORD),
    "Provision.with": (Checked("the golden page of a decision"), RECORD),
    "Finding.treaty": (case(FINDING, treaty), exported("findings", "treaty"), RECORD),
    "Finding.article": (case(FINDING, one_article), exported("findings", "article"), RECORD),
    "Finding.with": (case(FINDING, read_with), exported("findings", "with"), RECORD),
    "Finding.result": (case(f"{FINDING} td", name_in("results")), exported("findings", "result"), RECORD),
    "Finding.grounds": (
        case(f"{FINDING} td", name_in("inadmissibility_grounds")),
        exported("findings", "grounds"),
        RECORD,
    ),
    "Finding.paragraph": (case(f"{FINDING} td", paragraph), exported("findings", "paragraph"), RECORD),
    "Finding.scope": (
        case(f"{FINDING} th", words),
        exported("findings", "scope_*"),
        exported("findings", "note_*"),
        RECORD,
    ),
    "Remedy.id": (ANCHOR, exported("remedies", "remedy"), RECORD),
    "Remedy.kind": (
        case("#{own} td", name_in("remedy_kinds")),
        road_map("#{own} .measure__line", name_in("remedy_kinds")),
        exported("remedies", "kind"),
        RECORD,
    ),
    "Remedy.scope": (case("#{own} td", name_in("scopes")), Checked(ROAD_MAP), exported("remedies", "scope"), RECORD),
    "Remedy.text": (case("#{own} th", words), road_map("#{own} h3", words), exported("remedies", "text_*"), RECORD),
    "Remedy.paragraph": (
        case("#{own} th", paragraph),
        road_map("#{own} h3", paragraph),
        exported("remedies", "paragraph"),
        RECORD,
    ),
    "Remedy.laws": (road_map("#{own} .measure__line", name_in("acts")), exported("remedies", "laws"), RECORD),
    "LawUsed.act": (courts(f"{LAW} th", name_in("acts")), RECORD),
    "LawUsed.as_stated": (courts(f"{LAW} th", words), RECORD),
    "LawUsed.articles": (courts(f"{LAW} td:nth-child(2)", laws_at_home), RECORD),
    "LawUsed.role": (courts(f"{LAW} td:nth-child(3)", words), RECORD),
    "LawUsed.paragraph": (courts(f"{LAW} td:nth-child(4)", paragraph), RECORD),
    "Proceeding.date": (courts(f"{COURT} th", or_not_known(day)), RECORD),
    "Proceeding.body": (courts(f"{COURT} td:nth-child(2)", or_not_known(words)), RECORD),
    "Proceeding.what": (courts(f"{COURT} td:nth-child(3)", words), RECORD),
    "Proceeding.paragraph": (courts(f"{COURT} td:nth-child(4)", paragraph), RECORD),
    "Opinion.member": (case("#opinions + ul li:nth-child({n}) strong", plain), RECORD),
    "Opinion.kind": (case("#opinions + ul li:nth-child({n})", name_in("opinion_kinds")), RECORD),
    "Opinion.gist": (case("#opinions + ul li:nth-child({n})", words), RECORD),
    "ProseParagraphs.facts": (case("#facts + p", paragraph), RECORD),
    "ProseParagraphs.state_position": (case("#state-position + p", paragraph), RECORD),
    "ProseParagraphs.committee_reasoning": (case("#committee-reasoning + p", paragraph), RECORD),
    "Note.text": (
        courts("ul.notes li:nth-child({n})", words, shown_note),
        Checked("test_a_file_of_one_decision_holds_what_its_yaml_says"),
    ),
    "Note.shown": (Checked("test_what_editors_keep_to_themselves_is_on_no_page_and_in_no_file"),),
    "Source.kind": (case(SOURCE, name_in("source_kinds")), RECORD),
    "Source.title": (case(f"{SOURCE} a", plain), RECORD),
    "Source.url": (case(SOURCE, web), RECORD),
    "Source.read_in": (case(SOURCE, publisher), RECORD),
    "Source.proves": (case(SOURCE, name_in("proves")), RECORD),
    # What happened after it
    "FollowUp.id": (ANCHOR,),
    "FollowUp.events": (Checked("test_events_stand_in_order_on_the_page_in_the_feed_and_in_the_file"),),
    "Event.id": (ANCHOR, RECORD),
    "Event.date": (case(f"{EVENT} .when", day), exported("events", "date"), RECORD),
    "Event.first_dated": (RECORD,),
    "Event.date_note": (case(f"{EVENT} .from", noted), exported("events", "date_note"), RECORD),
    "Event.voice": (case(f"{EVENT} b", name_in("voices")), Checked(ROAD_MAP), exported("events", "voice"), RECORD),
    "Event.body": (case(EVENT, words), exported("events", "body_*"), RECORD),
    "Event.remedies": (Checked(ROAD_MAP), exported("events", "remedies"), RECORD),
    "Event.says": (case(f"{EVENT} .badge", name_in("says")), exported("events", "says"), RECORD),
    "Event.grade": (
        case(f"{EVENT} strong", graded),
        Checked(ROAD_MAP),
        exported("events", "grade_scale", part("scale")),
        exported("events", "grade", part("letter")),
        RECORD,
    ),
    "Event.amount": (
        case(EVENT, summed),
        exported("events", "amount", part("value")),
        exported("events", "currency", part("currency")),
        exported("events", "amount_as_stated", part("as_stated")),
        RECORD,
    ),
    "Event.text": (case(EVENT, words), Checked(ROAD_MAP), exported("events", "text_*"), RECORD),
    "Event.source": (
        exported("events", "source", part("title")),
        exported("events", "source_url", part("url")),
        exported("events", "source_symbol", part("symbol")),
        exported("events", "source_paragraph", part("paragraph")),
        exported("events", "source_kind", part("kind")),
        RECORD,
    ),
    "Event.also": (case(f"{EVENT} .from", web), RECORD),
    "Event.certainty": (case(f"{EVENT} .from", inferred), exported("events", "certainty"), RECORD),
    "Event.reply": (
        Checked("test_a_reply_is_told_where_there_is_one_and_nowhere_else"),
        exported("events", "reply_to_committee", lambda spot: str(bool(spot.value)).lower()),
        RECORD,
    ),
    "Event.sets_aside": (Checked("test_what_was_set_aside_says_so"), RECORD),
    "Grade.scale": (Checked("the row of Event.grade"), RECORD),
    "Grade.letter": (Checked("the row of Event.grade"), RECORD),
    "Amount.value": (Checked("the row of Event.amount"), RECORD),
    "Amount.currency": (Checked("the row of Event.amount; its sign on golden pages"), RECORD),
    "Amount.as_stated": (Checked("the row of Event.amount"), RECORD),
    "EventSource.title": (case(f"{EVENT} .from", plain, lambda spot: not spot.records[-1]["symbol"]), RECORD),
    "EventSource.url": (case(f"{EVENT} .from", web), RECORD),
    "EventSource.symbol": (case(f"{EVENT} .from", plain), RECORD),
    "EventSource.paragraph": (case(f"{EVENT} .from", paragraph), RECORD),
    "EventSource.kind": (
        case(f"{EVENT} .from", name_in("source_kinds"), lambda spot: not spot.records[-1]["symbol"]),
        RECORD,
    ),
    # Small tables
    "Act.id": (ANCHOR,),
    "Act.name": (Checked("LawUsed.act, Remedy.laws"),),
    "Act.code": (Excused("tells parts from paragraphs: tests/languages and the golden pages"),),
    "Act.replaced": (Checked("the golden page of a status"),),
    "Replaced.by": (Checked("the golden page of a status"),),
    "Replaced.date": (Checked("the golden page of a status"),),
    "Replaced.source": (Checked("the golden page of a status"),),
    "Place.id": (ANCHOR,),
    "Place.name": (Checked("View.places"),),
    "Place.kind": (Excused("tells a city from a district of the same name, for editors"),),
    "Session.id": (ANCHOR,),
    "Session.committee": (CHECKED,),
    "Session.number": (CHECKED,),
    "Session.first_day": (Checked("test_a_decision_without_a_day_says_its_session"),),
    "Session.last_day": (Checked("test_a_decision_without_a_day_says_its_session"),),
    "Session.year_inferred": (Checked("test_a_decision_without_a_day_says_its_session"),),
    "Session.source": (Excused("where editors read the days; the decision's own sources stand on its page"),),
    "SessionSource.title": (EDITORS,),
    "SessionSource.url": (EDITORS,),
    "Publisher.id": (ANCHOR,),
    "Publisher.name": (Checked("Source.read_in"),),
    "Review.id": (ANCHOR,),
    "Review.language": (Checked("the golden page of languages"),),
    "Review.kind": (Checked("the golden page of languages"),),
    "Review.by": (Shown("about/languages/", "", plain),),
    "Review.date": (Shown("about/languages/", "", day),),
    "Counts.table": (CHECKED,),
    "Counts.fewest": (CHECKED,),
    "Counts.most": (CHECKED,),
    "Avoided.id": (CHECKED,),
    "Avoided.language": (CHECKED,),
    "Avoided.avoid": (CHECKED,),
    "Avoided.use": (CHECKED,),
    "Avoided.why": (CHECKED,),
    "Avoided.except": (CHECKED,),
    # The catalogue of measures
    "Measure.id": (ANCHOR,),
    "Measure.kind": (Checked(ROAD_MAP),),
    "Measure.name": (Checked("Step.responsible: on the page of each body"),),
    "Measure.scopes": (CHECKED,),
    "Measure.what_done_looks_like": (Checked(ROAD_MAP),),
    "Measure.steps": (Checked(ROAD_MAP),),
    "Measure.obstacle": (Checked(ROAD_MAP),),
    "Measure.obstacle_sources": (Checked(ROAD_MAP),),
    "Measure.evidence_needed": (Checked(ROAD_MAP),),
    "Step.step": (Checked(ROAD_MAP),),
    "Step.responsible": (Checked(ROAD_MAP),),
    "Step.legal_route": (Checked(ROAD_MAP),),
    "Step.sources": (Checked(ROAD_MAP),),
    # Scales and words
    "Scale.id": (ANCHOR,),
    "Scale.name": (Shown("method/", "#{id}", words),),
    "Scale.rule": (Shown("method/", "#{id} + p", words),),
    "Scale.sources": (Excused("the method's prose names them"),),
    "Scale.values": (Checked("the rows of ScaleValue"),),
    "Scale.note": (Shown("method/", "article p.quiet", words),),
    "ScaleValue.id": (ANCHOR,),
    "ScaleValue.name": (Checked("test_scales_stand_on_the_page_of_method"),),
    "ScaleValue.definition": (Checked("test_scales_stand_on_the_page_of_method"),),
    "ScaleValue.order": (Checked("test_scales_stand_on_the_page_of_method"),),
    "ScaleValue.counts_as": (RULE,),
    "ScaleValue.tone": (LOOKS,),
    "ScaleValue.fill": (LOOKS,),
    "ScaleValue.sign": (LOOKS,),
    **{
        f"Vocabularies.{name}": (Checked("the names that other rows of this table read"),)
        for name in written.rows("vocabularies")
        if name != "procedures"
    },
    "Vocabularies.procedures": (Excused("a key of the data alone"),),
    "Committee.id": (ANCHOR,),
    "Committee.name": (Checked("View.committee"),),
    "Committee.short": (Checked(LISTS),),
    "Committee.treaty": (CHECKED,),
    "Treaty.id": (ANCHOR,),
    "Treaty.name": (Excused("pages say the short name; the glossary has the whole"),),
    "Treaty.short": (Checked("Finding.treaty"),),
    "Treaty.articles": (Checked("the rows of ArticleName"),),
    "ArticleName.number": (ANCHOR,),
    "ArticleName.name": (Checked("test_findings_name_the_subject_of_their_article"),),
    **{
        f"{model}.{name}": row
        for model in ("Term", "Voice", "Says")
        for name, row in {
            "id": (ANCHOR,),
            "name": (Checked("the fields that name it"),),
            "definition": (Checked("test_words_of_events_stand_on_the_page_of_method"),),
            "tone": (LOOKS,),
            "fill": (LOOKS,),
            "sign": (LOOKS,),
        }.items()
    },
    "Voice.side": (Checked(ROAD_MAP),),
    "Says.counts_as": (RULE,),
    # Evidence
    "Body.id": (ANCHOR,),
    "Body.name": (Shown("bodies/{id}/", "h1", words), Shown("bodies/", "article ul.whole", words)),
    "Body.role": (Shown("bodies/{id}/", "p.lead", words),),
    "Body.legal_basis": (Shown("bodies/{id}/", "p", words),),
    "Body.url": (Shown("bodies/{id}/", "p.quiet", web),),
    "LawAndPractice.id": (ANCHOR,),
    "LawAndPractice.topic": (Excused("the text tells it: what editors find a fact by"),),
    "LawAndPractice.law": (Checked("the rows of Law"),),
    "LawAndPractice.date": (Shown("evidence:law-and-practice", "#{id}", day),),
    "LawAndPractice.text": (Shown("evidence:law-and-practice", "#{id} + dd", words),),
    "LawAndPractice.effect_on_views": (Shown("evidence:law-and-practice", "#{id} + dd", words),),
    "LawAndPractice.url": (Shown("evidence:law-and-practice", "#{id}", web),),
    "Law.name": (Shown("evidence:law-and-practice", "#{id}", words),),
    "Law.number": (Excused("the linked source has it"),),
    "Law.article": (Excused("the text of the fact names it"),),
    "Position.id": (ANCHOR,),
    "Position.committee": (Shown("positions/", "#{id}", committee_or_other),),
    "Position.symbol": (Checked("test_positions_stand_under_their_document"),),
    "Position.paragraph": (Shown("positions/", "#{id}", paragraph),),
    "Position.date": (Shown("positions/", "#{id}", day),),
    "Position.topic": (Shown("positions/", "#{id}", words),),
    "Position.text": (Shown("positions/", "#{id} + dd", words),),
    "Position.url": (Shown("positions/", "#{id}", web),),
    "Methodology.id": (ANCHOR,),
    "Methodology.committee": (Excused("the title names the document, and with it the committee"),),
    "Methodology.topic": (Excused("the text tells it"),),
    "Methodology.date": (Shown("evidence:methodology", "#{id}", day),),
    "Methodology.text": (Shown("evidence:methodology", "#{id} + dd", words),),
    "Methodology.scale": (Excused("as the source has it; what the site uses stands in scales"),),
    "Methodology.title": (Shown("evidence:methodology", "#{id}", plain),),
    "Methodology.url": (Shown("evidence:methodology", "#{id}", web),),
    "GradeMeaning.grade": (Excused("as Methodology.scale"),),
    "GradeMeaning.meaning": (Excused("as Methodology.scale"),),
    "Report.id": (ANCHOR,),
    "Report.views": (Checked("Basis.reports, Subject.reports: the decisions are linked there"),),
    "Report.communications": (Excused("the decisions are linked by Report.views"),),
    "Report.case": (Excused("as the source calls it; the text tells it"),),
    "Report.committee": (Excused("that of the decision"),),
    "Report.date": (Shown("evidence:reports", "#{id}", day),),
    "Report.actor": (Excused("the text tells it; the event placed with the decision has the voice"),),
    "Report.text": (Shown("evidence:reports", "#{id} + dd", words),),
    "Report.decision": (Excused("the event placed with the decision says it"),),
    "Report.title": (Shown("evidence:reports", "#{id}", plain),),
    "Report.url": (Shown("evidence:reports", "#{id}", web),),
    "Report.notes": (EDITORS,),
    "GlossaryTerm.id": (ANCHOR,),
    "GlossaryTerm.term": (Shown("glossary/", "#{id}", words), Shown("glossary/", "#{id}", every_language)),
    "GlossaryTerm.definition": (Shown("glossary/", "#{id} + dd", words),),
    "GlossaryTerm.url": (Shown("glossary/", "#{id} + dd", web),),
    "GlossaryTerm.notes": (EDITORS,),
    "Submission.id": (ANCHOR,),
    "Submission.title": (Shown("evidence:submissions", "#{id}", words),),
    "Submission.made_by": (Shown("questions/", "", name_in("organisations")),),
    "Submission.date": (Shown("evidence:submissions", "#{id}", day),),
    "Submission.note": (Shown("evidence:submissions", "#{id} + dd", words),),
    # Road maps of the NGO
    "NgoRoadMap.id": (ANCHOR,),
    "NgoRoadMap.view": (Checked("NgoRoadMap.url, on the page of that decision"),),
    "NgoRoadMap.url": (Shown("views/{view}/", "ul.related", web),),
    "NgoRoadMap.document_date": (Shown("views/{view}/", "ul.related", day),),
    "NgoRoadMap.written_by": (Shown("views/{view}/", "ul.related", plain),),
    "NgoRoadMap.notes": (EDITORS,),
    # Law to change
    "Legislation.id": (ANCHOR,),
    "Legislation.table": (Shown("legislation/{id}/", "p.subject", value_in("legislation-table")),),
    "Legislation.act": (Shown("legislation/{id}/", "h1", words), Shown("legislation/", "#{id} th", words)),
    "Legislation.acts": (Checked("test_decisions_rest_on_a_provision_by_the_printed_rule"),),
    "Legislation.article": (
        Shown("legislation/{id}/", "h1", laws_at_home),
        Shown("legislation/", "#{id} th", laws_at_home),
    ),
    "Legislation.article_note": (Shown("legislation/{id}/", "h1", words), Shown("legislation/", "#{id} th", words)),
    "Legislation.in_force": (Shown("legislation/{id}/", "dd:What it says today", words),),
    "Legislation.in_force_sources": (Shown("legislation/{id}/", "dd:What it says today", cited),),
    "Legislation.gap": (
        Shown("legislation/{id}/", "dd:Why it falls short", or_not_known(words)),
        Shown("legislation/", "#{id} td", words),
    ),
    "Legislation.gap_sources": (Shown("legislation/{id}/", "dd:Why it falls short", cited),),
    "Legislation.proposal": (Shown("legislation/{id}/", "dd:Change proposed", words),),
    "Legislation.proposal_form": (Shown("legislation/{id}/", "dd:Proposed by", value_in("proposal-form")),),
    "Legislation.proposed_by": (Shown("legislation/{id}/", "dd:Proposed by", name_in("organisations")),),
    "Legislation.basis": (Checked("the rows of Basis"),),
    "Legislation.subjects": (Shown("legislation/{id}/", "", name_in("subjects", "title")),),
    "Legislation.status": (
        Shown("legislation/{id}/", "p.badges", value_in("legislation-status")),
        Shown("legislation/", "#{id} .badge", value_in("legislation-status")),
    ),
    "Legislation.status_source": (Shown("legislation/{id}/", "dd:Status of the proposal", cited),),
    "Legislation.sources": (Shown("legislation/{id}/", "dd:All sources", cited),),
    "Legislation.note": (Shown("legislation/{id}/", "dd:Note", words),),
    "Basis.positions": (Shown("legislation/{id}/", "#basis + ul", link("../../positions/#{}")),),
    "Basis.reports": (Shown("legislation/{id}/", "#basis + ul", cited),),
    "Basis.themes": (Shown("legislation/{id}/", "", name_in("themes")),),
    # Subjects, questions, recommendations
    "Subject.id": (ANCHOR,),
    "Subject.title": (Shown("subjects/{id}/", "h1", words), Shown("subjects/", "article ul.whole", words)),
    "Subject.summary": (Shown("subjects/{id}/", "p.lead", words),),
    "Subject.stated_in": (Shown("subjects/{id}/", "p.quiet", cited),),
    "Subject.treaty_articles": (Shown("subjects/{id}/", "p", articles_of_subject),),
    "Subject.treaty_articles_source": (Shown("subjects/{id}/", "p", cited),),
    "Subject.themes": (Shown("subjects/{id}/", "#decisions + p", name_in("themes")),),
    "Subject.legislation": (Shown("subjects/{id}/", "#law + ul", link("../../legislation/{}/")),),
    "Subject.recommendations": (Shown("subjects/{id}/", "#recommendations + ul", link("../../recommendations/#{}")),),
    "Subject.questions": (Shown("subjects/{id}/", "#questions + ul", questions),),
    "Subject.research": (Shown("subjects/{id}/", "#facts + ul", cited),),
    "Subject.positions": (Shown("subjects/{id}/", "#positions + ul", link("../../positions/#{}")),),
    "Subject.reports": (Shown("subjects/{id}/", "#facts + ul", cited),),
    "Subject.bodies": (Shown("subjects/{id}/", "#bodies + p", name_in("bodies")),),
    "Question.id": (ANCHOR,),
    "Question.number": (Checked("the selectors of a question are made of it"),),
    "Question.text": (Shown("questions/", "#q{number}", words),),
    "Question.subject": (Checked("test_a_question_stands_under_its_subject"),),
    "Question.stated_in": (Shown("questions/", "#q{number}", cited_near),),
    "Question.asked_before": (Shown("questions/", "#q{number}", cited_near),),
    "Question.answer": (Shown("questions/", "#q{number}", answer),),
    "Question.note": (Shown("questions/", "#q{number}", words),),
    "Recommendation.id": (ANCHOR,),
    "Recommendation.text": (Shown("recommendations/", "#{id}", words),),
    "Recommendation.made_by": (Checked("test_a_recommendation_stands_under_its_makers"),),
    "Recommendation.form": (Shown("recommendations/", "#{id}", value_in("proposal-form")),),
    "Recommendation.stated_in": (Shown("recommendations/", "#{id}", cited_near),),
    "Recommendation.also_in": (Shown("recommendations/", "#{id}", cited_near),),
    "Recommendation.subjects": (Shown("recommendations/", "#{id}", name_in("subjects", "title")),),
    "Recommendation.legislation": (Shown("recommendations/", "#{id}", link("../legislation/{}/")),),
    "Recommendation.bodies": (Shown("recommendations/", "#{id}", or_not_known(name_in("bodies"))),),
    "Recommendation.status": (Shown("recommendations/", "#{id}", value_in("legislation-status")),),
    "Recommendation.status_source": (Shown("recommendations/", "#{id}", cited_near),),
    "Recommendation.note": (Shown("recommendations/", "#{id}", words),),
    # Claims and dialogue
    "Claim.id": (ANCHOR,),
    "Claim.text": (Shown("claims:", "#{id}", words),),
    "Claim.value": (Checked("the golden page of why numbers differ"),),
    "Claim.unit": (Excused("the text of the claim says it"),),
    "Claim.as_of": (Shown("claims:", "#{id} + dd", plain),),
    "Claim.said_by": (Shown("claims:", "#{id} + dd", name_in("organisations")),),
    "Claim.stated_in": (Shown("claims:", "#{id} + dd", cited),),
    "Claim.also_in": (Excused("the same author says it again; one place is cited"),),
    "Claim.checks": (Shown("claims:", "#{id} + dd", words),),
    "Claim.supported_by": (Shown("claims:", "#{id} + dd", cited),),
    "Claim.context": (Excused("what editors read beside it; it neither supports nor contradicts"),),
    "Claim.known_contradiction": (Checked("the rows of Contradiction"),),
    "Claim.note": (Shown("claims:", "#{id} + dd", words),),
    "Contradiction.text": (Shown("claims:", "#{id} + dd", words),),
    "Contradiction.sources": (Shown("claims:", "#{id} + dd", cited),),
    "DialogueStep.id": (ANCHOR,),
    "DialogueStep.date": (Shown("dialogue/", "#{id} .when", day),),
    "DialogueStep.date_to": (Shown("dialogue/", "#{id} .when", day),),
    "DialogueStep.kind": (Shown("dialogue/", "#{id} .when", name_in("dialogue_kinds")),),
    "DialogueStep.count": (Excused("the text says it in words"),),
    "DialogueStep.what": (Shown("dialogue/", "#{id}", words),),
    "DialogueStep.organiser": (Shown("dialogue/", "#{id}", name_in("organisations")),),
    "DialogueStep.invited": (Shown("dialogue/", "#{id}", words),),
    "DialogueStep.answered": (Shown("dialogue/", "#{id} .from", or_not_known(words)),),
    "DialogueStep.sources": (Shown("dialogue/", "#{id} .from", cited_near),),
    "DialogueStep.see_also": (Shown("dialogue/", "#{id} .from", cited_near),),
    "DialogueStep.care": (EDITORS,),
    "Organisation.id": (ANCHOR,),
    "Organisation.kind": (Shown("dialogue/", "#{id}", name_in("organisation_kinds")),),
    "Organisation.name": (Shown("dialogue/", "#{id}", words),),
    "Organisation.role": (Shown("dialogue/", "#{id} + dd", words),),
    "Organisation.sources": (Shown("dialogue/", "#{id} + dd", cited_near),),
    "Organisation.care": (EDITORS,),
}
