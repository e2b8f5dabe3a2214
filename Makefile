# The commands of this project; `make` alone lists them.

HOST ?= 127.0.0.1
PORT ?= 8050
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
LOCKED := --require-hashes --only-binary :all: --requirement

# A function: make an environment with the first Python that is new enough.
define make_environment
for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11; do \
  if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
    echo "$$python -m venv $(1)"; exec $$python -m venv $(1); \
  fi; \
done; \
echo 'bodymap needs Python 3.11 or newer. To name one: PYTHON=/path/to/python3 make run' >&2; \
exit 1
endef

.NOTPARALLEL:
.PHONY: help run test check format bench audit lock

help:  ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-7s %s\n", $$1, $$2}' Makefile

run: .venv/installed  ## check the data and start the app; PORT=9000 HOST=0.0.0.0 make run
	$(BIN)/bodymap validate
	exec $(BIN)/bodymap serve --host '$(HOST)' --port '$(PORT)'

test: .venv/locked-dev .venv/installed  ## run every test, those in a real browser too
	-$(BIN)/python tests/browser/chromium.py
	$(BIN)/pytest --numprocesses 3 --dist worksteal

check: .venv/locked-dev .venv/installed  ## check style, types and data
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy src app.py
	$(BIN)/bodymap validate

format: .venv/locked-dev  ## put the code into the form that `make check` asks for
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

bench: .venv/locked-dev .venv/installed  ## measure how fast the app is
	$(BIN)/python tests/browser/chromium.py
	$(BIN)/python -m benchmarks

# OSV's advisories hold those of PyPA and of GitHub; OSV=address asks another service for them.
audit: .venv-audit/bin/pip-audit  ## ask whether a locked package is known to be weak; needs the internet
	.venv-audit/bin/pip-audit --vulnerability-service osv $(if $(OSV),--osv-url '$(OSV)') \
	  --strict --disable-pip \
	  --requirement requirements.lock --requirement requirements-dev.lock

.venv-audit/bin/pip-audit:
	@$(call make_environment,.venv-audit)
	.venv-audit/bin/python -m pip --quiet --disable-pip-version-check install pip-audit

# The files under .venv/ named here are stamps. Each is written last, so an environment whose
# making was cut short is made afresh.

.venv/locked: requirements.lock .venv/bin/python
	rm -rf .venv
	@$(call make_environment,.venv)
	$(PIP) install $(LOCKED) $<
	touch $@

.venv/locked-dev: requirements-dev.lock .venv/locked
	rm -f .venv/locked
	$(PIP) install $(LOCKED) $<
	touch .venv/locked $@

.venv/installed: pyproject.toml .venv/locked
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

# Has no recipe: a Python that has gone, or was renewed, makes the environment out of date.
.venv/bin/python: ;

# uv stands in an environment of its own: a broken lock must not stop what renews it.
COMPILE := .venv-lock/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 \
  --upgrade --generate-hashes --no-annotate --no-header pyproject.toml

lock: .venv-lock/bin/uv  ## renew requirements.lock and requirements-dev.lock
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group build --group dev --constraint requirements.lock \
	  --output-file requirements-dev.lock

.venv-lock/bin/uv:
	@$(call make_environment,.venv-lock)
	.venv-lock/bin/python -m pip --quiet --disable-pip-version-check install uv
