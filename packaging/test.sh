#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From an empty checkout to every test passed.
set -euo pipefail
cd "$(dirname "$0")/.."
bash packaging/build.sh test
ctest --preset release -j "$(nproc)"
