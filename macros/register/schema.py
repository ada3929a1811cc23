"""JSON Schema for editors' completion, generated from the models. The models are the only schema kept by hand."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from macros.register.reader import load
from macros.register.register import Register
from macros.register.tables import FILES, FOLDERS


def files(data: Path) -> Iterator[tuple[Path, str]]:
    """Path and text of every schema of the tables in `data`. References list the ids there are, for completion."""
    register, _ = load(data)
    tables: dict[str, Any] = FOLDERS | {name: tuple[model, ...] for name, model in FILES.items()}  # type: ignore[valid-type]
    for name, model in tables.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | TypeAdapter(model).json_schema()
        text = json.dumps(_with_ids(schema, register), ensure_ascii=False, indent=1)
        yield data / "schema" / f"{name}.json", text + "\n"


def _with_ids(node: Any, register: Register | None) -> Any:
    """The schema with the known ids in place of each reference's table."""
    if isinstance(node, list):
        return [_with_ids(item, register) for item in node]
    if not isinstance(node, dict):
        return node
    table = node.get("x-table")
    if table is None:
        return {key: _with_ids(value, register) for key, value in node.items()}
    kept = {key: value for key, value in node.items() if key != "x-table"}
    # Decisions and evidence grow with every edit and may carry a place behind a colon: they are not listed.
    return kept if register is None or table in ("evidence", "views") else kept | {"enum": list(register.ids(table))}
