"""One term for one thing: an avoided word is told with its file and line."""

from pathlib import Path

from macros.checks import house_style
from macros.register import load
from tests.conftest import ROOT
from tests.register.mistakes import copied

STYLE = "- { id: ru-one, language: ru, avoid: [слово], use: речь, why: One word for it, except: [словоохот] }\n"


def told(folder: Path, text: str, page: str = "") -> list[str]:
    copied(folder / "data")
    (folder / "data/house-style.yml").write_text(STYLE, "utf-8")
    (folder / "data/acts.yml").write_text(f"- id: code\n  name:\n    en: Word\n    ru: {text}\n", "utf-8")
    (folder / "docs/ru").mkdir(parents=True)
    (folder / "docs/ru/about.md").write_text(page, "utf-8")
    return [str(problem) for problem in house_style.problems_of(folder, load(folder / "data")[0])]


def test_a_text_that_keeps_the_style(tmp_path):
    assert told(tmp_path, "Речь", "{{ слово() }}\n") == []


def test_an_avoided_word_in_the_data_and_on_a_page(tmp_path):
    assert told(tmp_path, "Речь сказана", "Одно\n\nи другое слово\n") == [
        'docs/ru/about.md:3:10: found "слово", the house style has речь',
    ]
    assert told(tmp_path / "again", "Словом сказано") == [
        'data/acts.yml:4:9: code.name.ru: found "Словом", the house style has речь'
    ]


def test_a_longer_word_in_which_the_part_is_right(tmp_path):
    assert told(tmp_path, "Словоохотливый") == []


def test_no_exception_is_kept_without_need(register):
    assert house_style.unneeded(ROOT, register) == []
