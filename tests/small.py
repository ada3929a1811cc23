"""A copy of the project with a few decisions: everything a build needs, built in seconds."""

import re
import shutil
from collections.abc import Collection
from pathlib import Path

from macros.languages import translations
from macros.register import load
from macros.register.languages import LANGUAGES

ROOT = Path(__file__).parent.parent
KEEP = ("ccpr-2137-2012", "ccpr-2675-2015", "cat-433-2010")
"""A violation with a follow-up, a complaint that was inadmissible, and another committee."""


def small_project(folder: Path, keep: Collection[str] = KEEP, languages: Collection[str] = LANGUAGES) -> Path:
    """The project in `folder`: only the decisions `keep`, built in `languages`. `macros` is the real one."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "macros").symlink_to(ROOT / "macros")
    config = (ROOT / "mkdocs.yml").read_text("utf-8")
    config = re.sub(r"(?m)^  - record\b.*$", f"  - record: {{ languages: [{', '.join(languages)}] }}", config)
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    for name in ("data", "docs", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    gone = {path.stem for path in (folder / "data/views").glob("*.yml")} - set(keep)
    pages = [path for pattern in ("views/*.md", "roadmaps/*.md") for path in folder.glob(f"docs/*/{pattern}")]
    for path in [*folder.glob("data/views/*.yml"), *folder.glob("data/follow-up/*.yml"), *pages]:
        if path.stem in gone:
            path.unlink()
    for path in [path for id in gone for path in folder.glob(f"docs/*/views/{id}")]:
        shutil.rmtree(path)
    links = re.compile(rf"\[([^\]]*)\]\((?:\.\./)*(?:views|roadmaps)/(?:{'|'.join(gone)})\.md[^)]*\)")
    for path in folder.glob("docs/**/*.md"):
        path.write_text(links.sub(r"\1", path.read_text("utf-8")), "utf-8")
    for path in folder.glob("data/*.yml"):
        path.write_text(_without(path.read_text("utf-8"), gone), "utf-8")
    counts = folder / "data/counts.yml"
    counts.write_text(re.sub(r"fewest: \d+", "fewest: 1", counts.read_text("utf-8")), "utf-8")
    register, _ = load(folder / "data")
    translations.refresh(folder, register)
    return folder


def _without(table: str, gone: Collection[str]) -> str:
    """A table without the rows about decisions that are gone, and without their ids in lists."""
    ids = "|".join(map(re.escape, sorted(gone)))
    rows = re.split(r"(?m)^(?=- )", table)
    kept = "".join(row for row in rows if not re.search(rf"(?m)^ +view: ({ids})$", row))
    kept = re.sub(rf"(?m)^ +- ({ids})\n", "", kept)
    kept = re.sub(r"(?m)^( +views:)\n(?! +- )", r"\1 []\n", kept)
    return kept if len(rows) == 1 or re.search("(?m)^- ", kept) else "[]\n"
