#!/bin/bash
# hook.sh [AIRLOCK [ROUNDS]]: what the hook costs on a small change, beside 'git diff --cached' in the same rounds.
# Whole processes: the script, airlock and every room, started and ended; processor time of all of them together.
set -euo pipefail
airlock=${1:-$HOME/.local/lib/airlock/current/airlock}
rounds=${2:-20}
runs=10
[ -x "$airlock" ] || { echo "hook.sh: there is no '$airlock': install airlock, or name the program" >&2 && exit 1; }
airlock=$(readlink -f "$airlock")

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

# Prints a name and the seconds that some runs took: wall, user, system.
measure() {
  local TIMEFORMAT="$1 %3R %3U %3S"
  shift
  { time for ((run = 0; run < runs; run++)); do "$@" </dev/null >/dev/null 2>&1; done; } 2>&1
}

.git/hooks/pre-commit </dev/null >/dev/null 2>&1
for ((round = 0; round < rounds; round++)); do
  measure git git diff --cached
  measure hook .git/hooks/pre-commit
done | awk -v n="$((rounds * runs))" '
  { wall[$1] += $2; cpu[$1] += $3 + $4 }
  END {
    printf "%-18s %8s %8s   (ms each, mean of %d)\n", "", "CPU", "wall", n
    printf "%-18s %8.2f %8.2f\n", "git diff --cached", 1000 * cpu["git"] / n, 1000 * wall["git"] / n
    printf "%-18s %8.2f %8.2f\n", "hook", 1000 * cpu["hook"] / n, 1000 * wall["hook"] / n
    printf "%-18s %8.2f %8.2f\n", "ratio", cpu["hook"] / (cpu["git"] + 1e-9), wall["hook"] / (wall["git"] + 1e-9)
  }'
