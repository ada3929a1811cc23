"""The page of a decision, in the parts that its Markdown file calls."""

from markupsafe import Markup

from macros.pages import keywords
from macros.pages.page import Page
from macros.pages.related import acts_of, articles_of, related
from macros.pages.timeline import axis, timeline
from macros.register import status
from macros.register.models.base import MASTER
from macros.register.models.view import Finding, Note, View

PARTS = ("facts", "state_position", "committee_reasoning")
"""The parts of the story after the summary, in the order of the page."""

COURTS = "courts"
"""The page below a decision's own that takes the law and the steps at home where the decision's page is too heavy."""


def view_of(page: Page) -> View:
    return page.register.views[page.id]


def title(page: Page) -> Markup:
    view = view_of(page)
    found = status.case_status(page.register, view, page.today)
    return page.write("case_title.html", view=view, status=found, about=keywords.about(page, view))


def header(page: Page) -> Markup:
    view = view_of(page)
    return page.write(
        "case_header.html",
        view=view,
        copies=un_copies(page, view),
        session=page.register.session(view),
        due=page.register.due(view),
    )


def part(page: Page, name: str) -> Markup:
    """The heading of one part of the story, with the ¶ it rests on."""
    return page.write("case_part.html", name=name, paragraph=getattr(view_of(page).paragraphs, name))


def record(page: Page) -> Markup:
    """Everything after the story: findings, remedies, timeline, law, opinions, related, unknown, sources, citation."""
    view = view_of(page)
    register = page.register
    steps = timeline(register, view)
    statuses = {remedy.id: status.remedy_status(register, view, remedy, page.today) for remedy in view.remedies}
    subjects = page.ties.subjects_of_view.get(view.id, [])
    return page.write(
        "case_record.html",
        view=view,
        findings=by_result(view.findings),
        statuses=statuses,
        timeline=steps,
        axis=axis(steps, page.today),
        apart=(page.site.root / "docs" / MASTER / "views" / view.id / f"{COURTS}.md").exists(),
        undone=status.set_aside(register, view),
        due=register.due(view),
        reply=register.reply(view.id),
        session=register.session(view),
        related=related(register, view),
        articles=articles_of(register, view),
        acts=acts_of(register, view),
        unknown=unknown(page, view),
        notes=shown_notes(view),
        road_maps=register.road_maps_of.get(view.id, []),
        subjects=subjects,
        laws=page.ties.laws_of_view.get(view.id, []),
        recommendations=page.ties.recommendations_of_view.get(view.id, []),
        questions=page.ties.questions_of(subjects) if view.violation else [],
        bodies=page.ties.bodies_of_view(view),
        editions=page.editions.with_page(page.url),
    )


def shown_notes(view: View) -> list[Note]:
    """The notes for readers; the others are for editors."""
    return [note for note in view.notes if note.shown]


def courts(page: Page) -> Markup:
    """The law and the steps at home, with the notes on them, as a page of their own."""
    view = page.register.views[page.url.strip("/").split("/")[-2]]
    return page.write("case_courts.html", view=view, notes=shown_notes(view), title=True)


RESULTS = ("violation", "no_violation", "inadmissible", "not_examined")


def by_result(findings: tuple[Finding, ...]) -> list[Finding]:
    """Findings with the violations first, otherwise in the order of the decision."""
    return sorted(findings, key=lambda finding: RESULTS.index(finding.result))


def un_copies(page: Page, view: View) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each UN symbol with the UN's own copies, the reader's language first: (symbol, [(language, address)]).

    The UN issues documents in English and Russian, not in Kazakh: a reader of a language without a copy gets both.
    """
    issued = ("en", "ru")
    wanted = [page.language.code] if page.language.code in issued else list(issued)
    return [(symbol, [(code, f"https://docs.un.org/{code}/{symbol}") for code in wanted]) for symbol in view.symbols]


def unknown(page: Page, view: View) -> list[str]:
    """What is not known about this decision, by name; the template has the sentences."""
    missing = [name for name in ("submitted", "adopted") if not getattr(view, name)]
    missing += ["sent"] if view.reply_due_days and not view.sent else []
    missing += ["representation"] if view.representation.state == "not_stated" else []
    missing += [] if view.articles_invoked else ["articles_invoked"]
    missing += [] if view.symbols else ["symbols"]
    missing += [] if view.session else ["session"]
    if view.violation:
        missing += [] if page.register.reply(view.id) else ["reply"]
        silent = [r for r in view.remedies if not status.events_on(page.register, view, r)]
        missing += ["all_remedies"] if len(silent) == len(view.remedies) else ["some_remedies"] if silent else []
    return missing


def not_known(page: Page) -> Markup:
    """Stands where a part of the story has no text: what is not known is said, never left blank."""
    return page.write("not_known.html")
