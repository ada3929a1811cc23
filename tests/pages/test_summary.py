"""The description of a page is its first text that says something."""

import pytest

from macros.pages.summary import LONG, summary

SAID = "Police beatings in Rudny &amp; a <b>confession</b> to robbery"


@pytest.mark.parametrize(
    "content",
    [
        f"<p>{SAID}</p><p>More of the same, and it is told at greater length.</p>",
        f'<p class="badges">Violation found, partly implemented, disputed</p><p class="subject"{" " * 3}>{SAID}</p>',
        f'<p class="draft-note">This translation is a draft that nobody reviewed yet.</p><p>Short.</p><p>{SAID}</p>',
        f'<p><a href="../#t">The table of laws that it stands in, by its name</a></p><dl><dd>{SAID}</dd></dl>',
        f'<p>{SAID} <span class="quiet">Source: <a href="#s">a long list of sources</a></span></p>',
    ],
)
def test_what_stands_round_the_text_is_left_out(content: str) -> None:
    assert summary(content) == "Police beatings in Rudny & a confession to robbery"


def test_a_long_text_ends_at_a_word() -> None:
    said = summary(f"<p>{'word ' * 80}</p>")
    assert said and said.endswith("word …") and len(said) <= LONG


def test_a_page_without_text_has_no_summary() -> None:
    assert summary("<ul><li>Only a list, however long it may be, and be it with links</li></ul>") is None
