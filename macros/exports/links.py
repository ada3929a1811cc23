"""Links that never die: any number or symbol leads to the page, with and without JavaScript.

`/c/2137-2012/` and `/c/CCPR/C/112/D/2137/2012/` are one small page each, in each language, that moves on at once.
"""

from collections.abc import Iterator
from html import escape

from macros.exports.base import Material
from macros.languages import Language
from macros.register.languages import MASTER, OTHERS
from macros.register.models.view import View

PAGE = """<!doctype html>
<html lang="{master}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="canonical" href="{living}">
<meta http-equiv="refresh" content="0; url={page}">
</head>
<body>
<p><a href="{page}">{title}</a> · {others}</p>
</body>
</html>
"""


class Links:
    """A small page for every number and symbol."""

    def files(self, material: Material) -> Iterator[tuple[str, bytes]]:
        site = material.site
        for view in site.register.views.values():
            for name in sorted(names(view)):
                up = "../" * (name.count("/") + 2)
                target = f"views/{view.id}/"
                page = PAGE.format(
                    master=MASTER,
                    title=escape(view.title.en),
                    living=site.editions.living + target,
                    page=up + target,
                    others="\n· ".join(_other(site.languages[code], up, target) for code in OTHERS),
                )
                yield f"c/{name}/index.html", page.encode()


def _other(language: Language, up: str, target: str) -> str:
    address = up + language.prefix + target
    return f'<a href="{address}" hreflang="{language.code}" lang="{language.code}">{language.row.name}</a>'


def names(view: View) -> set[str]:
    """Every address below /c/ of a decision: each number, each symbol, and each number in the form of a symbol."""
    found = {number.replace("/", "-") for number in view.communications} | {
        symbol.strip("/") for symbol in view.symbols
    }
    if view.session:
        found |= {f"{view.committee}/C/{view.session}/D/{number}" for number in view.communications}
    return found
