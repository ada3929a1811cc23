"""What a language does to facts: which text, which word, how a date, a number or a list is written."""

from macros.languages.language import CATALOGUES, N_, NBSP, Language, Picked, catalogue, languages

__all__ = ["CATALOGUES", "NBSP", "N_", "Language", "Picked", "catalogue", "languages"]
