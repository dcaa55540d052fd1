# Foramen: two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV   ?= .venv
PY     := $(VENV)/bin/python
READY  := $(VENV)/.ready

.PHONY: demo test check setup system-libraries bundle bundle-test translations benchmarks clean

demo: setup  ## open the window on a phantom study, or do the same offscreen where there is no display
	@echo "== Demo: phantom study, grades, heat maps, report"
	$(PY) main_app.py demo demo

test: setup  ## every check, fastest failure first
	@$(MAKE) --no-print-directory check PY=$(PY) VENV=$(VENV)

check:
	@echo "== 1/7 ruff check";    $(PY) -m ruff check .
	@echo "== 2/7 ruff format";   $(PY) -m ruff format --check .
	@echo "== 3/7 mypy";          $(PY) -m mypy
	@echo "== 4/7 lint-imports";  $(VENV)/bin/lint-imports --no-cache
	@echo "== 5/7 shape";         $(PY) -m pytest -q tests/shape
	@echo "== 6/7 unit, gui, golden, frozen"
	OMP_NUM_THREADS=1 QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q tests/unit tests/gui tests/golden tests/frozen
	@echo "== 7/7 self-test"
	QT_QPA_PLATFORM=offscreen $(PY) main_app.py self-test

setup: $(READY) system-libraries

$(READY): pyproject.toml requirements.lock
	@echo "== Virtual environment in $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@echo "== Packages of requirements.lock (torch is large; this takes some minutes)"
	$(PY) -m pip install --progress-bar off -c requirements.lock -e ".[train,dev]" | grep -v '^Requirement already' || true
	@$(PY) -c 'import PySide6, pydicom, torch, pyqtgraph, captum, pytest'
	@touch $(READY)

system-libraries: $(READY)  ## Qt's system libraries: installed where that is allowed, else the line to run
	@$(PY) main_app.py system-libraries --install

bundle: setup  ## a one-dir program in dist/foramen
	$(PY) -m PyInstaller --noconfirm --log-level WARN build.spec

bundle-test: bundle  ## build it and run its self-test from an empty environment
	@du -sh dist/foramen
	cd / && env -i PATH=/usr/bin:/bin HOME=$$(mktemp -d) QT_QPA_PLATFORM=offscreen $(CURDIR)/dist/foramen/foramen self-test

# Nothing is guessed from similar texts: what is new or was changed is left for a translator.
translations: setup  ## the texts of the window into resources/languages, for Qt Linguist
	@for language in de_DE es_ES zh_CN; do \
	  $(VENV)/bin/pyside6-lupdate -silent -tr-function-alias tr+=marked -locations none -no-obsolete \
	    -disable-heuristic similartext -source-language en -target-language $$language \
	    $$(find viewer -name '*.py' | LC_ALL=C sort) -ts resources/languages/foramen_$${language%_*}.ts || exit 1; \
	done

benchmarks: setup  ## ratios between two things measured in one run
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -s tests/benchmarks

clean:
	rm -rf build dist demo .pytest_cache .mypy_cache .ruff_cache .hypothesis
