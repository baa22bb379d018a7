#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From an empty checkout to the main job on the shipped sample: installs what is missing, builds, harvests
# the sample's recorded answers, extracts, charts, and writes the dossier.
# usage: run.sh [--headless] [--project DIR] [--lang ru|en]
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)

headless=
project=${XDG_DATA_HOME:-$HOME/.local/share}/launchprobe/sample-project
language=()
while [ $# -gt 0 ]; do
    case $1 in
        --headless) headless=1 ;;
        --project) project=${2:?--project needs a folder}; shift ;;
        --lang) language=(--lang "${2:?--lang needs ru or en}"); shift ;;
        *) echo "usage: run.sh [--headless] [--project DIR] [--lang ru|en]" >&2; exit 2 ;;
    esac
    shift
done
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=1

bash "$here/packaging/build.sh" program
program=$here/build/release/bin/launchprobe
sample=$here/build/release/share/launchprobe/sample

# 1 means done with problems, which the dossier names.
status=0
"$program" harvest --project "$project" --profile "$sample/profile.json" --recordings "$sample/recordings" \
    "${language[@]}" || status=$?
[ "$status" -le 1 ] || exit "$status"
"$program" dossier --project "$project" "${language[@]}"

if [ -n "$headless" ]; then
    echo "The dossier is in $project/dossier"
else
    exec "$program" --project "$project" --recordings "$sample/recordings" "${language[@]}"
fi
