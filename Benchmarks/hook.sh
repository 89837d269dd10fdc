#!/bin/bash
# hook.sh [AIRLOCK [ROUNDS]]: what the hook costs on a small change, beside 'git diff --cached' in the same rounds.
# Whole processes: the script, airlock and every room, started and ended; processor time of all of them together.
set -euo pipefail
airlock=${1:-$HOME/.local/lib/airlock/current/airlock}
rounds=${2:-20}
runs=10
[ -x "$airlock" ] || { echo "hook.sh: there is no '$airlock': install airlock, or name the program" >&2 && exit 1; }
airlock=$(readlink -f "$airlock")
here=$(cd "$(dirname "$0")" && pwd)

place=$(mktemp -d "${TMPDIR:-/tmp}/airlock-benchmark.XXXXXX")
trap 'rm -rf "$place"' EXIT
# shellcheck disable=SC2046  # a list of names
unset $(git rev-parse --local-env-vars)
export HOME=$place GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
git init -q "$place/repo"
cd "$place/repo"
git config user.name Benchmark
git config user.email benchmark@example.invalid
for file in 1 2 3 4 5; do seq "$file" 400 >"file$file.txt"; done
git add .
git commit -q --no-verify -m ground
{ seq 1 200 && printf 'line %s of ten\n' 1 2 3 4 5 6 7 8 9 10 && seq 201 400; } >file1.txt
git add .
"$airlock" hooks install --repo . --throw-away >/dev/null

.git/hooks/pre-commit </dev/null >/dev/null 2>&1
python3 "$here/measure.py" "$rounds" "$runs" "$place/report" 'git diff --cached' .git/hooks/pre-commit |
  awk -v rounds="$rounds" -v runs="$runs" '
    { cpu[NR] = $1; wall[NR] = $2 }
    END {
      printf "%-18s %8s %8s   (ms each, median of %d rounds of %d)\n", "", "CPU", "wall", rounds, runs
      printf "%-18s %8.2f %8.2f\n", "git diff --cached", cpu[1], wall[1]
      printf "%-18s %8.2f %8.2f\n", "hook", cpu[2], wall[2]
      printf "%-18s %8.2f %8.2f\n", "ratio", cpu[2] / cpu[1], wall[2] / wall[1]
    }'
