#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format, clang-tidy and clazy. usage: lint.sh all | lint.sh changed [BASE]
# "changed" looks at what the commits since BASE touched, "all" at every file. BASE is where this branch left
# origin/main; on main itself the commit before the last.
set -euo pipefail
cd "$(dirname "$0")/.."
mode=${1:-changed}
deps=${LAUNCHPROBE_DEPS:-$HOME/.cache/launchprobe/deps}
export LAUNCHPROBE_DEPS=$deps

if [ "$mode" = all ]; then
    mapfile -t files < <(git ls-files '*.cpp' '*.h')
else
    base=${2:-$(git merge-base HEAD origin/main 2>/dev/null || true)}
    [ -n "$base" ] && [ "$base" != "$(git rev-parse HEAD)" ] || base=HEAD~1
    mapfile -t files < <(git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.h' 2>/dev/null || git ls-files '*.cpp' '*.h')
fi
[ ${#files[@]} -gt 0 ] || { echo "Nothing to lint."; exit 0; }
echo "Linting ${#files[@]} files."
clang-format --dry-run --Werror "${files[@]}"

sources=()
for file in "${files[@]}"; do if [[ $file == *.cpp ]]; then sources+=("$file"); fi; done
[ ${#sources[@]} -gt 0 ] || exit 0
# What moc generates has to be there for the tools to read the sources.
# Through CMake itself, since in the build some of it comes only after everything is compiled.
configure() {
    cmake --preset lint -B "$1" "${@:2}" > /dev/null
    find "$1" -mindepth 1 -name whole -prune -o -name AutogenInfo.json -print0 | xargs -0 -P "$(nproc)" -I{} cmake -E cmake_autogen {} Debug > /dev/null
}
tidy() { xargs -d '\n' -P "$(nproc)" -n 2 clang-tidy --quiet "$@"; }

configure build/lint
if [ "$mode" = all ]; then
    # Most checks look at each header once more for every source, the analyzer only at the source itself: several
    # sources as one, cut as in the Release build, share them.
    configure build/lint/whole -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=6
    python3 -c 'import json, sys
for entry in json.load(sys.stdin):
    if not any(part in entry["file"] for part in ("mocs_compilation", "/.rcc/", "/generated/")): print(entry["file"])' \
        < build/lint/whole/compile_commands.json | sort -u | tidy -p build/lint/whole \
            --checks=-clang-analyzer-*,-bugprone-suspicious-include --header-filter="^$PWD/(app|ui|models|connectors|tests)/"
    printf '%s\n' "${sources[@]}" | tidy -p build/lint --checks="-*,$(grep -o 'clang-analyzer-[*],-clang-analyzer-[^,]*' .clang-tidy)"
else
    printf '%s\n' "${sources[@]}" | tidy -p build/lint
fi
# clazy ends well whatever it finds. What it says of midRef is of Qt 5.
printf '%s\n' "${sources[@]}" | xargs -P "$(nproc)" -n 4 clazy-standalone -p build/lint \
    -checks=level0,no-fully-qualified-moc-types,no-qenums,no-qstring-ref 2>&1 | tee build/lint/clazy.log
if grep -q 'warning: .*\[-Wclazy-' build/lint/clazy.log; then exit 1; fi
