"""The data files hold what the register holds, and CSV and JSON agree."""

import csv
import io
import json
import re
import zipfile
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from macros.exports import EXPORTS, begin
from macros.exports.tables import cell
from macros.facts import status
from macros.facts.deadlines import due
from tests.conftest import SITE_URL, TODAY, site_of
from tests.walk import written

TABLES = ("views", "remedies", "events", "findings")


def read_json(site, name):
    return json.loads((site / f"data/v1/{name}.json").read_text("utf-8"))


def read_csv(site, name):
    content = (site / f"data/v1/{name}.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "spreadsheets need the byte-order mark"
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def held(name):
    """How many rows the YAML has for a table."""
    views = written.folder("views").values()
    return {
        "views": len(views),
        "remedies": sum(len(view["remedies"]) for view in views),
        "events": sum(len(written.events(view["id"])) for view in views),
        "findings": sum(len(view["findings"]) for view in views),
    }[name]


@pytest.mark.parametrize("name", TABLES)
def test_counts(site, name):
    content = read_json(site, name)
    assert content["total"] == len(content[name]) == len(read_csv(site, name)) == held(name) > 0
    assert (content["generated"], content["licence"]) == ("2026-11-22", "CC BY 4.0")


@pytest.mark.parametrize("name", TABLES)
def test_csv_says_what_json_says(site, name):
    rows = [
        {key: "" if value is None else str(cell(value)) for key, value in row.items()}
        for row in read_json(site, name)[name]
    ]
    assert rows == read_csv(site, name)


def test_every_row_has_the_addresses_of_its_pages_and_they_exist(site):
    for name in TABLES:
        for row in read_json(site, name)[name]:
            for code in ("en", "ru", "kk"):
                path = row[f"url_{code}"].removeprefix(SITE_URL).partition("#")[0]
                assert (site / path / "index.html").is_file(), row


def test_a_remedy_carries_its_computed_status(site, register):
    rows = {row["id"]: row["status"] for row in read_json(site, "remedies")["remedies"]}
    for view in register.violations:
        for remedy in view.remedies:
            assert rows[f"{view.id}#{remedy.id}"] == status.remedy_status(register, view, remedy, TODAY).id


def test_the_earliest_day_of_a_reply_is_counted_from_the_decision(site):
    counted = 0
    for view in written.folder("views").values():
        record = json.loads((site / f"data/v1/views/{view['id']}.json").read_text("utf-8"))
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", view["adopted"] or "") and view["reply_due_days"]:
            due = date.fromisoformat(view["adopted"]) + timedelta(days=int(view["reply_due_days"]))
            assert record["reply_due_earliest"] == due.isoformat(), view["id"]
            counted += 1
    assert counted


def test_a_record_of_a_person_who_needs_care_has_no_birth_year(site, register):
    for view in register.views.values():
        if view.care:
            record = json.loads((site / f"data/v1/views/{view.id}.json").read_text("utf-8"))
            assert all(
                "born" not in person and "nationality" not in person for person in record["authors"] + record["victims"]
            )
            assert "care" not in record


@pytest.mark.parametrize(
    ("value", "kept"), [("=1+1", "'=1+1"), ("@x", "'@x"), (["a", "b"], "a; b"), (True, "true"), ("№ 1", "№ 1")]
)
def test_a_cell_is_never_a_formula(value, kept):
    assert cell(value) == kept


def test_the_registry_writes_no_address_twice(register):
    material = begin(site_of(register), b"")
    addresses = [address for export in EXPORTS for address, _ in export.files(material)]
    assert len(addresses) == len(set(addresses))


def test_the_workbook_has_every_table_row_by_row(site):
    sheets = workbook(site / "data/v1/register.xlsx")
    assert list(sheets) == list(TABLES)
    for name, rows in sheets.items():
        assert rows == len(read_csv(site, name)) + 1, name


def workbook(path):
    """Sheet → number of rows, out of the workbook's own XML."""
    with zipfile.ZipFile(path) as book:
        names = ElementTree.fromstring(book.read("xl/workbook.xml")).iterfind(".//{*}sheet")
        sheets = (ElementTree.fromstring(book.read(f"xl/worksheets/sheet{n}.xml")) for n in range(1, len(TABLES) + 1))
        return {name.get("name"): len(sheet.findall(".//{*}row")) for name, sheet in zip(names, sheets, strict=True)}


def test_the_package_describes_the_columns_of_each_table(site):
    package = json.loads((site / "data/v1/datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        columns = [field["name"] for field in resource["schema"]["fields"]]
        assert columns == list(read_csv(site, resource["name"])[0])


def test_feeds_hold_the_events_newest_first(site, register):
    feed = ElementTree.parse(site / "feeds/views/ccpr-2137-2012.atom").getroot()
    ids = [entry.findtext("{*}id").rsplit("#", 1)[1] for entry in feed.iterfind("{*}entry")]
    assert ids == [event.id for event in reversed(register.events("ccpr-2137-2012"))]
    assert len(ElementTree.parse(site / "feeds/updates.atom").getroot().findall("{*}entry")) == 50


def test_the_calendar_has_every_earliest_day_and_accuses_nobody(site, register):
    calendar = Calendar.from_ical((site / "calendar/replies.ics").read_bytes())
    days = {str(event["uid"]).split("-reply@")[0]: event.decoded("dtstart") for event in calendar.walk("VEVENT")}
    assert days == {view.id: day for view in register.violations if (day := due(view))}
    assert all("at the earliest" in event["summary"] for event in calendar.walk("VEVENT"))
