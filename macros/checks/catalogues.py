"""Whether the catalogues of interface words are whole: every word translated, every placeholder kept."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError, read_po

from macros.languages import CATALOGUES, catalogue
from macros.register import problems
from macros.register.languages import OTHERS
from macros.register.problems import Problem

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]")


def problems_of(folder: Path = CATALOGUES, codes: Iterable[str] = OTHERS) -> list[Problem]:
    """Every problem of every catalogue, with its file and line."""
    return sorted(problem for code in codes for problem in _catalogue(catalogue(folder, code)))


def _catalogue(path: Path) -> Iterator[Problem]:
    shown = "macros/languages/catalogues/" + "/".join(path.parts[-3:])
    if not path.exists():
        yield Problem(shown, 1, 1, "", "found no such file: languages.yml has the language, run make words")
        return
    try:
        with path.open("rb") as file:
            found = read_po(file, locale=path.parts[-3], abort_invalid=True)
    except PoFileError as error:
        yield Problem(shown, getattr(error, "lineno", 0) + 1, 1, "", f"broken catalogue: {error.args[0]}")
        return
    for message in found:
        if message.id:
            yield from (Problem(shown, message.lineno or 1, 1, "", text) for text in _faults(message))


def _forms(said: object) -> list[str]:
    """The forms of a message: one, or one for each plural."""
    return [str(form or "") for form in (said if isinstance(said, (list, tuple)) else (said,))]


def _faults(message: Message) -> Iterator[str]:
    ids, strings = _forms(message.id), _forms(message.string)
    word = problems.found(ids[0])
    if not all(strings):
        yield f"{word} without a translation: write it"
        return
    if message.fuzzy:
        yield f"{word} marked as fuzzy: check the translation and take the mark away"
    wanted = {mark for id in ids for mark in PLACEHOLDER.findall(id)}
    for string in strings:
        if wanted != set(PLACEHOLDER.findall(string)):
            listed = ", ".join(sorted(wanted)) or "no placeholder"
            yield f'{word} translated as "{problems.printable(string)}", expected {listed} in it'
            return
        if re.search(r"%(?!\(\w+\)[sd]|%)", string) and wanted:
            yield f'{word} translated as "{problems.printable(string)}", which has a broken placeholder'
            return
