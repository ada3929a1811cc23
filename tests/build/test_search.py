"""The search index beside the pages: which pages it holds, and what happens when it cannot be written."""

import json
import sys

import pytest
from mkdocs.exceptions import Abort

from macros.build import search
from macros.languages import languages
from macros.pages.views import search_terms
from macros.register.languages import LANGUAGES
from tests.site.pages import page


def test_one_index_for_each_language(site):
    for code in LANGUAGES:
        told = json.loads((site / f"pagefind/{code}/pagefind-entry.json").read_text())["languages"]
        assert set(told) == {code}
        root = site if code == "en" else site / code
        pages = [path for path in root.rglob("index.html") if "data-pagefind-body" in path.read_text("utf-8")]
        own = [path for path in pages if code != "en" or path.relative_to(site).parts[0] not in LANGUAGES]
        assert told[code]["page_count"] == len(own) > 100


@pytest.mark.parametrize("address", ["search", "kk/search", "c/2137-2012"])
def test_what_is_no_page_of_its_own_is_not_found(site, address):
    assert page(site, address).xpath("//*[@data-pagefind-body]") == []


def test_the_words_of_a_decision(register):
    told = search_terms.words(register.views["ccpr-2137-2012"])
    assert {"Toregozhina", "Торегожина", "Төреғожина", "Бақытжан", "Бакытжан", "2137", "n2137x2012"} <= set(told)
    assert len(told) == len(set(told))


def test_what_a_decision_tells_the_search_stays_small(site):
    spent = {}
    for path in site.glob("views/*-*-*/index.html"):
        subject = page(site, str(path.parent.relative_to(site))).find(".//p[@class='subject']")
        spent[path.parent.name] = sum(len(f' {name}="{value}"'.encode()) for name, value in subject.items())
    assert max(spent.values()) < 2_000


def test_a_failure_stops_the_build(tmp_path, monkeypatch):
    failing = [sys.executable, "-c", "import sys; sys.exit('no such thing')"]
    monkeypatch.setattr(search, "COMMAND", failing)
    with pytest.raises(Abort, match=r"The search index could not be written. Pagefind said:\nno such thing"):
        search.begin(tmp_path, languages()["en"]).finish()


def test_pages_without_anything_to_index_stop_it_too(tmp_path):
    with pytest.raises(Abort, match="The search index could not be written"):
        search.begin(tmp_path, languages()["en"]).finish()
