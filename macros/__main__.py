"""`python -m macros`: the verbs of `cli.py`."""

import sys

from macros.cli import main

if __name__ == "__main__":
    sys.exit(main())
