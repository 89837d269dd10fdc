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
done | awk -v runs="$runs" '
  function median(values, count,    i, j, swap) {
    for (i = 2; i <= count; i++)
      for (j = i; j > 1 && values[j - 1] > values[j]; j--) { swap = values[j]; values[j] = values[j - 1]; values[j - 1] = swap }
    return (values[int((count + 1) / 2)] + values[int(count / 2) + 1]) / 2
  }
  $1 == "git" { n++; gitWall[n] = 1000 * $2 / runs; gitCPU[n] = 1000 * ($3 + $4) / runs }
  $1 == "hook" { m++; wall[m] = 1000 * $2 / runs; cpu[m] = 1000 * ($3 + $4) / runs }
  END {
    c = median(gitCPU, n); w = median(gitWall, n); hc = median(cpu, m); hw = median(wall, m)
    printf "%-18s %8s %8s   (ms each, median of %d rounds of %d)\n", "", "CPU", "wall", n, runs
    printf "%-18s %8.2f %8.2f\n", "git diff --cached", c, w
    printf "%-18s %8.2f %8.2f\n", "hook", hc, hw
    printf "%-18s %8.2f %8.2f\n", "ratio", hc / (c + 1e-9), hw / (w + 1e-9)
  }'
