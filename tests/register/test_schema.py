"""The schemas for editors are those of the models and of the ids that exist now."""

import json

from macros.register import schema
from tests.conftest import ROOT


def test_the_schemas_are_those_of_the_models():
    """The ids that a schema offers follow the data: `check` writes them anew, and nothing is red meanwhile."""
    for path, text in schema.files(ROOT / "data"):
        assert without_ids(json.loads(path.read_text("utf-8"))) == without_ids(json.loads(text)), path.name


def without_ids(node):
    """A schema without the ids of the rows that exist; the words of closed types stay."""
    if isinstance(node, list):
        return [without_ids(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {key: without_ids(value) for key, value in node.items() if key != "enum" or "const" in node}


def test_a_reference_offers_the_ids_that_exist():
    views = json.loads((ROOT / "data/schema/views.json").read_text("utf-8"))
    kind = views["$defs"]["Remedy"]["properties"]["kind"]
    assert "compensation" in kind["enum"]
