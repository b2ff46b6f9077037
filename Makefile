# Each target sets up what it needs. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?= data
PORT ?= 8501
WORKERS ?= auto

.PHONY: help run test check bench samples clean

help:  ## Say what each target does
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(BIN)/.run: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or later is needed; this is " + sys.version.split()[0])'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(BIN)/.dev: requirements-dev.txt $(BIN)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

run: $(BIN)/.run  ## Load the samples on first use and serve the dashboard on this machine
	$(BIN)/python -m commands.first_run --data $(DATA)
	$(BIN)/python server.py --data $(DATA) --port $(PORT)

test: $(BIN)/.dev  ## Run every test
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup

check: $(BIN)/.dev  ## Format, lint, types, import rules: all of them, then say which failed
	$(BIN)/python -m tools.check

bench: $(BIN)/.dev  ## Print the figures of docs/performance.md
	$(BIN)/python -m benchmarks.loading
	$(BIN)/python -m benchmarks.rerun
	$(BIN)/python -m benchmarks.rehearsal
	$(BIN)/python -m benchmarks.packs $(DATA)

samples: $(BIN)/.dev  ## Make data/samples again from the published figures
	$(BIN)/python -m tools.samples --shared ../shared --out data/samples

clean:  ## Remove the environment and caches; what was loaded stays
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
