# Everything runs in an environment of its own, .venv, made from pyproject.toml.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.ready

READERS := $(VENV)/readers/.ready

.PHONY: demo test lint types layers rules browser unit fix docs bench train-tagger train-attribution dictionary syllables norms wheel clean

# Lints an example article with a fresh install of the tool as users get it.
demo: $(VENV)/.demo
	@$(VENV)-demo/bin/copylint check --isolated --exit-zero --pub-date 2025-03-14 examples/bridge.txt

$(VENV)/.demo: pyproject.toml hatch_build.py hatch_bundle.py $(shell find src rules -type f -not -name '*.pyc')
	@$(PYTHON) -c 'import sys; sys.exit("copylint needs Python 3.11 or newer; set PYTHON=") if sys.version_info < (3, 11) else None'
	@test -x $(VENV)-demo/bin/python || $(PYTHON) -m venv $(VENV)-demo
	@$(VENV)-demo/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps .
	@$(VENV)-demo/bin/python -m pip install --quiet --disable-pip-version-check .
	@mkdir -p $(VENV) && touch $@

$(STAMP): pyproject.toml hatch_build.py
	@$(PYTHON) -c 'import sys; sys.exit("copylint needs Python 3.11 or newer; set PYTHON=") if sys.version_info < (3, 11) else None'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docx,languagetool]' --group dev
	@touch $@

test: lint types layers rules unit

lint: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(STAMP)
	$(BIN)/mypy

layers: $(STAMP)
	$(BIN)/lint-imports

rules: $(STAMP)
	$(BIN)/copylint test

# Other people's readers of the reports, and a browser for the page; tests say so, or fail under CI, where one is missing.
$(READERS): $(STAMP) tests/real/readers/package.json
	@mkdir -p $(VENV)/readers && cp tests/real/readers/package.json $(VENV)/readers
	@if command -v npm >/dev/null; then npm install --prefix $(VENV)/readers --no-package-lock --no-audit --no-fund --silent \
		&& touch $@; else echo "no npm: the readers of the reports are not installed"; fi

browser: $(STAMP)
	@$(BIN)/python tests/real/tools.py

unit: $(STAMP) $(READERS) browser
	$(BIN)/pytest

fix: $(STAMP)
	$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

# Writes the pages and completions that are made from the rules and the commands; a test holds them to be current.
docs: $(STAMP)
	PYTHONPATH=tools $(BIN)/python -m command_docs
	PYTHONPATH=tools $(BIN)/python -m rule_docs

bench: $(STAMP)
	$(BIN)/python bench/run.py

# Needs the treebanks and raw news in DATA; see tools/train_tagger. Writes src/copylint/language/data.
DATA ?= ../shared
train-tagger:
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r tools/train_tagger/requirements.txt
	PYTHONPATH=src:tools .venv-train/bin/python -m train_tagger $(DATA)/training/ud $(DATA)/eval/news src/copylint/language/data

# Needs PolNeAR as JSON Lines in DATA; see tools/train_attribution.
train-attribution:
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r tools/train_attribution/requirements.txt
	PYTHONPATH=src:tools .venv-train/bin/python -m train_attribution $(DATA)/eval/attribution/polnear_train.jsonl src/copylint/annotate/data/cues.bin

# Counts of syllables (needs nothing else), and what edited news measures (needs raw news in DATA).
syllables: $(STAMP)
	$(BIN)/python -m tools.count_syllables

norms: $(STAMP)
	$(BIN)/python -m tools.measure_norms $(DATA)/eval/news

wheel: $(STAMP)
	$(BIN)/python -m build --wheel --outdir dist .

clean:
	rm -rf $(VENV) $(VENV)-demo $(VENV)-train .bench .languagetool dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
