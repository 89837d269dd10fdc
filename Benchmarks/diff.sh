#!/bin/bash
# diff.sh [ROUNDS [NAME...]]: the reader's way through a staged change beside 'git diff --cached', in turn.
# Whole processes, both with their output thrown away; of all rounds the fastest counts, and the most memory.
# AIRLOCK_BENCHMARKS names the folder for the repositories, which take about 400 MB and are made once.
set -euo pipefail
rounds=${1:-10}
shift || true
[ $# -gt 0 ] || set -- tiny typical large huge deep-20k deep-200k one-line
[ -x /usr/bin/time ] || { echo "diff.sh: needs the Debian package 'time'" >&2 && exit 69; }
here=$(cd "$(dirname "$0")" && pwd)
folder=${AIRLOCK_BENCHMARKS:-${TMPDIR:-/tmp}/airlock-benchmarks}
swift build -c release --static-swift-stdlib --disable-local-rpath --package-path "$here" \
  --scratch-path "$folder/build" --quiet
"$here/repositories.sh" "$folder" "$@"
reader=$folder/build/release/read-change
# shellcheck disable=SC2046  # a list of names
unset $(git rev-parse --local-env-vars)
export HOME=$folder GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_OPTIONAL_LOCKS=0

# Prints a name, then seconds of wall, user and system time, and the most memory in kilobytes.
measure() {
  local name=$1
  shift
  /usr/bin/time -f "$name %e %U %S %M" -o "$folder/times" -a "$@" >/dev/null
}

# Runs a command many times, for those that take no time worth measuring once.
repeat() {
  local count=$1 run
  shift
  for ((run = 0; run < count; run++)); do "$@"; done
}
export -f repeat

printf '%-10s %10s %10s %7s %10s %10s %7s %9s %9s\n' '' 'git wall' 'ours wall' ratio 'git CPU' 'ours CPU' ratio \
  'git peak' 'ours peak'
for name in "$@"; do
  cd "$folder/$name"
  tree=$(git rev-parse 'HEAD^{tree}')
  ours=("$reader" .git/index "$tree" .git/objects)
  theirs=(git diff --cached)
  count=1
  case $name in tiny | typical | deep-20k) count=40 ;; large | deep-200k | one-line) count=5 ;; esac
  rm -f "$folder/times"
  for ((round = 0; round < rounds; round++)); do
    measure git bash -c 'repeat "$@"' - "$count" "${theirs[@]}"
    measure ours bash -c 'repeat "$@"' - "$count" "${ours[@]}"
  done
  /usr/bin/time -f 'gitpeak %M' -o "$folder/times" -a "${theirs[@]}" >/dev/null
  /usr/bin/time -f 'ourspeak %M' -o "$folder/times" -a "${ours[@]}" >/dev/null
  awk -v name="$name" -v n="$count" '
    $1 ~ /peak/ { peak[$1] = $2; next }
    !($1 in wall) || $2 < wall[$1] { wall[$1] = $2 }
    !($1 in cpu) || $3 + $4 < cpu[$1] { cpu[$1] = $3 + $4 }
    END {
      printf "%-10s %7.2f ms %7.2f ms %7.2f %7.2f ms %7.2f ms %7.2f %6.1f MB %6.1f MB\n", name,
        1000 * wall["git"] / n, 1000 * wall["ours"] / n, wall["ours"] / wall["git"],
        1000 * cpu["git"] / n, 1000 * cpu["ours"] / n, cpu["ours"] / cpu["git"],
        peak["gitpeak"] / 1024, peak["ourspeak"] / 1024
    }' "$folder/times"
done
