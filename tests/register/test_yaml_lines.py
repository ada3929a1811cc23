"""Reading YAML: nothing is guessed, every key has its place, what cannot be read is told in plain words."""

import pytest

from macros.register.yaml_lines import parse


def told(content: str | bytes) -> list[str]:
    content = content if isinstance(content, bytes) else content.encode()
    return [str(problem) for problem in parse("a.yml", content).problems]


@pytest.mark.parametrize(
    "text", ["no", "yes", "on", "010", "12:30", "1e3", "0x1F", "2014-10-21", "1_000", "NaN", "=", "TRUE"]
)
def test_plain_text_stays_the_text_that_was_typed(text: str) -> None:
    assert parse("a.yml", f"key: {text}".encode()).data == {"key": text}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_only_nothing_and_null_are_null(text: str) -> None:
    assert parse("a.yml", f"key: {text}".encode()).data == {"key": None}


@pytest.mark.parametrize("text", ["'null'", '"~"', "''"])
def test_what_stands_in_quotes_is_text(text: str) -> None:
    assert parse("a.yml", f"key: {text}".encode()).data == {"key": text.strip("'\"")}


def test_every_text_has_its_line_and_column() -> None:
    located = parse("a.yml", "# Қазақстан\nname:\n  en: Ә\nlist:\n  - a: 1\n    b: 2\n".encode())
    assert located.data == {"name": {"en": "Ә"}, "list": [{"a": "1", "b": "2"}]}
    assert located.marks[("name",)] == (2, 1)
    assert located.marks[("name", "en")] == (3, 7)
    assert located.marks[("list", 0)] == (5, 5)
    assert located.marks[("list", 0, "b")] == (6, 8)
    assert located.keys[("list", 0, "b")] == (6, 5)


def test_a_problem_stands_at_the_nearest_place_that_is_in_the_file() -> None:
    located = parse("a.yml", b"id: x\ntitle:\n  ru: X\n")
    assert str(located.problem(("title", "en"), "found none")) == "a.yml:2:1: title.en: found none"
    assert str(located.problem(("adopted",), "found none")) == "a.yml:1:1: adopted: found none"


def test_a_row_of_a_table_is_called_by_its_id() -> None:
    located = parse("a.yml", b"- id: almaty\n  kind: twn\n- kind: twn\n- id: [x]\n  kind: twn\n")
    named = [located.problem((row, "kind"), "").where for row in range(3)]
    assert named == ["almaty.kind", "[1].kind", "[2].kind"]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"# a comment\n", b"---\n", b"\xef\xbb\xbf"])
def test_an_empty_file_holds_nothing_and_is_no_problem_here(content: bytes) -> None:
    located = parse("a.yml", content)
    assert (located.data, located.problems) == (None, [])


def test_a_byte_order_mark_and_windows_line_ends_are_read_over() -> None:
    assert parse("a.yml", b"\xef\xbb\xbfa: 1\r\nb: no\r\n").data == {"a": "1", "b": "no"}


QUOTES = "put the text in quotes"
COLON = (
    "found a colon where none is expected: put a text that has one in quotes, "
    "put a space after the colon of a key, or mend the indent"
)
FIT = (
    "found a line that does not fit those above: check its indent, "
    "and that no text goes on after its closing quotation mark"
)
BROKEN = [
    ("title: Case: a subtitle\n", f"a.yml:1:12: broken YAML: {COLON}"),
    ("a: 1\n  b: 1\n", f"a.yml:2:4: broken YAML: {COLON}"),
    ("a:1\nb: 2\n", f"a.yml:2:2: broken YAML: {COLON}"),
    (
        'a: 1\nb: "Quoted\nc: 1\n',
        "a.yml:2:4: broken YAML: found a quotation mark that is never closed: close it",
    ),
    (
        "a: 1\njust text\nb: 2\n",
        "a.yml:2:1: broken YAML: found a line without a colon after its key, expected key: text",
    ),
    ("a: @note\n", f"a.yml:1:4: broken YAML: found a sign with which a text cannot begin: {QUOTES}"),
    ("a: `note`\n", f"a.yml:1:4: broken YAML: found a sign with which a text cannot begin: {QUOTES}"),
    (
        "a: 1\nb: [see 4\n",
        "a.yml:2:4: broken YAML: found a bracket that is not closed: close it, or put a text that begins so in quotes",
    ),
    ('a: "Quoted" and more\n', f"a.yml:1:13: broken YAML: {FIT}"),
    ("a:\n  b: 1\n c: 2\n", f"a.yml:3:2: broken YAML: {FIT}"),
    ("a:\n\tb: 1\n", "a.yml:2:1: found a tab: indent with spaces, two for each level"),
    ("a:\n  - b\n  -\tc: 1\n", "a.yml:3:4: found a tab: indent with spaces, two for each level"),
    (
        "a: 1\n---\nb: 2\n",
        'a.yml:2:1: found "---" a second time: a file is one record or one table, delete the line',
    ),
    ("a: 1\nb: 2\na: 3\n", "a.yml:3:1: a: found the key twice; it already stands in line 1: keep one"),
    (
        "- id: x\n  a: 1\n  a: 2\n",
        "a.yml:3:3: x.a: found the key twice; it already stands in line 2: keep one",
    ),
    ("? [a, b]\n: 1\n", "a.yml:1:3: found a key that is not text"),
]


