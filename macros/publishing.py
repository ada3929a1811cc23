"""Publishing: which editions there are, and keeping them."""

import os
from typing import Any

from macros.editions import Editions

EDITION = "MIKE_DOCS_VERSION"
"""The environment variable by which mike tells a build which edition it is."""


def editions(config: Any, command: str) -> Editions:
    frozen = os.environ.get(EDITION)
    living = (config.site_url or "/").rstrip("/")
    if frozen and living.endswith("/" + frozen):
        living = living.removesuffix("/" + frozen)
    return Editions(living + "/", frozen)


def carry_over(config: Any, command: str) -> None: ...


def last_word(command: str) -> None: ...
