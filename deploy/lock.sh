#!/bin/sh
# Writes the locked requirements anew from pyproject.toml. Run it when a dependency is added; newer versions with --upgrade.
set -eu
cd "$(dirname "$0")/.."
export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}"
lock() { .venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-annotate --no-header "$@"; }
lock "$@" pyproject.toml -o requirements.lock
lock "$@" --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
lock "$@" deploy/tools.in -o deploy/tools.lock
