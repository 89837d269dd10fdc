#!/bin/bash
# seeds.sh FOLDER: what real git writes, for the fuzzers to begin with: FOLDER/fuzz-index, fuzz-patch and fuzz-text;
# what servers answer: FOLDER/fuzz-reply; and what the rules find and do not: FOLDER/fuzz-screen.
set -euo pipefail
folder=$(mkdir -p "${1:?where to put them}" && cd "$1" && pwd)
mkdir -p "$folder"/fuzz-{index,patch,text,screen,reply}
number=0

# A rule's example: a tab chooses the name of the file.
while read -r kind example; do
  number=$((number + 1))
  example=${example//'{+}'/}
  printf '\t%s\n' "${example//'\u{a}'/$'\n'}" >"$folder/fuzz-screen/$number-${kind%:}"
done < <(grep -hE '^(yes|no): ' "$(dirname "$0")"/../Sources/Screening/Rules/*.rules)

place=$(mktemp -d "${TMPDIR:-/tmp}/airlock-fuzz.XXXXXX")
trap 'rm -rf "$place"' EXIT
# shellcheck disable=SC2046  # a list of names
unset $(git rev-parse --local-env-vars)
export HOME=$place GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null LC_ALL=C.UTF-8
git init -q -b main "$place/repo"
cd "$place/repo"
git config user.name Fuzz
git config user.email fuzz@example.invalid

# Keeps the index in each version, and the patch that it makes.
keep() {
  local version
  for version in 2 4; do
    git update-index --index-version "$version"
    cp .git/index "$folder/fuzz-index/$1-$version"
  done
  git diff --cached >"$folder/fuzz-patch/$1"
  git diff --cached --binary --full-index -U99 >"$folder/fuzz-patch/$1-whole"
}

# Two versions of a text, and in front how much of the bytes is the first.
pair() {
  number=$((number + 1))
  local first=$1 second=$2
  printf "\\x$(printf %x $((255 * ${#first} / (${#first} + ${#second} + 1))))%b%b" "$first" "$second" \
    >"$folder/fuzz-text/$number"
}

mkdir -p a/b "with blank" é
printf '1\n2\n3\n' | tee a/b/c a/d e "with blank/f" é/g >/dev/null
git add .
keep first
git commit -q -m ground
keep settled
printf '1\nx\n3' >a/b/c
printf '\0\1\2binary' >picture
git mv e moved
git rm -q a/d
ln -s target link
chmod +x é/g
git add .
keep changed
printf later >later
git add -N later
keep announced
git commit -q -m next
git checkout -q -b side HEAD~1
printf 'other\n' >a/b/c
git commit -q -a -m side
git merge -q main >/dev/null 2>&1 || true
keep unmerged
git diff --no-index --text /dev/null picture >"$folder/fuzz-patch/text" || true
printf -- '--- a.txt\n+++ b.txt\n@@ -1 +1,2 @@\n-x\n+y\n+z\n' >"$folder/fuzz-patch/plain"

pair 'one\ntwo\nthree\n' 'one\n2\nthree\nfour'
pair '\xff\xfea\0\n\0b\0' '\xff\xfea\0\n\0c\0\n\0'
pair '\xfe\xff\0a\0\n' '\xfe\xff\0a\0\n\0b'
pair '\xff\xfe\0\0a\0\0\0' '\xff\xfe\0\0a\0\0\0\n\0\0\0'
pair '#!/bin/sh\n\0x' '#!/bin/sh\r\n\0\0y\n'
pair '\x89PNG\r\n\x1a\n\0\0\1\2\3\4' '\x89PNG\r\n\x1a\n\0\0\1\2 and a text that can be read \xff\xfe'

# A reply: the dialect's number (1, 2 and 0 of three; with 64 without a control hunk, with 32 cut) and what a server sends.
reply() {
  number=$((number + 1))
  printf "\\x$(printf %x "$1")%s" "$2" >"$folder/fuzz-reply/$number"
}

# What a model says, as text in a string of JSON and as a value.
found='{"path":"src/a.swift","line":18,"quote":"  let total = count / size","severity":"high","title":"divides by zero","detail":"size is 0 \u00e9 \ud83d\ude00"}'
control='{"path":"src/a.swift","line":2,"quote":"let part = 1 / 0","severity":"critical","title":"always fails","detail":"any input"}'
second='{"path":"src/a.swift","line":22,"quote":"22 +   let total = count / size","severity":"low","title":"see https://a.example/?q=1 <b>","detail":""}'
third='{"path":"","line":0,"quote":" ","severity":"medium","title":"the change as a whole","detail":"any input"}'
value="{\"findings\":[$control,$found,$second,$third]}"
quoted() { local text=${1//\\/\\\\}; text=${text//\"/\\\"}; printf '"%s"' "${text//$'\n'/\\n}"; }
fence=$'```json\n'"$value"$'\n```'
for text in "$value" "$fence" "<think>let us see: { ]</think>$value" '{"findings":[]}' "{\"findings\":[$found," "I cannot help."; do
  said=$(quoted "$text")
  for mark in 0 64; do
    reply $((mark == 0 ? 3 : 66)) "{\"model\":\"m\",\"created_at\":\"2026-01-02T03:04:05Z\",\"message\":{\"role\":\"assistant\",\"content\":$said,\"thinking\":\"hm\"},\"done\":true,\"done_reason\":\"stop\",\"total_duration\":5191566416,\"prompt_eval_count\":926,\"eval_count\":31}"
    reply $((mark == 0 ? 1 : 64)) "{\"id\":\"c-1\",\"object\":\"chat.completion\",\"created\":1,\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":$said,\"refusal\":null,\"reasoning_content\":\"hm\"},\"logprobs\":null,\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":926,\"completion_tokens\":31,\"total_tokens\":957}}"
    reply $((mark == 0 ? 2 : 65)) "{\"id\":\"m-1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\",\"text\":$said}],\"stop_reason\":\"end_turn\",\"stop_sequence\":null,\"usage\":{\"input_tokens\":926,\"output_tokens\":31}}"
  done
done
# The same as streams, a few characters in a piece; the last of them are cut.
stream() {
  local text=$1 piece lines='' chunks='' events='' feed=$'\n' first second third
  events="event: message_start${feed}data: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":926}}}$feed$feed"
  events+="data: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"name\":\"review\",\"input\":{}}}$feed$feed"
  while [ -n "$text" ]; do
    piece=$(quoted "${text:0:40}")
    text=${text:40}
    lines+="{\"message\":{\"content\":$piece},\"done\":false}$feed"
    chunks+="data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":$piece}}]}$feed$feed"
    events+="data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":$piece}}$feed$feed"
  done
  lines+="{\"message\":{\"content\":\"\",\"thinking\":\"hm\"},\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":926,\"eval_count\":31}$feed"
  chunks+=": OK$feed${feed}data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}$feed$feed"
  chunks+="data: {\"choices\":[],\"usage\":{\"prompt_tokens\":926,\"completion_tokens\":31}}$feed${feed}data: [DONE]$feed$feed"
  events+="data: {\"type\":\"content_block_stop\",\"index\":0}$feed${feed}data: {\"type\":\"ping\"}$feed$feed"
  events+="data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"},\"usage\":{\"output_tokens\":31}}$feed$feed"
  events+="data: {\"type\":\"message_stop\"}$feed$feed"
  for first in 3 66 33; do reply "$first" "$lines"; done
  for second in 1 64 34; do reply "$second" "$chunks"; done
  for third in 2 65 35; do reply "$third" "$events"; done
}
for text in "$value" "<think>let us see: { ]</think>$value" '{"findings":[]}' "{\"findings\":[$found,"; do stream "$text"; done
reply 2 "{\"type\":\"message\",\"content\":[{\"type\":\"thinking\",\"thinking\":\"hm\"},{\"type\":\"tool_use\",\"id\":\"t\",\"name\":\"review\",\"input\":$value}],\"stop_reason\":\"tool_use\"}"
reply 1 '{"error":{"message":"Unsupported value: temperature","type":"invalid_request_error","param":"temperature","code":null}}'
reply 1 '{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted"}]}'
reply 2 '{"type":"error","error":{"type":"invalid_request_error","message":"max_tokens: required, tool_choice"}}'
reply 1 '{"error":{"code":400,"message":"request (5012 tokens) exceeds the available context size (4096)","n_prompt_tokens":5012,"n_ctx":4096}}'
reply 0 "{\"error\":{\"message\":\"This model's maximum context length is 8192 tokens. However, you requested 9000\",\"code\":null}}"
