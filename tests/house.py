"""The house in one picture, drawn from the code: `python -m tests.house` puts it into DEVELOPING.md."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "DEVELOPING.md"
ROOMS = (
    "register",
    "facts",
    "languages",
    "checks",
    "documents",
    "charts",
    "pages",
    "exports",
    "publishing",
    "build",
)
"""From the one that knows the data alone to the one that writes the site: nothing imports from further down."""
BEGIN, END = "<!-- the house -->", "<!-- end of the house -->"


def doc(path: Path) -> str:
    """The first line of a module's docstring."""
    return (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n")[0].rstrip(".")


def imported(room: str) -> list[str]:
    """The rooms that a room imports from, in their order."""
    found = set()
    for path in (ROOT / "macros" / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("macros"):
                names = [node.module] if node.module != "macros" else [f"macros.{alias.name}" for alias in node.names]
                found |= {name.split(".")[1] for name in names}
    return [other for other in ROOMS if other in found - {room}]


def picture() -> str:
    """A room a row: what it does, what it stands on, and the modules in it."""
    rows = ["| room | what it does | stands on | in it |", "|---|---|---|---|"]
    for room in ROOMS:
        folder = ROOT / "macros" / room
        inside = [path.stem for path in sorted(folder.glob("*.py")) if path.stem != "__init__"]
        inside += [f"{path.parent.name}/" for path in sorted(folder.glob("*/__init__.py"))]
        on = ", ".join(imported(room)) or "nothing"
        rows.append(f"| `{room}/` | {doc(folder / '__init__.py')} | {on} | {', '.join(inside)} |")
    return "\n".join(rows)


def drawn(text: str) -> str:
    """The page with the picture in its place."""
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{picture()}\n\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    PAGE.write_text(drawn(PAGE.read_text("utf-8")), "utf-8")
