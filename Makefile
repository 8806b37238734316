# Every verb of the project. `make help` lists them.
# Only git, make and Python 3.11 or later (with its venv module) need to be on the machine.

PYTHON ?= python3
UV_VERSION := 0.13.9
UV := .uv/bin/uv
RUN := $(UV) run --frozen --no-sync --quiet
PORT ?= 8000
FORMAT ?= text

.DEFAULT_GOAL := help
.PHONY: help setup tools site check serve test test-all lint types format bench reference handbook before-launch record allowed publish outside sbom load translations new export import wording-only stamp wording number take-over tested screenshots gallery print-room clean

help: ## list the verbs
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

setup: .venv/.locked ## set up what builds the site
tools: .venv/.tools ## set up what tests, lints, the print room and translators' tables need besides

$(UV):
	@echo "  set up uv $(UV_VERSION)"
	@$(PYTHON) -m venv .uv
	@.uv/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

.venv/.locked: uv.lock pyproject.toml $(UV)
	@echo "  set up the locked environment"
	@$(UV) sync --frozen --quiet --no-dev --inexact
	@touch $@

.venv/.release: .venv/.locked
	@$(UV) sync --frozen --quiet --no-dev --inexact --group release
	@touch $@

.venv/.tools: .venv/.locked
	@echo "  set up the tools"
	@$(UV) sync --frozen --quiet --all-groups
	@touch $@

site: setup ## check the sources, build every language into site/, verify it
	@$(RUN) python scripts/build.py

check: setup ## check the sources only, then list what a person still has to check; FORMAT=github or json
	@$(RUN) python scripts/check.py --format $(FORMAT)

serve: setup ## preview every language with live reload; PORT=8001 for another port
	@$(RUN) python scripts/serve.py --port $(PORT)

test: tools ## set up everything the tests need, the browser included, and run them all
	@$(RUN) python tests/machine_setup.py
	@$(RUN) pytest --numprocesses auto --dist worksteal

test-all: test ## those, and the long proofs: the other browsers, servers and hosts, made-up languages, ten minutes of bad input
	@$(RUN) python tests/machine_setup.py --all
	@$(RUN) pytest -m long

lint: tools ## look for mistakes in the code's form
	@$(RUN) ruff check
	@$(RUN) ruff format --check

types: tools ## prove the types
	@$(RUN) mypy

format: tools ## put the code into its form
	@$(RUN) ruff check --fix
	@$(RUN) ruff format

bench: tools ## how long every page is on a phone, and how hard for each audience; this generator beside a stock site of the same pages, as ratios; how well the search understands
	@$(RUN) python tests/machine_setup.py
	@$(RUN) python bench/screens.py
	@$(RUN) python bench/build.py
	@$(RUN) python bench/first_view.py
	@$(RUN) python bench/search.py

reference: setup ## write schema/ and the tables of the content guide from the code
	@$(RUN) python scripts/reference.py

handbook: setup ## build docs/ into handbook/, with navigation and search
	@NO_MKDOCS_2_WARNING=1 $(RUN) mkdocs build --strict --config-file handbook.yml

before-launch: setup ## write docs/before-launch.md
	@$(RUN) python scripts/launch.py before-launch

record: setup ## note every address of today as published
	@$(RUN) python scripts/launch.py record

allowed: setup ## say whether this site may be published; AT=https://… where that is not site_url
	@$(RUN) python scripts/launch.py allowed --at "$(AT)"

publish: .venv/.release ## make a release in TO=DIR and let readers see it; URL=https://… its address; FLAGS=--rollback, --status, --hold, --live
	@$(RUN) python scripts/publish.py --to "$(TO)" $(if $(URL),--url "$(URL)") $(FLAGS)

outside: setup ## ask every outside address whether it still answers; it blocks nothing; FORMAT=github or json
	@$(RUN) python scripts/outside.py --format $(FORMAT)

sbom: setup ## write what the site is built with into .cache/sbom.json (CycloneDX)
	@mkdir -p .cache
	@$(UV) export --frozen --quiet --no-dev --format cyclonedx1.5 --output-file .cache/sbom.json

load: tools ## a whole school at once: 1,000 connections to nginx and Caddy, beside a plain file of the same size
	@$(RUN) python tests/machine_setup.py --all
	@$(RUN) python bench/load.py

translations: setup ## how fresh every translation is; TAG=gu for one language
	@$(RUN) python scripts/translations.py status $(TAG)

new: setup ## a translation to fill, the English above each passage: PAGE=report/ceop TAG=gu
	@$(RUN) python scripts/translations.py new $(PAGE) $(TAG)

export: tools ## what waits for a translator: TAG=gu FILE=gu.docx (.po or .html), PAGES="report/ceop …" for some
	@$(RUN) python scripts/exchange.py export $(TAG) $(FILE) $(PAGES)

import: tools ## what came back from a translator: TAG=gu FILE=gu.docx (.po, or the .json a page saved)
	@$(RUN) python scripts/exchange.py import $(TAG) $(FILE)

wording-only: setup ## commit an edit of the English that changed no meaning: PAGE=report/ceop
	@$(RUN) python scripts/translations.py wording-only $(PAGE)

wording: setup ## say how well the rules on wording do with sentences they were not made from
	@$(RUN) python scripts/wording.py

tested: tools ## run every browser's tests and record what they covered, for the pages that say so
	@$(RUN) python tests/machine_setup.py --all
	@RECORD_TESTED=1 $(RUN) pytest -m "long or not long" tests/browser tests/other_browsers

screenshots: tools ## pictures of the pages into screenshots/, to be looked at
	@$(RUN) python tests/machine_setup.py
	@$(RUN) python bench/screenshots.py

print-room: tools ## posters, letters and cards as PDF, slides of lessons and kits of events, into print-room/; the site links to them
	@$(RUN) python scripts/print_room.py

gallery: setup ## every part of the design in every state, outside the public site
	@$(RUN) python scripts/gallery.py

number: setup ## change a number or an address and all that hangs on it: WAY=childline.phone VALUE="0800 1111" WHERE="the page you saw it on"
	@$(RUN) python scripts/number.py "$(WAY)" "$(VALUE)" --where "$(WHERE)" --keyword "$(KEYWORD)" --tag "$(or $(TAG),A)"

take-over: setup ## list what still speaks of the old borough: OLD="its area and other names"
	@$(RUN) python scripts/take_over.py $(OLD)

stamp: setup ## say that a translation follows today's English: PAGE=report/ceop TAG=gu
	@$(RUN) python scripts/translations.py stamp $(PAGE) $(TAG)

clean: ## take away what the verbs made
	@rm -rf site handbook screenshots print-room .cache .mypy_cache .pytest_cache .ruff_cache
