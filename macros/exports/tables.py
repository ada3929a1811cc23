"""Tables as JSON and as CSV (UTF-8 with a byte-order mark, so that spreadsheets read every script)."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from macros.exports.base import DATA, Material, Row, Table
from macros.facts.status import Status
from macros.pages.site import Site
from macros.register.languages import LANGUAGES
from macros.register.models.base import Text
from macros.register.register import of_torture


@dataclass(frozen=True)
class JsonTable:
    """A table as JSON."""

    table: Table

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]:
        site = material.site
        rows = material.rows(self.table)
        content = {"generated": str(site.today), "licence": "CC BY 4.0", "total": len(rows), self.table.name: rows}
        yield f"{DATA}{self.table.name}.json", dumps(content)


@dataclass(frozen=True)
class CsvTable:
    """A table as CSV."""

    table: Table

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]:
        rows = material.rows(self.table)
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, fieldnames=list(rows[0]) if rows else [])
        writer.writeheader()
        writer.writerows({key: cell(value) for key, value in row.items()} for row in rows)
        yield f"{DATA}{self.table.name}.csv", text.getvalue().encode("utf-8-sig")


def dumps(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1, default=str).encode()


def cell(value: Any) -> Any:
    """A value as a spreadsheet shows it. Text that a spreadsheet would run as a formula is kept as text."""
    if isinstance(value, list):
        value = "; ".join(map(str, value))
    if isinstance(value, bool):
        value = str(value).lower()
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t" and value else value


def texts(key: str, text: Text | None) -> Row:
    """One column a language; a missing text is empty."""
    return {f"{key}_{code}": text.said(code) if text else None for code in LANGUAGES}


def addresses(site: Site, path: str) -> Row:
    """The addresses of a page, one a language."""
    living = site.editions.living
    return {f"url_{code}": living + site.languages[code].prefix + path for code in LANGUAGES}


def _views(site: Site) -> Iterator[Row]:
    register = site.register
    for view in register.views.values():
        due, reply = site.facts.due(view), site.facts.reply(view)
        yield {
            "id": view.id,
            "committee": view.committee,
            "communications": list(view.communications),
            "symbols": list(view.symbols),
            "session": view.session,
            **texts("title", view.title),
            **texts("headline", view.headline),
            **texts("subject", view.subject),
            "submitted": str(view.submitted) if view.submitted else None,
            "adopted": str(view.adopted) if view.adopted else None,
            "representation": view.representation.state,
            **texts("representative", view.representation.name),
            "outcome": view.outcome,
            "discontinued_because": view.discontinued_because,
            "procedures": list(view.procedures),
            "torture": of_torture(view),
            **status_of(site.facts.case_status(view)),
            "themes": list(view.themes),
            "places": list(view.places),
            "violated": [_article(f) for f in view.findings if f.result == "violation"],
            "reply_due_days": view.reply_due_days,
            "reply_due_earliest": str(due) if due else None,
            "reply_known": str(reply.date) if reply else None,
            "publish_requested": view.publish_requested,
            **addresses(site, f"views/{view.id}/"),
        }


def status_of(found: Status | None) -> Row:
    """A status, the day of the newest word it rests on, and the events it rests on."""
    words = found.words if found else ()
    return {
        "status": found.id if found else None,
        "status_since": str(found.since) if found and found.since else None,
        "status_rests_on": [word.source.id for word in words],
    }


def _article(finding: Any) -> str:
    within = f" with {', '.join(finding.with_)}" if finding.with_ else ""
    return f"{finding.treaty} {finding.article or ''}".strip() + within


def _remedies(site: Site) -> Iterator[Row]:
    for view in site.register.violations:
        for remedy in view.remedies:
            yield {
                "id": f"{view.id}#{remedy.id}",
                "view": view.id,
                "remedy": remedy.id,
                "kind": remedy.kind,
                "scope": remedy.scope,
                **texts("text", remedy.text),
                "paragraph": remedy.paragraph,
                "laws": list(remedy.laws),
                **status_of(site.facts.remedy_status(view, remedy)),
                **addresses(site, f"roadmaps/{view.id}/#{remedy.id}"),
            }


def _events(site: Site) -> Iterator[Row]:
    for view in site.register.views.values():
        for event in site.register.events(view.id):
            yield {
                "id": f"{view.id}#{event.id}",
                "view": view.id,
                "date": str(event.date),
                "date_note": event.date_note,
                "certainty": event.certainty,
                "voice": event.voice,
                **texts("body", event.body),
                "remedies": list(event.remedies),
                "says": event.says,
                "grade_scale": event.grade.scale if event.grade else None,
                "grade": event.grade.letter if event.grade else None,
                "amount": event.amount.value if event.amount else None,
                "currency": event.amount.currency if event.amount else None,
                "amount_as_stated": event.amount.as_stated if event.amount else None,
                **texts("text", event.text),
                "source": event.source.title,
                "source_url": event.source.url,
                "source_symbol": event.source.symbol,
                "source_paragraph": event.source.paragraph,
                "source_kind": event.source.kind,
                "reply_to_committee": event.reply,
                **addresses(site, f"views/{view.id}/#{event.id}"),
            }


def _findings(site: Site) -> Iterator[Row]:
    for view in site.register.views.values():
        for finding in view.findings:
            yield {
                "view": view.id,
                "treaty": finding.treaty,
                "article": finding.article,
                "with": list(finding.with_),
                "result": finding.result,
                "grounds": list(finding.grounds),
                "paragraph": finding.paragraph,
                **texts("scope", finding.scope),
                **texts("note", finding.scope),  # the name it had at first: a column of v1 stays
                **addresses(site, f"views/{view.id}/#findings"),
            }


VIEWS = Table("views", _views)
REMEDIES = Table("remedies", _remedies)
EVENTS = Table("events", _events)
FINDINGS = Table("findings", _findings)
TABLES = (VIEWS, REMEDIES, EVENTS, FINDINGS)
"""Every table, in the order of the package."""
