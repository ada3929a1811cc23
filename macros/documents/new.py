"""`python -m macros new`: the files of a new decision, ready to be filled in."""

import re
from pathlib import Path

from macros.checks import Project
from macros.checks.prose import CALLS
from macros.register.languages import MASTER

TO_DO = "TODO"
"""Stands where a text is wanted. The check refuses it, so nothing unfilled is ever published."""

STORY = """{{ case_title() }}

TODO the summary: who complained of what, and what the Committee found, in two sentences

{{ case_header() }}

{{ case_part("facts") }}

TODO what happened, in your own words

{{ case_part("state_position") }}

TODO what the State said; if it is not known: {{ not_known() }}

{{ case_part("committee_reasoning") }}

TODO why the Committee decided so

{{ case_record() }}
"""
ROAD_MAP = "{{ road_map() }}\n"
EXAMPLE = "ccpr-9999-2020"
"""The id of the commented example in data/example/."""


def view(project: Project, committee: str, number: str) -> list[Path]:
    """Write data/views/ID.yml from the commented example, and its pages. Returns what was written.

    FileExistsError when the decision is there already; ValueError for a number that is not like 2137/2012.
    """
    if not re.fullmatch(r"[1-9]\d{0,3}/\d{4}", number):
        raise ValueError(f'found "{number}", expected a number and a year: 2137/2012')
    id = f"{committee}-{number.replace('/', '-')}".lower()
    path = project.data / "views" / f"{id}.yml"
    if path.exists():
        raise FileExistsError(f"{path.relative_to(project.root)} is there already: edit it")
    example = (project.data / "example" / "view.yml").read_text("utf-8")
    path.write_text(filled(example, id, committee, number), "utf-8")
    return [path, *pages(project, id)]


def filled(example: str, id: str, committee: str, number: str) -> str:
    """The example with the id and number of a decision; every other value is TODO, so that none of it survives."""
    lines = [_emptied(line) for line in example.splitlines(keepends=True) if not TRANSLATION.match(line)]
    text = "".join(lines).replace(EXAMPLE, id).replace(f"committee: {TO_DO}", f"committee: {committee}", 1)
    return re.sub(r"(?m)^communications:\n.*$", f"communications:\n  - {number}", text)


TRANSLATION = re.compile(r"\s*(?:ru|kk): ")
VALUE = re.compile(r"(\s*(?:- )?(?!id:)\w+: )(?!null$|\[\]$)[^#\n].*\n")
ITEM = re.compile(r"(\s*- )(?!#)[^:\n]*\n")


def _emptied(line: str) -> str:
    """A line of the example with TODO for its value; comments, ids, null and [] stay."""
    if line.lstrip().startswith("#"):
        return line
    match = VALUE.fullmatch(line) or ITEM.fullmatch(line)
    return f"{match.group(1)}{TO_DO}\n" if match else line


def pages(project: Project, id: str) -> list[Path]:
    """Write the pages of a decision that are missing: its story and its road map. Returns what was written."""
    texts = {"views": STORY, "roadmaps": ROAD_MAP}
    written = []
    for folder in CALLS:
        path = project.docs / MASTER / folder / f"{id}.md"
        if not path.exists():
            path.write_text(texts[folder], "utf-8")
            written.append(path)
    return written
