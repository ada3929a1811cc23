"""What a macro puts on a page: pure functions of the Register, a language and where the page is."""

from macros.pages.page import Page

__all__ = ["Page"]