@pytest.mark.parametrize(("content", "message"), BROKEN)
def test_broken_yaml_is_told_with_its_place_and_a_remedy(content: str, message: str) -> None:
    assert told(content) == [message]


UNREADABLE = [
    ("a: 1\nb: é\n".encode("latin-1"), "a.yml:2:1: found bytes that are not UTF-8: save the file as UTF-8"),
    ("a: 1\n".encode("utf-16"), "a.yml:1:1: found bytes that are not UTF-8: save the file as UTF-8"),
    ("a: Ә\nb: Қ\x07\n".encode(), "a.yml:2:5: found the control sign U+0007: delete it"),
    (b"a: \x00\n", "a.yml:1:4: found the control sign U+0000: delete it"),
]


@pytest.mark.parametrize(("content", "message"), UNREADABLE)
def test_bytes_that_are_no_text_are_told_with_their_line(content: bytes, message: str) -> None:
    assert told(content) == [message]


def test_tags_are_refused_and_nothing_is_made_of_them() -> None:
    assert told("a: !!python/object/apply:os.system [ls]\nb: !Important\n") == [
        'a.yml:1:4: a: found "!!python/object/apply:os.system": tags are not used here; '
        "put a text that begins with ! in quotes",
        'a.yml:2:4: b: found "!Important": tags are not used here; put a text that begins with ! in quotes',
    ]


def test_anchors_and_aliases_are_refused_and_never_expanded() -> None:
    laughs = "a: &a [x]\nb: &b [*a, *a]\nc: *nothing\n"
    assert told(laughs) == [
        'a.yml:1:4: a: found "&a": anchors are not used here; put a text that begins with & in quotes',
        'a.yml:2:4: b: found "&b": anchors are not used here; put a text that begins with & in quotes',
        'a.yml:2:8: b[0]: found "*a": aliases are not used here; put a text that begins with * in quotes',
        'a.yml:2:12: b[1]: found "*a": aliases are not used here; put a text that begins with * in quotes',
        'a.yml:3:4: c: found "*nothing": aliases are not used here; put a text that begins with * in quotes',
    ]


@pytest.mark.parametrize("content", ["[" * 100_000, "- " * 50_000, "? " * 5_000, "{a: " * 100_000])
def test_a_hundred_thousand_brackets_do_not_bring_the_parser_down(content: str) -> None:
    (problem,) = told(content)
    assert problem.endswith("broken YAML: found more than 20 levels")


@pytest.mark.parametrize(
    ("text", "column"), [("key: Communication # 2137", 6), ("- one # two", 3), ("key: a\n  b # c", 6)]
)
def test_a_sign_that_would_cut_a_text_is_told(text: str, column: int) -> None:
    (said,) = told(text)
    assert said.startswith(f"a.yml:1:{column}: ") and "YAML takes for a comment and leaves out" in said


@pytest.mark.parametrize("text", ["key: 'a # b'", "key: a#b", "# a\nkey: b", "key:  # a\n  b: c", "key: |\n  a # b\n"])
def test_a_comment_that_cuts_nothing_is_one(text: str) -> None:
    assert told(text) == []


def test_half_a_merge_is_told_where_it_begins() -> None:
    (said,) = told("id: x\n<<<<<<< HEAD\nname: a\n=======\nname: b\n>>>>>>> theirs\n")
    assert said.startswith('a.yml:2:1: found "<<<<<<< HEAD", which git leaves')
