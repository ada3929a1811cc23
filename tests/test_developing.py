"""What the guides say of the code is so: the picture of the house, files, commands and macros that they name."""

import re
from pathlib import Path

import pytest

from macros.build.macros import MACROS
from tests import house
from tests.conftest import ROOT

GUIDES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*/contributing/*.md")])
FILE = re.compile(r"`((?:data|docs|macros|overrides|tests|hosting|\.ci|\.github)/[\w./-]*)`")
MAKE = re.compile(r"(?m)(?:`|^)make ([a-z]+)")
CALL = re.compile(r"\{\{ ?(\w+)\(")
VERB = re.compile(r"python -m macros (\w+)")

each = pytest.mark.parametrize("guide", GUIDES, ids=lambda path: str(path.relative_to(ROOT)))


def test_the_picture_of_the_house_is_drawn_from_the_code() -> None:
    text = house.PAGE.read_text("utf-8")
    assert house.drawn(text) == text, "run: python -m tests.house"


def test_no_room_stands_on_one_further_down() -> None:
    for number, room in enumerate(house.ROOMS):
        assert set(house.imported(room)) <= set(house.ROOMS[:number]), room


@each
def test_files_that_a_guide_names_exist(guide: Path) -> None:
    # Names in capitals stand for any; 3333/2019 is the decision that the guides add.
    named = {name for name in FILE.findall(guide.read_text("utf-8")) if not re.search("[A-Z]{2}|3333", name)}
    assert {name for name in named if not (ROOT / name).exists()} - {"docs/fr/", "data/v1/"} == set()


@each
def test_commands_that_a_guide_names_exist(guide: Path) -> None:
    text = guide.read_text("utf-8")
    targets = set(re.findall(r"(?m)^([a-z]+):", (ROOT / "Makefile").read_text("utf-8")))
    assert set(MAKE.findall(text)) - targets == set()
    verbs = set(re.findall(r'add_parser\(\s*"(\w+)"', (ROOT / "macros/cli.py").read_text("utf-8")))
    assert set(VERB.findall(text)) - verbs == set()
    assert set(CALL.findall(text)) - set(MACROS) == set()
