"""The file of one decision holds its YAML, field by field; what editors keep to themselves is not in it."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from macros.register.models.follow_up import Event
from macros.register.models.view import View
from tests.conftest import SITE_URL
from tests.site.pages import PREFIX
from tests.walk import written
from tests.walk.fields import FIELDS
from tests.walk.places import InRecord
from tests.walk.test_fields import name_of, parts

COMPUTED = {"generated", "licence", "notes", "torture", "events", "reply_due_earliest", "url_en", "url_ru", "url_kk"}
STATUS = {"status", "status_since", "status_rests_on"}
CARE = ("Person.born", "Person.nationality")


def held(model: type[BaseModel], value: Any, hidden: tuple[str, ...] = ()) -> Any:
    """A record of the YAML as its file has it: every field of the table, and a value for what was left out."""
    if isinstance(value, str):  # an article alone stands for one that is read with no other
        value = {"article": value}
    found = {}
    for name, field in model.model_fields.items():
        row = f"{model.__name__}.{name_of(name)}"
        if row in hidden or InRecord() not in FIELDS[row]:
            continue
        given = value.get(name_of(name))
        inner = next(parts(field.annotation), None)
        if isinstance(given, list):
            found[name_of(name)] = [held(inner, one, hidden) if inner else str(one) for one in given]
        elif isinstance(given, dict):
            found[name_of(name)] = held(inner, given, hidden) if inner else texts(given)
        else:
            found[name_of(name)] = default(field) if given is None else given
    return found


def default(field: Any) -> Any:
    """What stands for a field that the YAML leaves out: nothing, no rows, or no."""
    value = None if field.is_required() else field.default
    return list(value) if isinstance(value, tuple) else value


def texts(given: dict[str, str]) -> dict[str, str | None]:
    return {code: given.get(code) for code in written.LANGUAGES}


def as_text(value: Any) -> Any:
    """Years and numbers that the YAML reader took for numbers, as text on both sides."""
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    if isinstance(value, list):
        return [as_text(one) for one in value]
    return value if value is None or isinstance(value, bool) else str(value)


def test_a_file_of_one_decision_holds_what_its_yaml_says(site: Path) -> None:
    for id, view in written.folder("views").items():
        file = json.loads((site / f"data/v1/views/{id}.json").read_text("utf-8"))
        hidden = CARE if view["care"] else ()
        events = written.events(id)
        remedies = [{key: one for key, one in row.items() if key not in STATUS} for row in file["remedies"]]
        plain = {key: one for key, one in file.items() if key not in COMPUTED | STATUS} | {"remedies": remedies}
        assert as_text(plain) == as_text(held(View, view, hidden)), id
        assert as_text(file["events"]) == as_text([held(Event, event) for event in events]), id
        assert file["notes"] == [texts(note["text"]) for note in view["notes"] if note["shown"]], id
        assert {code: file[f"url_{code}"] for code in PREFIX} == {
            code: f"{SITE_URL}{prefix}views/{id}/" for code, prefix in PREFIX.items()
        }


def test_torture_is_one_rule(site: Path) -> None:
    """One word, one rule: a violation of article 7 of the Covenant, or of the Convention against Torture."""
    for id, view in written.folder("views").items():
        found = [(row["treaty"], row["article"] or "") for row in view["findings"] if row["result"] == "violation"]
        rule = any(treaty == "CAT" or (treaty, article.split("(")[0]) == ("ICCPR", "7") for treaty, article in found)
        assert json.loads((site / f"data/v1/views/{id}.json").read_text("utf-8"))["torture"] is rule, id
