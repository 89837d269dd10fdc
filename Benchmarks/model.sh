#!/bin/bash
# model.sh [AIRLOCK [ROUNDS]]: what asking a model costs, beside 'curl' posting the same body to the same server.
# In turn: the hook that asks, the hook that only screens, and curl; the difference of the first two is ours. Wall time.
# Then a change of eight requests, to a server that takes a second for each; four go at a time.
set -euo pipefail
airlock=${1:-$HOME/.local/lib/airlock/current/airlock}
rounds=${2:-20}
[ -x "$airlock" ] || { echo "model.sh: there is no '$airlock': install airlock, or name the program" >&2 && exit 1; }
airlock=$(readlink -f "$airlock")
server=$(cd "$(dirname "$0")/../Tests/TestSupport" && pwd)/model-server.py

place=$(mktemp -d "${TMPDIR:-/tmp}/airlock-benchmark.XXXXXX")
running=()
trap 'kill "${running[@]}" 2>/dev/null; rm -rf "$place"' EXIT
# shellcheck disable=SC2046  # a list of names
unset $(git rev-parse --local-env-vars)
export HOME=$place GIT_CONFIG_NOSYSTEM=1
# Starts a server that behaves so; its requests lie in a folder of the name, and its origin is $origin.
serve() {
  mkdir "$place/$1"
  printf '{"findings":[]}' >"$place/$1/content"
  : >"$place/$1/bearer"
  python3 -S -E "$server" "$1" "$place/$1" >"$place/$1/port" &
  running+=($!)
  until [ -s "$place/$1/port" ]; do sleep 0.05; done
  origin=http://127.0.0.1:$(cat "$place/$1/port")
}

serve answer
git init -q "$place/repo"
cd "$place/repo"
git config user.name Benchmark
git config user.email benchmark@example.invalid
git commit -q --no-verify --allow-empty -m ground
seq -f 'value = compute(%g)' 1 200 >values.py
git add .
git config --global airlock.provider ollama
git config --global airlock.model scripted

# Prints a name and the seconds of one run.
measure() {
  local TIMEFORMAT="$1 %3R"
  shift
  { time "$@" </dev/null >/dev/null 2>&1; } 2>&1
}

# As the hook script starts it: where nobody but git waits, the review may go on after the commit.
review() {
  /usr/bin/env -i HOME="$HOME" GIT_CONFIG_NOSYSTEM=1 "$airlock" hook pre-commit
}

ask() {
  # A change of its own each time, so that no answer is known already.
  printf '# %s\n' "$1" >>values.py
  git add .
  git config --global airlock.endpoint "$origin"
}

ask first
review </dev/null >/dev/null 2>&1
python3 -c 'import json, sys; print(json.loads(open(sys.argv[1]).readline())["body"], end="")' \
  "$place/answer/requests" >"$place/body"
for ((round = 0; round < rounds; round++)); do
  ask "$round"
  measure asking review
  git config --global --unset airlock.endpoint
  measure screening review
  measure curl curl -s -H 'Content-Type: application/json' --data-binary "@$place/body" "$origin/api/chat"
done | awk -v rounds="$rounds" '
  { value[$1, ++count[$1]] = $2 }
  function median(name,    i, j, swap, sorted) {
    for (i = 1; i <= rounds; i++) sorted[i] = value[name, i]
    for (i = 2; i <= rounds; i++)
      for (j = i; j > 1 && sorted[j - 1] > sorted[j]; j--) { swap = sorted[j]; sorted[j] = sorted[j - 1]; sorted[j - 1] = swap }
    return 1000 * sorted[int((rounds + 1) / 2)]
  }
  END {
    asking = median("asking"); screening = median("screening"); curl = median("curl")
    printf "median of %d: hook that asks %.0f ms, that screens %.0f ms, difference %.0f ms; curl %.0f ms; overhead %.0f ms\n",
      rounds, asking, screening, asking - screening, curl, asking - screening - curl
  }'

serve second
git config --global airlock.endpoint "$origin"
git config --global airlock.deadline 60
git rm -q --cached values.py
for ((round = 0; round < 5; round++)); do
  for part in 1 2 3 4 5 6 7 8; do seq 360 | sed "s/.*/value_${part}_& = $round + compute(&)/" >"part$part.py"; done
  git add part*.py
  measure eight review
done | sort -k 2n | awk '{ value[NR] = $2 } END { printf "eight requests of a second each: median of %d: %.3f s, most %.3f s\n", NR, value[int((NR + 1) / 2)], value[NR] }'
asked=$(wc -l <"$place/second/requests")
[ "$asked" -eq 40 ] || { echo "model.sh: $asked requests were made, not 40" >&2 && exit 1; }
