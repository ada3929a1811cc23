"""A Russian or Kazakh page speaks its language: whatever else stands on it is marked, or is a name."""

import re
from pathlib import Path

import pytest
from lxml import html

ENGLISH = re.compile(r"\b[a-z]{3,}\b")
NAMES = {
    "refoulement": "the term of the field, beside its translation",
    "non": "non-refoulement",
    "adilet": "the name of the State's database of law",
    "iii": "a number of a sub-paragraph",
    "communications": "quoted in the Kazakh glossary, where two words of one law are compared",
}
"""Words in small Latin letters that are no English, with the reason."""


def unmarked(tree: html.HtmlElement, code: str) -> str:
    """The text of a page that is not marked as another language, without code and addresses."""
    for element in tree.xpath(
        "//script | //style | //code | //*[@lang and @lang != $code and not(self::html)]", code=code
    ):
        element.drop_tree()
    text = " ".join(tree.find("body").itertext())
    return re.sub(r"https?://\S+|\b[\w.-]+\.(?:kz|kg|org|com|int|net|info|media|center|ru|uz|pl)\b\S*", "", text)


@pytest.mark.parametrize("code", ["ru", "kk"])
def test_no_english_word_outside_marked_passages_and_names(site: Path, code):
    english = {}
    for path in sorted((site / code).rglob("*.html")):
        words = set(ENGLISH.findall(unmarked(html.fromstring(path.read_bytes()), code))) - set(NAMES)
        if words:
            english[str(path.parent.relative_to(site))] = sorted(words)[:8]
    assert english == {}


@pytest.mark.parametrize("code", ["en", "ru", "kk"])
def test_every_page_says_its_language(site: Path, code):
    prefix = "" if code == "en" else code
    for path in (site / prefix / "views").rglob("index.html"):
        assert html.fromstring(path.read_bytes()).get("lang") == code, path


def test_the_switch_leads_to_the_same_page_in_each_language(site: Path):
    for path in (site / "ru").rglob("index.html"):
        name = path.parent.relative_to(site / "ru").as_posix()
        links = html.fromstring(path.read_bytes()).xpath("//nav[@class='languages']//a/@href")
        assert [(path.parent / link).resolve() for link in links] == [site / name, (site / "kk" / name).resolve()]
