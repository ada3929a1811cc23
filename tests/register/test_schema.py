"""The schemas for editors are those of the models and of the ids that exist now."""

import json

from macros.register import schema
from tests.conftest import ROOT


def test_the_schemas_are_not_stale():
    for path, text in schema.files(ROOT / "data"):
        assert path.read_text("utf-8") == text, f"{path.name} is stale: run make translated, which writes it anew"


def test_a_reference_offers_the_ids_that_exist():
    views = json.loads((ROOT / "data/schema/views.json").read_text("utf-8"))
    kind = views["$defs"]["Remedy"]["properties"]["kind"]
    assert "compensation" in kind["enum"]
