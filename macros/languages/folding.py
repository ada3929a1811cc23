"""The folding of letters: Kazakh letters, and ё, as a keyboard without them types them.

The search, the names in the list of decisions and alphabetical order fold so; `assets/words.js` folds a query in the
same way, and a test holds the two together.
"""

FOLDED = str.maketrans("әғқңөұүһіёӘҒҚҢӨҰҮҺІЁ", "агкноуухиеАГКНОУУХИЕ")


def folded(text: str) -> str:
    return text.translate(FOLDED)
