# Everything goes through here; `make help` lists it.
SHELL := /bin/bash
export CARGO_TERM_COLOR ?= auto

.PHONY: help run test bench lint fmt types setup ui journeys screenshots clean

help: ## This list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F':.*## ' '{ printf "  make %-12s %s\n", $$1, $$2 }'

run: setup ui ## Build Concord and open it on the sample dossier
	cargo build --release --locked -p concord-desktop
	scripts/run

test: setup ui lint ## Every test: crates, cross-crate, UI, journeys in the real window
	cargo test --workspace --locked
	cargo test --locked -p concord-api --features types --test typescript
	npm --prefix ui test
	$(MAKE) journeys

journeys: setup ui ## The journeys in the real window alone
	cargo build --locked -p concord-desktop --features journeys
	scripts/journeys

bench: ## Every figure of docs/performance.md beside SQLite in the same run; SIZES=10000 for a quick one
	cargo run --release --locked -p concord-bench -- $(SIZES)
	cargo run --release --locked -p concord-bench --bin coverage -- $(COVERAGE)

lint: setup ui ## rustfmt, clippy, TypeScript, style and translation checks
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	npm --prefix ui run lint
	npm --prefix ui run format:check

fmt: ## Format everything
	cargo fmt --all
	npm --prefix ui run format

types: ## Generate the TypeScript client from the api
	UPDATE_TYPES=1 cargo test -p concord-api --features types --test typescript

screenshots: setup ui ## Pictures of the real window for the README, into docs/screenshots
	cargo build --release --locked -p concord-desktop
	scripts/run --screenshots docs/screenshots

setup: ## Install what is missing
	@scripts/setup

ui: setup ## Build the UI
	npm --prefix ui run --silent build

clean: ## Remove everything built
	rm -rf target ui/dist ui/node_modules screenshots
