"""How a page in each language picks a text and writes a date, a number, a count."""

import datetime

import pytest
from babel.messages.pofile import read_po

from macros.languages import CATALOGUES, NBSP, Picked, languages
from macros.register.languages import LANGUAGES
from macros.register.models.base import Day, Text

LANGUAGE = languages()

CODES = ("en", "ru", "kk")
TRANSLATED = ("ru", "kk")


def spaced(text: str) -> str:
    """`text` with a no-break space for every underscore."""
    return text.replace("_", NBSP)


@pytest.mark.parametrize(
    ("day", "en", "ru", "kk"),
    [
        (Day(2014), "2014", "2014_год", "2014_жыл"),
        (Day(2014, 10), "October 2014", "октябрь 2014_года", "2014_жылғы қазан"),
        (Day(2014, 10, 21), "21_October 2014", "21_октября 2014_года", "2014_жылғы 21_қазан"),
        (datetime.date(2020, 5, 1), "1_May 2020", "1_мая 2020_года", "2020_жылғы 1_мамыр"),
    ],
)
def test_a_date_is_written_as_exactly_as_it_is_known(day: Day | datetime.date, en: str, ru: str, kk: str) -> None:
    assert [LANGUAGE[code].date(day) for code in CODES] == [spaced(en), spaced(ru), spaced(kk)]


@pytest.mark.parametrize(
    ("number", "en", "ru_and_kk"),
    [
        (0, "0", "0"),
        (180, "180", "180"),
        (1234, "1,234", "1234"),
        (9999, "9,999", "9999"),
        (10000, "10,000", "10_000"),
        (56520, "56,520", "56_520"),
        (1234567, "1,234,567", "1_234_567"),
    ],
)
def test_digits_are_grouped_by_the_house_style(number: int, en: str, ru_and_kk: str) -> None:
    assert LANGUAGE["en"].number(number) == en
    assert LANGUAGE["ru"].number(number) == LANGUAGE["kk"].number(number) == spaced(ru_and_kk)


def test_a_list_is_joined_as_people_write_it() -> None:
    joined = [[LANGUAGE[code].join(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] for code in CODES]
    assert joined == [
        ["", "a", "a and b", "a, b and c"],
        ["", "a", "a и b", "a, b и c"],
        ["", "a", "a және b", "a, b, c"],
    ]


def test_a_missing_text_is_the_english_one_and_says_so() -> None:
    text = Text(en="Pay", ru="Выплатить")
    assert LANGUAGE["en"].pick(text) == Picked("Pay", "en", fallback=False)
    assert LANGUAGE["ru"].pick(text) == Picked("Выплатить", "ru", fallback=False)
    assert LANGUAGE["kk"].pick(text) == Picked("Pay", "en", fallback=True)
    assert str(LANGUAGE["kk"].pick(text)) == "Pay"


@pytest.mark.parametrize("code", CODES)
def test_what_is_not_known_stays_not_known(code: str) -> None:
    assert LANGUAGE[code].pick(None) is None


def test_addresses_of_the_master_language_have_no_prefix() -> None:
    assert [LANGUAGE[code].prefix for code in CODES] == ["", "ru/", "kk/"]


def test_the_languages_are_those_of_the_table() -> None:
    assert LANGUAGES == CODES == tuple(LANGUAGE)


RUSSIAN = [(0, "решений"), (1, "решение"), (2, "решения"), (4, "решения"), (5, "решений")]
RUSSIAN += [
    (11, "решений"),
    (12, "решений"),
    (21, "решение"),
    (22, "решения"),
    (80, "решений"),
    (101, "решение"),
]


@pytest.mark.parametrize(("count", "word"), RUSSIAN)
def test_russian_has_three_plurals(count: int, word: str) -> None:
    assert decisions("ru", count) == f"{count} {word}"


@pytest.mark.parametrize(("count", "word"), [(0, "decisions"), (1, "decision"), (2, "decisions"), (21, "decisions")])
def test_english_has_two(count: int, word: str) -> None:
    assert decisions("en", count) == f"{count} {word}"


def test_kazakh_keeps_the_noun_as_it_is_after_a_number() -> None:
    assert decisions("kk", 1).removeprefix("1") == decisions("kk", 5).removeprefix("5")


def decisions(code: str, count: int) -> str:
    text = LANGUAGE[code].ngettext("%(num)s decision", "%(num)s decisions", count) % {"num": count}
    return text.replace(NBSP, " ")


def test_english_words_are_their_own_translation() -> None:
    assert LANGUAGE["en"].gettext("Author") == "Author"
    assert LANGUAGE["ru"].gettext("no such word in the catalogue") == "no such word in the catalogue"


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_catalogue_keeps_the_place_holders(code: str) -> None:
    """A translation that loses `%(num)s` would lose the number on the page."""
    with (CATALOGUES / code / "LC_MESSAGES" / "site.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    faults = [str(error) for message in catalogue for error in message.check(catalogue)]
    assert faults == []


@pytest.mark.parametrize(
    ("code", "written"),
    [("en", "KZT 2,000,000"), ("ru", "2 000 000 KZT"), ("kk", "2 000 000 ₸")],
)
def test_a_sum_with_its_currency(code, written):
    assert LANGUAGE[code].money(2_000_000, "KZT").replace(NBSP, " ") == written
