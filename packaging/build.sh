#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the release preset on a machine that may have nothing yet.
# usage: build.sh [program|test]
set -euo pipefail
cd "$(dirname "$0")/.."

what=${1:-program}
deps=${LAUNCHPROBE_DEPS:-$HOME/.cache/launchprobe/deps}
bash packaging/install-packages.sh "$what"
if [ ! -e "$(find /usr/lib -maxdepth 4 -name 'KF6SyntaxHighlightingConfig.cmake' -print -quit 2>/dev/null)" ]; then
    bash packaging/syntax-highlighting.sh "$deps"
fi
export LAUNCHPROBE_DEPS=$deps
cmake --preset release >&2
if [ "$what" = test ]; then
    cmake --build --preset release >&2
else
    cmake --build --preset release --target launchprobe translations >&2
fi
