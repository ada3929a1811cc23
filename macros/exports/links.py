"""Links that never die: any number or symbol leads to the page, with and without JavaScript.

`/c/2137-2012/` and `/c/CCPR/C/112/D/2137/2012/` are one small page each, in three languages, that moves on at once.
"""

from collections.abc import Iterator
from html import escape

from macros.language import language
from macros.register.models.base import LANGUAGES
from macros.register.models.view import View
from macros.site import Site

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="canonical" href="{living}">
<meta http-equiv="refresh" content="0; url={en}">
</head>
<body>
<p><a href="{en}">{title}</a> · <a href="{ru}" hreflang="ru" lang="ru">Русский</a>
· <a href="{kk}" hreflang="kk" lang="kk">Қазақша</a></p>
</body>
</html>
"""


class Links:
    def files(self, site: Site) -> Iterator[tuple[str, bytes]]:
        for view in site.register.views.values():
            for name in sorted(names(view)):
                up = "../" * (name.count("/") + 2)
                target = f"views/{view.id}/"
                page = PAGE.format(
                    title=escape(view.title.en),
                    living=site.editions.living + target,
                    **{code: up + language(code).prefix + target for code in LANGUAGES},
                )
                yield f"c/{name}/index.html", page.encode()


def names(view: View) -> set[str]:
    """Every address below /c/ of a decision: each number, each symbol, and each number in the form of a symbol."""
    found = {number.replace("/", "-") for number in view.communications} | {
        symbol.strip("/") for symbol in view.symbols
    }
    if view.session:
        found |= {f"{view.committee}/C/{view.session}/D/{number}" for number in view.communications}
    return found
