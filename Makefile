# Every command does the set-up it needs, once: `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help verify sandbox report unit test walk rows check lint bench accuracy browser clean

# PYTHON=… chooses one; otherwise the newest of the tested ones that is there.
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3; do \
	$$name -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$name; break; }; done)
RUN := .venv/bin/python
PACKAGES := .venv/installed
BROWSER := .venv/stillright-browser.json

# What is pure is tested without the plug-ins that act articles out: each process would import a second of them.
PURE := -p no:stillright -p no:playwright -p no:allure_pytest -p no:anyio

# Python keeps what it has compiled, whatever the caller's environment says: a test command starts Python some hundred times.
export PYTHONDONTWRITEBYTECODE :=

# An environment whose Python has gone, or that was copied from elsewhere, is made anew.
$(shell test "$$(cat $(PACKAGES) 2>/dev/null)" = "$(CURDIR)" && $(RUN) -c '' 2>/dev/null || rm -f $(PACKAGES))

help: ## what there is
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST) | expand -t 18

verify: $(BROWSER) ## is the article still right? (ARGS="--edition 2026-10" and the like go to `stillright verify`)
	@$(RUN) stillright.py verify $(ARGS)

sandbox: $(BROWSER) ## the stand-in sites, for a person (ARGS=--open opens a browser on them)
	@$(RUN) stillright.py sandbox $(ARGS)

report: $(PACKAGES) ## the Allure report of the last run
	@$(RUN) stillright.py report $(ARGS)

unit: $(PACKAGES) ## the tests of what is pure: no browser, no server (ARGS="-k trust" and the like go to pytest)
	@$(RUN) -m pytest -n auto -m "not row" $(PURE) tests/unit $(ARGS)

test: $(BROWSER) ## all layers, of walks and tables a sample, in four processes: half of their time is waiting
	@$(RUN) -m pytest -n 4 -m "not walk and not row" $(ARGS)

walk: $(BROWSER) ## what `make test` leaves out of whole articles acted out: the catalogue, copies, libraries, applications, kills, traces
	@$(RUN) -m pytest -n 4 -m "walk and not load" $(ARGS)

rows: $(BROWSER) ## every row of a table that `make test` leaves out: pages, attacks, ways to be broken off
	@$(RUN) -m pytest -n 4 -m "row and not walk" $(ARGS)

check: lint unit ## what to run before a commit: format, lint, types and the tests of what is pure

lint: $(PACKAGES) ## format, lint and types alone, and the workflows
	@$(RUN) -m ruff format --check .
	@$(RUN) -m ruff check .
	@$(RUN) -m mypy
	@.venv/bin/lint-imports
	@.venv/bin/zizmor --offline --quiet --no-progress --persona auditor .github .pre-commit-config.yaml
	@if command -v actionlint >/dev/null; then actionlint; else echo "actionlint is not installed; zizmor alone has read the workflows."; fi
	@if command -v check-jsonschema >/dev/null; then check-jsonschema --builtin-schema vendor.gitlab-ci .gitlab-ci.yml; else echo "check-jsonschema is not installed; nothing has read .gitlab-ci.yml."; fi
	@if command -v hadolint >/dev/null; then hadolint .ci/Containerfile; else echo "hadolint is not installed; nothing has read .ci/Containerfile."; fi

bench: $(BROWSER) ## the verification against a bare script of the same clicks
	@$(RUN) -m tests.measure.bench $(ARGS)

accuracy: $(BROWSER) ## how often the verdicts are right, over the catalogue and pairs of its entries
	@$(RUN) -m tests.measure.accuracy $(ARGS)

browser: $(PACKAGES) ## look for a browser again
	@rm -f $(BROWSER)
	@$(MAKE) --no-print-directory $(BROWSER)

clean: ## forget what set-up made and what the runs left
	@rm -rf .venv reports/out reports/allure-results build *.egg-info .pytest_cache .mypy_cache .ruff_cache test-results

$(PACKAGES): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Stillright needs Python 3.11 or newer: install it, or say PYTHON=/path/to/python3."; exit 2; }
	@$(PYTHON) -m fixtures.browser.virtualenv
	@echo "$(CURDIR)" > $@

$(BROWSER): $(PACKAGES)
	@$(RUN) -m fixtures.browser.installation
	@test ! -e $@ || touch $@
