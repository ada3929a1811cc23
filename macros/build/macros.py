"""Everything that pages may call in braces: what the pages print, and what the exports do."""

from macros.exports import page
from macros.pages.macros import MACROS as PAGES

MACROS = PAGES | page.MACROS
