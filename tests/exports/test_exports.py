"""The data files hold what the register holds, and CSV and JSON agree."""

import csv
import io
import json

import pytest

from macros.exports import EXPORTS
from macros.exports.tables import cell
from macros.register import status
from tests.conftest import SITE_URL, TODAY

TABLES = ("views", "remedies", "events", "findings")


def read_json(site, name):
    return json.loads((site / f"data/v1/{name}.json").read_text("utf-8"))


def read_csv(site, name):
    content = (site / f"data/v1/{name}.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf"), "spreadsheets need the byte-order mark"
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(("name", "total"), [("views", 80), ("remedies", 357), ("events", 83), ("findings", 393)])
def test_counts(site, name, total):
    content = read_json(site, name)
    assert content["total"] == len(content[name]) == len(read_csv(site, name)) == total
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


def test_one_record_as_data(site, register):
    record = json.loads((site / "data/v1/views/ccpr-2137-2012.json").read_text("utf-8"))
    assert record["findings"][0] == {
        "treaty": "ICCPR",
        "article": "9(1)",
        "with": None,
        "result": "violation",
        "paragraph": "7.2",
        "note": None,
    }
    assert (record["adopted"], record["reply_due_earliest"], record["status"]) == (
        "2014-10-21",
        "2015-04-19",
        "mixed_unmet",
    )
    assert [event["id"] for event in record["events"]][-1] == "e2017-06-05"
    assert record["url_kk"] == f"{SITE_URL}kk/views/ccpr-2137-2012/"


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
    import datetime

    from macros.editions import Editions
    from macros.site import Site

    here = Site(register, datetime.date(2026, 11, 22), Editions(SITE_URL), {"en": "", "ru": "", "kk": ""})
    addresses = [address for export in EXPORTS for address, _ in export.files(here)]
    assert len(addresses) == len(set(addresses))
