"""A new language is a row of the table, a catalogue and a folder of docs: French, in a copy of the project."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from lxml import html

from tests.conftest import ENVIRONMENT, ROOT
from tests.small import small_project

ROW = """
- code: fr
  locale: fr
  name: Français
  short: Fra
  dates: ["y", "MMMM y", "d~MMMM y"]
  range: first
  articles:
    whole: ["article {0}", "articles {0}"]
    paragraph: ["article {0}, paragraphe {1}", "article {0}, paragraphes {1}"]
    lettered: ["article {0} {1})", "article {0} {1}"]
    subparagraph: "article {0}, paragraphe {1} {2})"
    part: ["article {0}, partie {1}", "article {0}, parties {1}"]
    part_item: "article {0}, partie {1} {2})"
    chapter: "chapitre {0}"
  grouped: true
  money: "#,##0~¤"
  together: ['(?<=\\bno) (?=\\d)']
  un: true
"""
WORDS = {"Home": "Accueil", "Light": "Clair", "All decisions": "Toutes les décisions"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = small_project(tmp_path_factory.mktemp("french"))
    (folder / "macros").unlink()
    shutil.copytree(ROOT / "macros", folder / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("languages: [en, ru, kk]", "languages: [en, fr]"), "utf-8")
    with (folder / "macros/register/languages.yml").open("a", encoding="utf-8") as table:
        table.write(ROW)
    return folder


def run(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = ENVIRONMENT | {"PYTHONPATH": str(project)}
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=project, env=environment, capture_output=True, text=True
    )


def test_a_language_without_its_catalogue_is_told(project: Path) -> None:
    told = run(project, "macros", "check").stderr
    assert "macros/languages/catalogues/fr/LC_MESSAGES/site.po:1:1: found no such file" in told


def test_a_language_is_a_row_a_catalogue_and_a_folder(project: Path) -> None:
    write_catalogue(project / "macros/languages/catalogues")
    page = project / "docs/fr/about.md"
    page.parent.mkdir()
    page.write_text("# À propos\n\nQui fait ce site.\n", "utf-8")
    checked = run(project, "macros", "check")
    assert checked.returncode == 0, checked.stderr
    built = run(project, "mkdocs", "build", "--strict", "-q", "-d", str(project / "site"))
    assert built.returncode == 0, built.stderr
    home, case, about = (parsed(project, f"fr/{name}index.html") for name in ("", "views/ccpr-2137-2012/", "about/"))
    assert {tree.get("lang") for tree in (home, case, about)} == {"fr"}
    assert next(link.text for link in home.xpath("//nav[@class='menu']//a")) == "Accueil"
    assert [node.text for node in home.xpath("//nav[@class='languages']/*")] == ["Eng", "Fra"]
    assert "21 octobre 2014" in case.text_content().replace("\N{NO-BREAK SPACE}", " ")
    assert "article 9, paragraphe 1" in case.text_content()
    assert "Qui fait ce site." in about.text_content()
    assert "Toutes les décisions" in parsed(project, "404.html").text_content()
    assert "Français" in (project / "site/c/2137-2012/index.html").read_text("utf-8")
    assert (project / "site/pagefind/fr/pagefind-entry.json").exists()
    assert "title_fr" in (project / "site/data/v1/views.csv").read_text("utf-8-sig").splitlines()[0]


def write_catalogue(catalogues: Path) -> None:
    """Every word, with a few in French and the others as in English."""
    with (catalogues / "site.pot").open("rb") as file:
        words = read_po(file, locale="fr")
    for message in words:
        if message.id:
            one, *more = message.id if isinstance(message.id, tuple) else (message.id,)
            message.string = (one, *more * (words.num_plurals - 1)) if more else WORDS.get(one, one)
    path = catalogues / "fr/LC_MESSAGES/site.po"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_po(file, words)


def parsed(project: Path, name: str) -> html.HtmlElement:
    return html.fromstring((project / "site" / name).read_bytes())
