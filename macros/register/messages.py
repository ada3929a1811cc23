"""What pydantic says about a record → what an editor is told: where, what was found, what to do."""

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from macros.register import problems
from macros.register.models.follow_up import FollowUp
from macros.register.models.view import View
from macros.register.yaml_lines import Location

WANTED = {"string_type": "text", "tuple_type": "a list", "list_type": "a list"}
RECORDS = {"model_type", "model_attributes_type", "dict_type"}

STATUS = 'found the key "status": a status is computed from the events of follow-up/, never typed; delete it'
ENGLISH = 'found no "en": a text must be there in English; Russian and Kazakh may be missing'


def explain(detail: Mapping[str, Any], model: Any) -> tuple[Location, str, bool]:
    """(location, message, whether it is the key that is wrong) of one of `ValidationError.errors()`."""
    location = tuple(step for step in detail["loc"] if isinstance(step, int) or not step.startswith("function-"))
    return location, _message(detail, model, location), detail["type"] == "extra_forbidden"


def _message(detail: Mapping[str, Any], model: Any, location: Location) -> str:
    value, kind, context = detail["input"], detail["type"], detail.get("ctx", {})
    if kind == "missing":
        return _missing(model, location)
    if kind == "extra_forbidden":
        return _unknown_key(model, location)
    if kind == "expected":
        return f"{problems.found(value)}, {context['message']}"
    if kind == "literal_error":
        options = context["expected"].replace(" or ", ", ").split(",")
        return problems.expected(value, [option.strip("' ") for option in options])
    if kind in RECORDS:
        keys = problems.listed(list(_properties(model, location)))
        return f"{problems.found(value)}, expected the keys {keys}"
    return f"{problems.found(value)}, expected {WANTED.get(kind, detail['msg'])}"


def _missing(model: Any, location: Location) -> str:
    *parent, key = location
    if key == "en":
        return ENGLISH
    node = _properties(model, tuple(parent)).get(str(key), {})
    nullable = {"type": "null"} in node.get("anyOf", ())
    return f'found no "{key}": add it{", with null if it is not known" if nullable else ""}'


def _unknown_key(model: Any, location: Location) -> str:
    *parent, key = location
    if key == "status" and model in (View, FollowUp):
        return STATUS
    known = _properties(model, tuple(parent))
    return problems.expected(key, known).replace("found", "found the key", 1)


def _properties(model: Any, location: Location) -> dict[str, dict[str, Any]]:
    """The keys that stand at a location of a model, each with its JSON Schema."""
    schema = TypeAdapter(model).json_schema()
    node = schema
    for step in location:
        node = _resolve(schema, node)
        node = node.get("items", {}) if isinstance(step, int) else node.get("properties", {}).get(step, {})
    found: dict[str, dict[str, Any]] = _resolve(schema, node).get("properties", {})
    return found


def _resolve(schema: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    for option in node.get("anyOf", ()):
        if "$ref" in option or "items" in option:
            node = option
    found: dict[str, Any] = schema["$defs"][node["$ref"].rsplit("/", 1)[1]] if "$ref" in node else node
    return found
