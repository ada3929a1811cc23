"""The catalogues of interface words: whole, and told with file and line when they are not."""

import subprocess
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from macros.checks import catalogues
from macros.languages import CATALOGUES
from tests.conftest import BIN, ROOT

SOUND = """msgid ""
msgstr ""
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Due %(date)s"
msgstr "Мерзімі %(date)s"
"""


def told(folder: Path, text: str) -> list[str]:
    path = folder / "kk" / "LC_MESSAGES" / "site.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return [str(problem) for problem in catalogues.problems_of(folder, ("kk",))]


def test_a_sound_catalogue(tmp_path):
    assert told(tmp_path, SOUND) == []


WHERE = "macros/languages/catalogues/kk/LC_MESSAGES/site.po:5:1: "


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('""', 'found "Due %(date)s" without a translation: write it'),
        ('"Мерзімі"', 'found "Due %(date)s" translated as "Мерзімі", expected %(date)s in it'),
        ('"Мерзімі %(day)s"', 'found "Due %(date)s" translated as "Мерзімі %(day)s", expected %(date)s in it'),
        (
            '"Мерзімі %(date)s %(дата"',
            'found "Due %(date)s" translated as "Мерзімі %(date)s %(дата", which has a broken placeholder',
        ),
    ],
)
def test_a_word_without_its_translation_or_placeholder(tmp_path, text, problem):
    assert told(tmp_path, SOUND.replace('"Мерзімі %(date)s"', text)) == [WHERE + problem]


def test_a_broken_catalogue(tmp_path):
    assert told(tmp_path, SOUND + "stray words\n")[0].startswith("macros/languages/catalogues/kk/LC_MESSAGES/site.po:")


def test_every_interface_word_stands_in_every_catalogue(tmp_path):
    fresh = tmp_path / "site.pot"
    command = [
        BIN / "pybabel",
        "-q",
        "extract",
        "-k",
        "N_",
        "-F",
        "macros/languages/catalogues/babel.cfg",
        "--omit-header",
        "-o",
        fresh,
        ".",
    ]
    subprocess.run(command, cwd=ROOT, check=True)
    with fresh.open("rb") as file:
        used = {message.id for message in read_po(file) if message.id}
    for path in CATALOGUES.glob("*/LC_MESSAGES/site.po"):
        with path.open("rb") as file:
            known = {message.id for message in read_po(file) if message.id}
        assert used - known == set(), "run make words, then translate"
        assert known - used == set(), "run make words"
