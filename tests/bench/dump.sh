#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Imports a made-up Reddit dump with a profile's filters and measures it beside "zstd -dc FILE | wc -l" on the same file
# in the same run, both on one core.
# usage: dump.sh BUILD [COMMENTS [SEED… ]]      e.g. dump.sh build/release 5000000 1 2
set -euo pipefail
build=$1
comments=${2:-5000000}
shift $(($# < 2 ? $# : 2))
[ $# -gt 0 ] || set -- 1 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for seed in "$@"; do
    json=$("$build/bin/lp_dump" "$work/dump" "$comments" "$seed")
    echo "seed $seed: $comments comments, $((json / 1000000)) MB of JSON, $(($(stat -c %s "$work/dump") / 1000000)) MB packed"
    cat "$work/dump" > /dev/null # both read from memory
    for turn in 1 2; do
        python3 - "$build/bin/launchprobe" "$work" "$json" <<'PY'
import json, os, resource, subprocess, sys, time
program, work, size = sys.argv[1], sys.argv[2], int(sys.argv[3]) / 1e6

def measured(command):
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    out = subprocess.run(["taskset", "-c", "0", "bash", "-c", command], check=False, capture_output=True, text=True).stdout
    wall, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return out, wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

_, wall, cpu = measured(f"zstd -dcq --long=31 {work}/dump | wc -l")
print(f"  zstd -dc | wc -l  {size / wall:7.0f} MB/s  ({wall:.1f} s, {cpu:.1f} s CPU)")
subprocess.run(["rm", "-rf", f"{work}/rig"], check=True)
out, own, owncpu = measured(f"exec {program} import --json --project {work}/rig --subreddit LocalLLaMA --words-of-questions {work}/dump")
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"  launchprobe       {size / own:7.0f} MB/s  ({own:.1f} s, {owncpu:.1f} s CPU), peak {peak:.0f} MiB, "
      f"{json.loads(out)['new']} posts kept; {wall / own:.2f} of the rate, {cpu / owncpu:.2f} by CPU time")
PY
    done
done
