#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what a build needs and is missing; asks for root only when something is.
# usage: install-packages.sh [test]     with "test" also what the tests and the lint need
set -euo pipefail
set -f # question marks below are no patterns

# Where releases name a package differently, the names stand side by side: the first that exists is taken.
# One with a question mark is part of another package where it does not exist.
packages="g++ cmake ninja-build ccache pkg-config git
    qt6-base-dev libqt6opengl6-dev? qt6-charts-dev|libqt6charts6-dev qt6-svg-dev|libqt6svg6-dev qt6-tools-dev qt6-tools-dev-tools
    qt6-l10n-tools qt6-translations-l10n libqt6sql6-sqlite libgl-dev libopengl-dev
    libqt6svg6|qt6-svg-plugins qcoro-qt6-dev|libqcoro6-dev qtkeychain-qt6-dev
    nlohmann-json3-dev libsimdjson-dev libgit2-dev libssl-dev libzstd-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
    libvectorscan-dev|libhyperscan-dev libpcre2-dev fonts-dejavu-core"
tests="python3 zstd xvfb xauth clang clang-format clang-tidy clazy"
[ "${1:-}" = test ] && packages="$packages $tests"

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }
exists() { [ -n "$(apt-cache policy "$1" 2>/dev/null | sed -n 's/^  Candidate: \([^(].*\)/\1/p')" ]; }

missing=
collect_missing() {
    missing=
    for names in $packages; do
        have=
        optional=
        case $names in *\?) optional=1; names=${names%\?} ;; esac
        for name in ${names//|/ }; do installed "$name" && have=$name && break; done
        [ -n "$have" ] && continue
        for name in ${names//|/ }; do exists "$name" && have=$name && break; done
        [ -z "$have" ] && [ -n "$optional" ] && continue
        missing="$missing ${have:-${names%%|*}}"
    done
    # KSyntaxHighlighting: the KF6 package where there is one; else what building it from source takes.
    if exists libkf6syntaxhighlighting-dev; then
        installed libkf6syntaxhighlighting-dev || missing="$missing libkf6syntaxhighlighting-dev"
    else
        for name in extra-cmake-modules dpkg-dev; do installed $name || missing="$missing $name"; done
    fi
}

collect_missing
[ -z "$missing" ] && exit 0

root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || { echo "These packages are missing, and only root can install them:$missing" >&2; exit 1; }
    root=sudo
    echo "These packages are missing:$missing. Installing them needs your password." >&2
fi
$root apt-get -qq update >&2
collect_missing
# shellcheck disable=SC2086
DEBIAN_FRONTEND=noninteractive $root apt-get -qq install -y --no-install-recommends $missing >&2
