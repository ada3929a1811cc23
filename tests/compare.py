"""Two built sites, file by file: `python -m tests.compare OLD NEW` prints what differs, and exits 1 if anything does.

What an index of the search is called and holds depends on the run, so of `pagefind/` only the languages are compared.
Archives are compared by what is in them.
"""

import sys
import zipfile
from difflib import unified_diff
from pathlib import Path

SHOWN = 6
"""Lines of one difference that are printed."""


def files(site: Path) -> dict[str, Path]:
    """Every file of a site by its address; of an index of the search only its entry."""
    found = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    return {
        name: path for name, path in found.items() if not name.startswith("pagefind/") or name.endswith("entry.json")
    }


def content(path: Path) -> bytes | dict[str, bytes]:
    """What a file says: of a workbook each part, for its own bytes hold the time of its making."""
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    return b"" if path.name.endswith("entry.json") else path.read_bytes()


def difference(old: Path, new: Path) -> list[str]:
    """The first lines that differ; one line for what is no text."""
    try:
        before, after = (path.read_text("utf-8").splitlines() for path in (old, new))
    except UnicodeDecodeError:
        return ["  (not text)"]
    lines = [line for line in unified_diff(before, after, n=0, lineterm="") if line[:2] not in ("--", "++", "@@")]
    return [f"  {line[:300]}" for line in lines[:SHOWN]]


def compare(old: Path, new: Path) -> list[str]:
    """What differs between two sites, a line each, with the first lines of each difference."""
    before, after = files(old), files(new)
    said = [f"gone: {name}" for name in before.keys() - after.keys()]
    said += [f"new: {name}" for name in after.keys() - before.keys()]
    for name in sorted(before.keys() & after.keys()):
        if content(before[name]) != content(after[name]):
            said += [f"differs: {name}", *difference(before[name], after[name])]
    return said


if __name__ == "__main__":
    told = compare(Path(sys.argv[1]), Path(sys.argv[2]))
    print("\n".join([*told, f"{sum(not line.startswith(' ') for line in told)} differences"]))
    sys.exit(bool(told))
