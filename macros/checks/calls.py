"""What stands in braces on a page: calls of the site's macros with literal arguments, and nothing else.

The braces are parsed, not matched: what Jinja would run is what is judged. `SANDBOX` renders pages as a second wall.
"""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from jinja2 import Environment, TemplateSyntaxError, nodes

from macros.register import problems
from macros.register.problems import Problem

SYNTAX = Environment(autoescape=True)
"""Only parses; nothing is ever rendered with it."""
Macros = Mapping[str, Callable[..., Any]]

COMMENT = re.compile(r"\{#")
BRACES = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)


def problems_of(shown: str, text: str, macros: Macros) -> Iterator[Problem]:
    """Every problem of the braces of a page; `shown` is its path."""
    if "{{" not in text and "{%" not in text and "{#" not in text:
        return
    if comment := COMMENT.search(BRACES.sub(lambda call: " " * len(call[0]), text)):
        message = 'found "{#", which begins a comment that hides what follows: write a heading\'s id as { #id }'
        yield Problem(shown, *_place(text, comment.start()), "", message)
        return
    try:
        tree = SYNTAX.parse(text)
    except TemplateSyntaxError as error:
        yield Problem(shown, error.lineno, 1, "", f"broken macro call: {error.message}")
        return
    for node in tree.body:
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                for sign, message in () if isinstance(part, nodes.TemplateData) else _call(part, macros):
                    yield Problem(shown, *_after(text, part.lineno, sign), "", message)
        else:
            message = "found a template tag, expected only macros such as {{ wall() }}: a page of prose runs nothing"
            yield Problem(shown, *_after(text, node.lineno, "{%"), "", message)


def _place(text: str, index: int) -> tuple[int, int]:
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def _after(text: str, line: int, sign: str) -> tuple[int, int]:
    """Where a sign stands in a line, or after it."""
    begin = len("\n".join(text.split("\n")[: line - 1])) + (line > 1)
    wanted = re.escape(sign)
    opened = re.compile(rf"\{{\{{[-+]?\s*({wanted})")
    found = opened.search(text, begin) or re.compile(f"({wanted})").search(text, begin)
    return _place(text, found.start(1)) if found else (line, 1)


def _call(node: nodes.Node, macros: Macros) -> Iterator[tuple[str, str]]:
    """(where it begins, what is wrong) of what stands in one pair of braces."""
    if isinstance(node, nodes.Name):
        known = node.name in macros
        yield node.name, f"write it with brackets: {{{{ {node.name}() }}}}" if known else _unknown(node.name, macros)
        return
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or not _literal(node):
        yield "{{", 'found more than a macro in braces, expected a call with texts, such as {{ case_part("facts") }}'
        return
    name = node.node.name
    if name not in macros:
        yield name, _unknown(name, macros)
        return
    given = [argument.value for argument in node.args if isinstance(argument, nodes.Const)]
    yield from ((name, f"{name}: {text}") for text in _arguments(macros[name], given))


def _literal(call: nodes.Call) -> bool:
    """Whether a call has texts for arguments and nothing else."""
    return not (call.kwargs or call.dyn_args or call.dyn_kwargs) and all(isinstance(a, nodes.Const) for a in call.args)


def _unknown(name: str, macros: Macros) -> str:
    return f"no such macro: {problems.expected(name, macros)}"


def _arguments(macro: Callable[..., Any], given: list[object]) -> Iterator[str]:
    """What is wrong with the arguments of a call."""
    parameters = _parameters(macro)
    least = sum(parameter.default is inspect.Parameter.empty for parameter in parameters)
    if not least <= len(given) <= len(parameters):
        wanted = ", ".join(parameter.name for parameter in parameters) or "none"
        yield f"found {len(given)} arguments, expected {wanted}"
    for parameter, value in zip(parameters, given, strict=False):
        allowed = _allowed(macro).get(parameter.name)
        if allowed and value not in allowed:
            yield problems.expected(value, allowed)
        elif not isinstance(value, str):
            yield f'{problems.found(value)}, expected a text in quotes: "{value}"'


@cache
def _parameters(macro: Callable[..., Any]) -> tuple[inspect.Parameter, ...]:
    """The parameters that a page gives: all but the first, which is the page."""
    return tuple(inspect.signature(macro).parameters.values())[1:]


@cache
def _allowed(macro: Callable[..., Any]) -> dict[str, tuple[str, ...]]:
    """Parameter → the texts it may have, where its type names them."""
    found = {}
    for name, hint in get_type_hints(macro).items():
        named = [part for part in (hint, *get_args(hint)) if get_origin(part) is Literal]
        if named:
            found[name] = get_args(named[0])
    return found
