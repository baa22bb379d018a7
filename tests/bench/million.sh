#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a project of a million posts, once: the corpus, and copies of it with other ids, authors, dates and one other
# number in each text, all through the program's own import. Then measures (see million.cpp and millionwindow.cpp).
# usage: million.sh BUILD FOLDER TOPICS CORPUS…
#   e.g. million.sh build/release /var/tmp/million ../shared/gold/topics.json ../shared/corpus/*.ndjson.zst
set -euo pipefail
build=$1
folder=$2
topics=$3
shift 3
here=$(dirname "$0")
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
posts_of() { "$build/bin/launchprobe" stats --json --project "$folder" | python3 -c 'import json, sys; print(json.load(sys.stdin)["posts"])'; }

[ -d "$folder" ] || "$build/bin/launchprobe" import --project "$folder" "$@" > /dev/null
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for ((copy = 1; $(posts_of) < 1000000; copy++)); do
    files=()
    for file in "$@"; do
        files+=("$work/$(basename "$file").ndjson")
        "$build/bin/lp_million" copy "$copy" "$file" "${files[-1]}"
    done
    "$build/bin/launchprobe" import --project "$folder" "${files[@]}" > /dev/null
done
"$build/bin/lp_million" ask "$folder" "$build/share/launchprobe/catalogue" "$topics" "$here/millionqueries.txt"
"$build/bin/lp_million_window" "$folder" "$build/share/launchprobe/catalogue"
