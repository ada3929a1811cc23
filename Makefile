# The verbs a person types. Each is one line of real command; `make` alone lists them.
PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
export NO_MKDOCS_2_WARNING = 1
export PIP_USER = 0
export DISABLE_MKDOCS_2_WARNING = true

help:            ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | expand -t 12

# A moved folder or an interpreter that is gone: set up anew.
$(shell test -e .venv/ready && { test "$$(cat .venv/ready)" = "$(CURDIR)" && $(BIN)/python -c "" 2>/dev/null || rm -f .venv/ready; })

.venv/ready: requirements.lock pyproject.toml
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || { echo "Python 3.11 or newer is needed, \
	and $(PYTHON) is older or not there. Name another: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	rm -rf .venv
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@echo "$(CURDIR)" > $@

serve: .venv/ready   ## set up, and show the site while it is written at http://127.0.0.1:8000/
	@$(BIN)/python -m macros serve --port $(PORT)

build: .venv/ready   ## write the whole site to site/
	$(BIN)/mkdocs build --strict

check: .venv/ready   ## every problem in data/ and docs/, with file and line
	$(BIN)/python -m macros check

test: .venv/ready    ## every test; says what to install if something is missing
	$(BIN)/python -m pytest

lint: .venv/ready    ## the code as it should be written: Python, its layers, scripts, styles, templates
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports --no-cache
	$(BIN)/biome lint --error-on-warnings docs/en/assets macros
	$(BIN)/djlint macros overrides --lint --quiet

types: .venv/ready   ## the code as it is typed
	$(BIN)/mypy

mutants: .venv/ready ## how many small faults in the code turn a test red; 40 minutes at most
	$(BIN)/python -m tests.mutants

bench: .venv/ready   ## seconds, memory and sizes, printed
	$(BIN)/python -m tests.bench

audit: .venv/ready   ## sizes, HTML, Lighthouse and accessibility of the site against their budgets
	$(BIN)/python -m tests.audit

words: .venv/ready   ## find new interface words and put them into the catalogues of the translators
	$(BIN)/pybabel -q extract -k N_ -F macros/languages/catalogues/babel.cfg -w 100 --no-location --sort-output --omit-header -o macros/languages/catalogues/site.pot .
	$(BIN)/pybabel -q update -w 100 -D site -i macros/languages/catalogues/site.pot -d macros/languages/catalogues --no-fuzzy-matching --ignore-obsolete

publish: .venv/ready ## put the living site on the web; every frozen edition stays
	$(BIN)/mkdocs gh-deploy --strict

edition: .venv/ready ## freeze an edition beside it: make edition NAME=2026-12
	$(BIN)/mike deploy --push $(NAME)

lock: .venv/ready    ## write requirements.lock anew from pyproject.toml
	$(BIN)/uv pip compile --upgrade pyproject.toml --extra dev --generate-hashes --universal --python-version 3.11 --no-emit-index-url --no-header -o requirements.lock

.PHONY: help serve build check test lint types mutants bench audit words publish edition lock
