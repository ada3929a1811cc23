"""Templates say words in the language of the page, with values put in and escaped."""

from pathlib import Path

import pytest
from jinja2 import Environment

from macros.languages import languages
from macros.pages.templates import TEMPLATES as TEMPLATES_OF_PAGES
from macros.pages.templates import Templates, anchor, install_words

LANGUAGE = languages()
TEMPLATES = Templates(LANGUAGE)


@pytest.mark.parametrize(
    ("template", "written"),
    [
        ('{{ _("No reply") }}', "No reply"),
        ('{{ _("No. %(number)s", number=name) }}', "No. &lt;b&gt;"),
        ('{{ ngettext("%(num)s brick", "%(num)s bricks", 1) }}', "1 brick"),
        (
            '{{ ngettext("%(num)s brick of %(name)s", "%(num)s bricks of %(name)s", 2, name=name) }}',
            "2 bricks of &lt;b&gt;",
        ),
        ('{{ _("100 %%") }}', "100 %"),
    ],
)
def test_words_with_values(template: str, written: str) -> None:
    assert TEMPLATES.environment("en").from_string(template).render(name="<b>") == written


def test_words_are_those_of_the_language() -> None:
    said = {
        code: TEMPLATES.environment(code).from_string('{{ _("not known") }}').render() for code in ("en", "ru", "kk")
    }
    assert said == {code: LANGUAGE[code].gettext("not known") for code in said}
    assert len(set(said.values())) == 3


def test_a_theme_that_does_not_escape_gets_plain_words() -> None:
    theme = Environment()
    install_words(theme, LANGUAGE["en"])
    assert theme.from_string('{{ _("%(a)s & b", a="<") }}').render() == "< & b"


def test_the_end_of_an_address() -> None:
    assert [anchor("review_of_conviction"), anchor("ICCPR-14")] == ["review-of-conviction", "iccpr-14"]


@pytest.mark.parametrize("path", sorted(TEMPLATES_OF_PAGES.rglob("*.html")), ids=lambda path: path.name)
def test_a_template_can_be_read_line_by_line(path: Path) -> None:
    assert [line for line in path.read_text("utf-8").splitlines() if len(line) > 160] == []
