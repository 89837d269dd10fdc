#!/bin/bash
# run.sh [SECONDS [NAME...]]: runs the fuzzers, each for that long; what they find lies in Fuzz/.build/found.
set -euo pipefail
seconds=${1:-60}
shift || true
[ $# -gt 0 ] || set -- fuzz-index fuzz-patch fuzz-text fuzz-screen fuzz-reply
cd "$(dirname "$0")"
# Said to the compiler itself as well: every module is to count where it has been.
for name in "$@"; do
  swift build -c release --sanitize=fuzzer --sanitize=address -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer --quiet \
    --product "$name"
done
found=$PWD/.build/found
# The sanitizer's handler tells where it was; Swift's own would wait for it.
export SWIFT_BACKTRACE=enable=no
mkdir -p "$found"
./seeds.sh .build/seeds
status=0
for name in "$@"; do
  mkdir -p ".build/corpus/$name" "$found/$name"
  # The library's own memory is not ours to find leaks in.
  ASAN_OPTIONS=detect_leaks=0 ".build/release/$name" -max_total_time="$seconds" -timeout=10 -max_len=8192 -print_final_stats=1 \
    -artifact_prefix="$found/$name/" ".build/corpus/$name" ".build/seeds/$name" 2>&1 |
    grep -E 'DONE|ERROR|SUMMARY|Fatal|artifact|number_of_executed|new_units_added|peak_rss' || status=1
  [ "${PIPESTATUS[0]}" -eq 0 ] || status=1
done
exit "$status"
