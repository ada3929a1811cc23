"""The page of a decision, in the parts that its Markdown file calls."""

from typing import Literal

from markupsafe import Markup

from macros.facts import status
from macros.pages.page import Page
from macros.pages.views import search_terms
from macros.pages.views.related import acts_of, articles_of, related
from macros.pages.views.timeline import axis, timeline
from macros.register.languages import TABLE
from macros.register.models.view import Finding, Note, View

Part = Literal["facts", "state_position", "committee_reasoning"]
"""The parts of the story after the summary, in the order of the page."""

COURTS = "courts"
"""The page below a decision's own that takes the law and the steps at home where the decision's page is too heavy."""


def view_of(page: Page) -> View:
    return page.register.views[page.id]


def title(page: Page) -> Markup:
    view = view_of(page)
    found = page.facts.case_status(view)
    return page.write("views/title.html", view=view, status=found, about=search_terms.about(page, view))


def header(page: Page) -> Markup:
    view = view_of(page)
    return page.write(
        "views/header.html",
        view=view,
        copies=un_copies(page, view),
        session=page.register.session(view),
        due=page.facts.due(view),
    )


def part(page: Page, name: Part) -> Markup:
    """The heading of one part of the story, with the ¶ it rests on."""
    return page.write("views/part.html", name=name, paragraph=getattr(view_of(page).paragraphs, name))


def record(page: Page) -> Markup:
    """Everything after the story: findings, remedies, timeline, law, opinions, related, unknown, sources, citation."""
    view = view_of(page)
    register = page.register
    steps = timeline(register, view)
    statuses = {remedy.id: page.facts.remedy_status(view, remedy) for remedy in view.remedies}
    subjects = page.relations.subjects_of_view.get(view.id, [])
    return page.write(
        "views/record.html",
        view=view,
        findings=by_result(view.findings),
        statuses=statuses,
        timeline=steps,
        axis=axis(steps, page.today),
        apart=view.id in page.site.apart,
        undone=status.set_aside(register, view),
        due=page.facts.due(view),
        reply=page.facts.reply(view),
        session=register.session(view),
        related=related(register, view),
        articles=articles_of(register, view),
        acts=acts_of(register, view),
        unknown=unknown(page, view),
        notes=shown_notes(view),
        road_maps=register.road_maps_of.get(view.id, []),
        subjects=subjects,
        laws=page.relations.laws_of_view.get(view.id, []),
        recommendations=page.relations.recommendations_of_view.get(view.id, []),
        questions=page.relations.questions_of(subjects) if view.violation else [],
        bodies=page.relations.bodies_of_view(view),
        editions=page.editions.with_page(page.url),
    )


def shown_notes(view: View) -> list[Note]:
    """The notes for readers; the others are for editors."""
    return [note for note in view.notes if note.shown]


def courts(page: Page) -> Markup:
    """The law and the steps at home, with the notes on them, as a page of their own."""
    view = page.register.views[page.url.strip("/").split("/")[-2]]
    return page.write("views/courts.html", view=view, notes=shown_notes(view), title=True)


RESULTS = ("violation", "no_violation", "inadmissible", "not_examined")


def by_result(findings: tuple[Finding, ...]) -> list[Finding]:
    """Findings with the violations first, otherwise in the order of the decision."""
    return sorted(findings, key=lambda finding: RESULTS.index(finding.result))


def un_copies(page: Page, view: View) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each UN symbol with the UN's own copies, the reader's language first: (symbol, [(language, address)]).

    The UN does not issue documents in every language: a reader of one without a copy gets all there are.
    """
    issued = [code for code, row in TABLE.items() if row.un]
    wanted = [page.language.code] if page.language.code in issued else issued
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
        missing += [] if page.facts.reply(view) else ["reply"]
        silent = [r for r in view.remedies if not status.events_on(page.register, view, r)]
        missing += ["all_remedies"] if len(silent) == len(view.remedies) else ["some_remedies"] if silent else []
    return missing


def not_known(page: Page) -> Markup:
    """Stands where a part of the story has no text: what is not known is said, never left blank."""
    return page.write("views/not_known.html")
