"""What may break on an upgrade, held against what is installed. A failure here says what to look at."""

import hashlib
import inspect
from importlib.metadata import version
from pathlib import Path

import jinja2.sandbox
import material
import mike.versions
import mkdocs_macros.plugin
import mkdocs_static_i18n.plugin
import pydantic
import pytest
import yaml

from macros.build import upstream
from tests.conftest import ROOT

THEME = Path(material.__file__).parent / "templates"

REPLACED = {
    "partials/alternate.html": "572b1d4dae61",
    "partials/copyright.html": "bc86bca3bf75",
    "partials/header.html": "8cf3fb15bcf9",
    "partials/nav.html": "af33f6e032f6",
    "partials/palette.html": "fb935107ae7d",
    "partials/tabs.html": "d2c82916569e",
    "partials/toc.html": "fde48f583563",
    "partials/javascripts/base.html": "d6113712bc4d",
    "partials/javascripts/content.html": "3722e156f0f6",
    "partials/javascripts/palette.html": "8790389765ea",
}
"""Partials of the theme that overrides/ replaces, as they were when ours were written."""


@pytest.mark.parametrize("name", REPLACED)
def test_a_partial_of_the_theme_is_the_one_that_ours_was_written_against(name: str) -> None:
    digest = hashlib.sha256((THEME / name).read_bytes()).hexdigest()[:12]
    now = f"mkdocs-material {version('mkdocs-material')} changed {name}"
    assert digest == REPLACED[name], f"{now}: compare it with overrides/{name}, then note {digest}"


def test_every_partial_that_is_replaced_is_watched() -> None:
    ours = {path.relative_to(ROOT / "overrides").as_posix() for path in (ROOT / "overrides").rglob("*.html")}
    assert {name for name in ours if (THEME / name).exists()} - {"404.html", "main.html"} == set(REPLACED)


def test_the_theme_has_one_style_sheet_of_the_name_that_is_looked_for() -> None:
    assert (THEME / upstream.stylesheet()).is_file()


def test_static_i18n_says_when_it_builds_another_language() -> None:
    source = inspect.getsource(mkdocs_static_i18n.plugin.I18n.on_post_build)
    assert "self.building = True" in source, "upstream.other_language: how does it say now that it builds a language?"


def test_macros_keeps_its_environment_where_the_sandbox_is_put() -> None:
    source = inspect.getsource(mkdocs_macros.plugin.MacrosPlugin.env.fget)
    assert "return self._env" in source, "upstream.sandbox: where does mkdocs-macros keep its Jinja environment now?"
    assert issubclass(jinja2.sandbox.ImmutableSandboxedEnvironment, jinja2.Environment)


def test_mike_reads_its_list_of_editions() -> None:
    listed = mike.versions.Versions.loads('[{"version": "2026-12", "title": "2026-12", "aliases": ["latest"]}]')
    (row,) = listed
    assert (str(row.version), sorted(row.aliases)) == ("2026-12", ["latest"]), "publishing/contents.py reads this"


def test_pydantic_says_where_a_mistake_is() -> None:
    class Row(pydantic.BaseModel):
        items: tuple[int, ...]

    with pytest.raises(pydantic.ValidationError) as caught:
        Row.model_validate({"items": [1, "x"]})
    (detail,) = caught.value.errors()
    assert (detail["loc"], detail["type"]) == (("items", 1), "int_parsing"), "register/messages.py reads these"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: b: c", "mapping values are not allowed"),
        ("a: 'b", "quoted scalar found unexpected"),
        ("a: 'b' c", "did not find expected"),
        ("a: b\nc\n", "simple key"),
        ("a: %b", "cannot start any token"),
        ("a: [b", "parsing a flow"),
    ],
)
def test_the_yaml_parser_says_what_is_translated(text: str, said: str) -> None:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        list(yaml.parse(text, Loader=loader))
    told = " ".join(filter(None, [caught.value.context, caught.value.problem]))
    assert said in told, "register/yaml_lines.py: ADVICE has the parser's sentences"
