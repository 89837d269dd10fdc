#!/bin/bash
# mutate.sh [COUNT]: damages real replies that often, at random, in a release build, and decodes each.
set -euo pipefail
count=${1:-10000000}
cd "$(dirname "$0")"
swift build -c release --scratch-path .build/plain --product mutate-replies --quiet
./seeds.sh .build/seeds
processors=$(nproc)
running=()
for number in $(seq "$processors"); do
  .build/plain/release/mutate-replies $((count / processors)) "$number" .build/seeds/fuzz-reply/* &
  running+=($!)
done
for one in "${running[@]}"; do wait "$one"; done
