# What scripts and people rely on: run, test, build, bench. Each sets up what it needs.

export CARGO_TARGET_DIR ?= $(HOME)/.cache/branchline/target

.PHONY: run test audit drills build bench dist

# One file with the islands, style and fonts in it.
build:
	@scripts/setup build
	@scripts/bundle
	cargo build --release --locked --bin branchline
	@echo "$(CARGO_TARGET_DIR)/release/branchline is the whole server."

# The same packed: a tarball and a Debian package in dist/.
dist: build
	@scripts/dist

run:
	@scripts/setup run
	@scripts/bundle
	cargo build --locked --bin branchline
	@scripts/demo $(RESET)

test:
	@scripts/setup test
	@scripts/test

# Every page in every colour and size, printed; `make test` takes a part of it, another one each day.
audit:
	@scripts/setup test
	@scripts/test audit

# What fails, falls and comes back, for longer than `make test` has time for.
drills:
	@scripts/setup test
	@scripts/test drills

bench: build
	@scripts/setup run
	@scripts/bench
