"""A larger register, made of the real one: its records again, with numbers of later years and other people."""

import re
import shutil
from pathlib import Path

from macros.languages import translations
from macros.register import load

APART = 20
"""Years from a decision to its copy: more than lie between the oldest and the newest, so no number is taken."""


def grow(root: Path, size: int) -> None:
    """Fill the project at `root` up to `size` decisions. ValueError when it has more already."""
    ids = sorted(path.stem for path in (root / "data/views").glob("*.yml"))
    if size < len(ids):
        raise ValueError(f"expected at least {len(ids)} decisions, as many as there are; found {size}")
    rounds, rest = divmod(size, len(ids))
    for count in range(1, rounds):
        _copy(root, ids, count)
    _copy(root, [ids[place * len(ids) // rest] for place in range(rest)], rounds)
    bounds = root / "data/counts.yml"
    bounds.write_text(re.sub(r"(?m)^(  most:) .*$", r"\1 9999999", bounds.read_text("utf-8")), "utf-8")
    register, _ = load(root / "data")
    translations.refresh(root, register)


def _copy(root: Path, ids: list[str], count: int) -> None:
    """The records and pages of `ids` once more, for the `count`th time."""
    for id in ids:
        view = root / f"data/views/{id}.yml"
        text = view.read_text("utf-8")
        new = _later(id, [id.split("-", 1)[1]], count)
        numbers = re.findall(r"(?m)^  - (\d+/\d{4})$", text.partition("\nsymbols:")[0])
        view.with_stem(new).write_text(_other_people(_later(text, numbers, count), count), "utf-8")
        follow_up = root / f"data/follow-up/{id}.yml"
        if follow_up.exists():
            text = follow_up.read_text("utf-8").replace(f"id: {id}\n", f"id: {new}\n", 1)
            follow_up.with_stem(new).write_text(text, "utf-8")
        for page in root.glob(f"docs/*/*/{id}.md"):
            shutil.copyfile(page, page.with_stem(new))


def _later(text: str, numbers: list[str], count: int) -> str:
    """The text with each of the numbers, 2137/2012 or 2137-2012, moved to a later year."""
    for number in numbers:
        serial, year = re.split("[/-]", number)
        text = re.sub(rf"(?<!\d){serial}([/-]){year}(?!\d)", rf"{serial}\g<1>{int(year) + APART * count}", text)
    return text


def _other_people(text: str, count: int) -> str:
    """The text with every author and victim renamed: nobody brings a thousand complaints."""
    names = re.compile(r"(?m)^  - name:\n(?:      \w\w: .+\n)+")
    return names.sub(lambda match: re.sub(r"(?m)^(      .+)$", rf"\1 {count + 1}", match.group()), text)
