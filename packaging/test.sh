#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From an empty checkout to every test passed.
set -euo pipefail
cd "$(dirname "$0")/.."
bash packaging/build.sh test
ctest --preset release -j "$(nproc)"
# A short run of each fuzzer, where there is clang.
if command -v clang++ > /dev/null; then
    cmake --preset fuzz >&2
    cmake --build --preset fuzz >&2
    ctest --preset fuzz -j "$(nproc)"
fi
