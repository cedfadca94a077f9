# `make help` lists what there is. The work is done by scripts/, which say what is missing and how to mend it.
PYTHON ?= python3
PORT ?= 8000
export PORT

.PHONY: help run dev test check format schema demo benchmark lighthouse screenshots messages locks

help:  ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run:  ## install what is missing, build, fill an empty database, start; PORT=8001 for another port
	@$(PYTHON) -m scripts.run

dev:  ## the same with hot reload (Django and the client)
	@$(PYTHON) -m scripts.run --hot

test:  ## all checks, as in CI
	@$(PYTHON) -m scripts.checks

check:  ## the fast ones: lint, types, drift, tests on SQLite
	@$(PYTHON) -m scripts.checks --quick

format:  ## let the formatters decide
	@.venv/bin/ruff check --fix --quiet . || true
	@.venv/bin/ruff format --quiet .
	@npm run --silent format

schema:  ## export the GraphQL schema and generate the client's types from it
	@.venv/bin/python manage.py graphql_schema --schema project.schema.schema --out project/schema.graphql
	@npm run --silent codegen

demo:  ## put the demo practice back as it was
	@DEBUG=true .venv/bin/python manage.py demo --reset

messages:  ## collect texts for translation and compile them
	@.venv/bin/python -m scripts.messages

locks:  ## pin the newest allowed versions anew
	@.venv/bin/python -m scripts.locks

benchmark:  ## measure, and print a table
	@.venv/bin/python -m benchmarks

lighthouse:  ## measure pages as a slow phone gets them; needs Lighthouse (benchmarks/lighthouse.py)
	@.venv/bin/python -m benchmarks.lighthouse

screenshots:  ## the pictures of docs/screenshots, taken anew
	@.venv/bin/python -m scripts.screenshots
