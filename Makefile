# What scripts and people rely on: run, test, build, bench. Each sets up what it needs.

export CARGO_TARGET_DIR ?= $(HOME)/.cache/branchline/target
SHELL := /bin/bash
WASM := $(CARGO_TARGET_DIR)/wasm32-unknown-unknown/wasm/frontend.wasm

.PHONY: run test build bench setup bundle demo-binary

setup:
	@scripts/setup

# The islands, style and fonts, in frontend/dist, which the server embeds.
bundle: setup
	@scripts/bundle

build: bundle
	cargo build --release --locked --bin branchline
	@echo "$(CARGO_TARGET_DIR)/release/branchline is the whole server."

run: bundle
	cargo build --locked --bin branchline
	@scripts/demo $(RESET)

test: setup
	@scripts/test

bench: build
	@scripts/bench
