"""A page of prose cannot run anything, and a mistake on it is told with its line."""

from pathlib import Path

import pytest
import yaml

from macros.build.macros import MACROS
from macros.checks import calls, markup
from tests.conftest import ROOT


def told(tmp_path: Path, text: str) -> list[str]:
    docs = tmp_path / "docs"
    page = docs / "en/page.md"
    page.parent.mkdir(parents=True)
    (docs / "en/other.md").write_text("# Other { #top }\n", "utf-8")
    page.write_text(text, "utf-8")
    found = [*calls.problems_of("docs/en/page.md", text, MACROS), *markup.problems_of(docs, page, text)]
    return [str(problem).removeprefix("docs/en/page.md:") for problem in found]


@pytest.mark.parametrize(
    "text",
    [
        "# Title { #id }\n\nWords, **strong**, `{code}`, `<script>`, and a [link](other.md#top).\n",
        '{{ case_part("facts") }}\n\n{{ wall() }}\n\n{{ decisions_by("law") }}\n',
        '{{ evidence_list("reports", "2") }}\n',
        "{% raw %}{{ anything }}{% endraw %}\n",
        "| a | b |\n|---|:-:|\n| 1 | 2 |\n",
        '<a href="../data/v1/views.csv">file</a>, <code>x</code>, <https://example.org/>\n',
        "    <script>alert(1)</script>\n",
        "```\n<iframe src=x>\n```\n",
        "[mail](mailto:a@example.org), [web](https://example.org/a?b=c#d)\n",
        "![ours](picture.png)\n",
    ],
)
def test_what_a_page_may_hold(tmp_path: Path, text: str) -> None:
    assert told(tmp_path, text) == []


EXPLOITS = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ wall.__globals__ }}",
    "{{ wall().__class__ }}",
    "{{ wall()|attr('x') }}",
    "{{ case_part(config) }}",
    "{{ case_part(*['facts']) }}",
    "{{ case_part(name='facts') }}",
    "{{ case_part('a' ~ 'b') }}",
    "{{ ''.join(['a']) }}",
    "{{ (wall)() }} {{ [].append(1) }}",
    "{{ config }}",
    "{{ environment }}",
    "{{ lipsum() }}",
    "{{ range(9) }}",
    "{{ 7 * 7 }}",
    "{{ 'text' }}",
    "{% for x in [1] %}{{ wall() }}{% endfor %}",
    "{% set wall = 1 %}",
    "{% include 'main.html' %}",
    "{% import 'parts.html' as parts %}",
    "{% macro wall() %}{% endmacro %}",
    "{% if true %}x{% endif %}",
    "{% do wall() %}",
    "<script>alert(1)</script>",
    "<SCRIPT src=//example.org/x.js></SCRIPT>",
    "<scr\nipt>alert(1)</script>",
    "text <b onclick=alert(1)>x</b>",
    "<img src=x onerror=alert(1)>",
    "<iframe src='https://example.org/'></iframe>",
    "<object data=x></object>",
    "<embed src=x>",
    "<form action='https://example.org/'><input name=a></form>",
    "<svg onload=alert(1)></svg>",
    "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
    "<style>body{background:url(https://example.org/)}</style>",
    "<link rel=stylesheet href=https://example.org/x.css>",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>",
    "<base href='https://example.org/'>",
    "<a href='javascript:alert(1)'>x</a>",
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href="java&#115;cript:alert(1)">x</a>',
    "<a href='https://example.org/' onmouseover='alert(1)'>x</a>",
    "<span style='position:fixed'>x</span>",
    "<video src=x></video>",
    "<!-- hidden -->",
    "<?php ?>",
    "<!DOCTYPE html>",
    "[x](javascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "[x](file:///etc/passwd)",
    "[x][r]\n\n[r]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "![x](https://example.org/tracker.png)",
    "![x](//example.org/tracker.png)",
    "[x](//example.org/)",
    "[x](https://https://example.org/)",
    "# Title { onclick=alert(1) }",
    "[x](https://example.org/){ onmouseover=alert(1) }",
    '*x*{: style="position:fixed" }',
    "Title {#money}",
]


@pytest.mark.parametrize("text", EXPLOITS)
def test_what_a_page_may_not_hold(tmp_path: Path, text: str) -> None:
    found = told(tmp_path, f"# Title\n\n{text}\n")
    assert found and all(problem.startswith(("1:", "3:", "4:", "5:")) for problem in found)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ wall }}", "1:4: write it with brackets: {{ wall() }}"),
        ("{{ wal() }}", '1:4: no such macro: found "wal", expected one of '),
        ("{{ case_part() }}", "1:4: case_part: found 0 arguments, expected name"),
        ('{{ wall("x") }}', "1:4: wall: found 1 arguments, expected none"),
        (
            '{{ case_part("fact") }}',
            '1:4: case_part: found "fact", expected one of committee_reasoning, facts, state_position – did you',
        ),
        (
            "\n# T {#money}\n",
            '2:5: found "{#", which begins a comment that hides what follows: write a heading\'s id as { #id }',
        ),
        ("a [b](gone.md)", '1:7: found "gone.md", but there is no page gone.md'),
        ("a [b](other.md#x)", '1:7: found "other.md#x", but that page has no heading with { #x }'),
        ("a [b](../../../etc/passwd.md)", '1:7: found "../../../etc/passwd.md", expected a page of the same language'),
        ("a\n<<<<<<< HEAD\nb\n", '2:1: found "<<<<<<< HEAD", which git leaves where two versions of a line meet'),
        ("a <b>x</b>", '1:3: found "<b>", expected Markdown: a page of prose has no HTML of its own'),
        ("[x](https://https://e.org/)", '1:5: found "https://https://e.org/", expected one address'),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    (found,) = told(tmp_path, text)
    assert found.startswith(message)


def test_pages_are_judged_as_they_are_converted() -> None:
    written = (ROOT / "mkdocs.yml").read_text("utf-8").split("markdown_extensions:")[1].split("\n")[0]
    assert {*yaml.safe_load(written), "fenced_code"} == set(markup.EXTENSIONS)
