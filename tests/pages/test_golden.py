"""What a reader sees of the small site, held against fragments that were read line by line: see golden.py."""

import pytest

from macros.build.macros import MACROS
from macros.pages.site import Site
from macros.register.languages import LANGUAGES
from tests.pages import golden
from tests.pages.golden import GOLDEN, KINDS, fragment


@pytest.fixture(scope="module")
def here() -> Site:
    return golden.small_site()


@pytest.fixture(scope="module")
def files(here: Site) -> dict[str, str]:
    return golden.kept_files(here)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_says_what_was_read(kind: str, code: str, here: Site) -> None:
    assert golden.page(here, kind, code).splitlines() == fragment(kind, code).read_text("utf-8").splitlines()


def test_every_macro_is_on_a_golden_page_and_every_fragment_is_of_one() -> None:
    assert {call.split(" ")[0] for _, calls in KINDS.values() for call in calls} == set(MACROS)
    kept = {path.name for path in (GOLDEN / "pages").iterdir()}
    assert kept == {fragment(kind, code).name for kind in KINDS for code in LANGUAGES}


FILES = sorted(
    path.relative_to(GOLDEN / "files").as_posix() for path in (GOLDEN / "files").rglob("*") if path.is_file()
)


@pytest.mark.parametrize("address", FILES)
def test_a_file_says_what_was_read(address: str, files: dict[str, str]) -> None:
    assert files[address].splitlines() == (GOLDEN / "files" / address).read_text("utf-8").splitlines()


def test_every_file_that_is_to_be_kept_is(files: dict[str, str]) -> None:
    assert sorted(files) == FILES
