#!/bin/bash
# Builds the programs as install.sh does and runs the tests of linkage and of the real rooms on them.
# usage: Tests/release.sh [FILTER...]
set -euo pipefail
cd "$(dirname "$0")/.."
flags=(-c release --static-swift-stdlib --disable-local-rpath)
swift build "${flags[@]}" >&2
AIRLOCK_BIN_DIR=$(swift build "${flags[@]}" --show-bin-path)
# The programs that play rooms are not installed; those of the tests serve.
debug=$(swift build --show-bin-path)
swift build --build-tests >&2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
chmod 755 "$place"
cp "$AIRLOCK_BIN_DIR"/airlock{,-reader,-courier,-keyring} "$debug"/{room-probe,false-room} "$place"
filters=()
for filter in "${@:-LinkageTests|RealRoomTests|CanaryTests|SupervisorTests|TraceTests}"; do filters+=(--filter "$filter"); done
AIRLOCK_RELEASED=yes AIRLOCK_REQUIRE=all AIRLOCK_BIN_DIR=$place swift test --skip-build --no-parallel "${filters[@]}"
