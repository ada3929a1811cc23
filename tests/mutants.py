"""Mutation testing: small faults are put into the code, one at a time, and the tests have to turn red.

`python -m tests.mutants` prints each mutant that survived and the score; with paths, those modules alone.

Mutmut and cosmic-ray were not taken: rules of this code stand in tables of lambdas at the level of modules, which
mutmut leaves alone, and cosmic-ray imports everything anew for each fault. Here a fault is put in by an import hook of
a forked process; the tests of `TESTS` need no site, and a fault costs a second or two.
"""

import ast
import copy
import importlib
import importlib.abc
import importlib.machinery
import importlib.util
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent.parent

MODULES = (
    *(f"macros/facts/{name}.py" for name in ("status", "numbers", "cross_tables", "deadlines", "relations")),
    "macros/exports/*.py",
    "macros/pages/views/*.py",
    "macros/pages/roadmaps/*.py",
)
TESTS = ("tests/facts", "tests/pages", "tests/exports/test_small_exports.py")
SECONDS = 60
"""After which a mutant is taken for killed: it does not end."""
MINUTES = int(os.environ.get("MINUTES", "40"))
"""After which no more mutants are made. They come in an order that is mixed, and the same each time."""
AT_ONCE = 2
PRELOADED = ("pytest", "pydantic", "babel", "jinja2", "mkdocs.utils", "lxml.html", "icalendar", "xlsxwriter", "yaml")
"""What every mutant needs and none changes."""

COMPARED = {ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt}
COMPARED |= {ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is}
COUNTED = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add, ast.FloorDiv: ast.Mult, ast.Div: ast.Mult}


def faults(node: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What can be done wrong at a node: in words, and the node that stands in for it."""
    changed = copy.deepcopy(node)
    match changed:
        case ast.Compare(ops=[op, *_]) if type(op) in COMPARED:
            changed.ops[0] = COMPARED[type(op)]()
            yield "compares otherwise", changed
        case ast.BoolOp():
            changed.op = ast.Or() if isinstance(changed.op, ast.And) else ast.And()
            yield "and, or", changed
        case ast.UnaryOp(op=ast.Not()):
            yield "not", changed.operand
        case ast.BinOp(op=op) if type(op) in COUNTED:
            changed.op = COUNTED[type(op)]()
            yield "counts otherwise", changed
        case ast.Constant(value=bool() | int() | str() as value):
            changed.value = other(value)
            yield "another value", changed
        case ast.IfExp() | ast.If():
            changed.test = ast.UnaryOp(ast.Not(), changed.test)
            yield "if not", changed
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            changed.value = ast.Constant(None)
            yield "returns nothing", changed
        case ast.comprehension(ifs=[_, *_]):
            changed.ifs = []
            yield "keeps all", changed


def other(value: bool | int | str) -> bool | int | str:
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int) else f"{value}X"


def nodes(tree: ast.Module) -> Iterator[tuple[ast.AST, str, int | None]]:
    """Every node that runs, with where it hangs: no docstrings, annotations, decorators or imports."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        parent = waiting.pop(0)
        for name, value in ast.iter_fields(parent):
            if name in ("annotation", "returns", "decorator_list", "type_params"):
                continue
            children = value if isinstance(value, list) else [value]
            for place, child in enumerate(children):
                said = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
                if isinstance(child, ast.AST) and not said and not isinstance(child, (ast.Import, ast.ImportFrom)):
                    waiting.append(child)
                    yield parent, name, place if isinstance(value, list) else None


def mutants(source: str) -> Iterator[tuple[str, ast.Module]]:
    """Every mutant of a module: where and what, and its code."""
    tree = ast.parse(source)
    for parent, name, place in nodes(tree):
        holder = getattr(parent, name)
        node = holder if place is None else holder[place]
        for what, wrong in faults(node):
            _put(parent, name, place, wrong)
            line = getattr(node, "lineno", getattr(getattr(node, "target", None), "lineno", 0))
            yield (
                f"{line}: {what}: {ast.unparse(node).splitlines()[0][:80]}",
                ast.fix_missing_locations(copy.deepcopy(tree)),
            )
            _put(parent, name, place, node)


def _put(parent: ast.AST, name: str, place: int | None, node: ast.AST) -> None:
    if place is None:
        setattr(parent, name, node)
    else:
        getattr(parent, name)[place] = node


class Faulty(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module with a fault in it."""

    def __init__(self, path: Path, tree: ast.Module) -> None:
        parts = path.relative_to(ROOT).with_suffix("").parts
        self.name = ".".join(parts).removesuffix(".__init__")
        self.path, self.tree = path, tree

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None):
        if name != self.name:
            return None
        folder = [str(self.path.parent)] if self.path.stem == "__init__" else None
        return importlib.util.spec_from_file_location(name, self.path, loader=self, submodule_search_locations=folder)

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.tree, str(self.path), "exec"), module.__dict__)


def survives(path: Path, tree: ast.Module) -> bool:
    """Whether every test stays green, in a process of its own."""
    child = os.fork()
    if child == 0:
        _run(path, tree)
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return status == 0
        time.sleep(0.02)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return False


def _run(path: Path, tree: ast.Module) -> None:
    import pytest

    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, 1)
    os.dup2(silent, 2)
    sys.meta_path.insert(0, Faulty(path, tree))
    code = 1
    try:
        code = pytest.main(["-x", "-q", "-p", "no:cacheprovider", *TESTS])
    finally:
        os._exit(int(code))


def main(wanted: Sequence[str]) -> None:
    """Print the score of each module and of all, and what survived."""
    for name in PRELOADED:
        importlib.import_module(name)
    paths = [path for form in wanted or MODULES for path in sorted(ROOT.glob(form))]
    every = [(path, said, tree) for path in paths for said, tree in mutants(path.read_text("utf-8"))]
    random.Random(1).shuffle(every)
    if not survives(paths[0], ast.parse(paths[0].read_text("utf-8"))):
        sys.exit("the tests are red without any fault: mend that first")
    begin, made, killed = time.monotonic(), Counter[Path](), Counter[Path]()

    def lives(one: tuple[Path, str, ast.Module]) -> bool | None:
        late = time.monotonic() > begin + 60 * MINUTES
        return None if late else survives(one[0], one[2])

    with ThreadPoolExecutor(AT_ONCE) as pool:
        for (path, said, _), alive in zip(every, pool.map(lives, every), strict=True):
            made[path] += alive is not None
            killed[path] += alive is False
            if alive:
                print(f"{path.relative_to(ROOT)}:{said}", flush=True)
    for path in paths:
        print(f"{killed[path]:4} of {made[path]:4} killed: {path.relative_to(ROOT)}")
    share = 100 * killed.total() / made.total()
    spent = time.monotonic() - begin
    print(f"{killed.total()} of {made.total()} killed, {share:.1f} %; {len(every)} in all; {spent / 60:.0f} minutes")


if __name__ == "__main__":
    main(sys.argv[1:])
