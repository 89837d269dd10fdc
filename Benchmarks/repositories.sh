#!/bin/bash
# repositories.sh FOLDER [NAME...]: repositories with a staged change of a certain size, each made once.
set -euo pipefail
folder=${1:?where to make them}
shift
[ $# -gt 0 ] || set -- tiny typical large huge deep-20k deep-200k one-line
mkdir -p "$folder"
# shellcheck disable=SC2046  # a list of names
unset $(git rev-parse --local-env-vars)
export HOME=$folder GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null

# Lines that look like source code: how many, and a number that makes them differ.
lines() {
  awk -v n="$1" -v seed="$2" 'BEGIN {
    srand(seed)
    for (i = 1; i <= n; i++)
      printf "  let value%d = compute(%d, named: \"%x\", of: %s) // %d\n", i, int(rand() * 1e6), int(rand() * 1e9),
        (i % 3 ? "nil" : "[1, 2, 3]"), int(rand() * 1e4)
  }'
}

start() {
  git init -q "$1"
  cd "$1"
  git config user.name Benchmark
  git config user.email benchmark@example.invalid
  git config gc.auto 0
}

# A number of files with lines, of which some are replaced and some inserted after the commit.
edited() {
  local files=$1 length=$2 changed=$3 number
  mkdir -p src
  for ((number = 1; number <= files; number++)); do lines "$length" "$number" >"src/file$number.swift"; done
  git add .
  git commit -q -m ground
  for ((number = 1; number <= files; number++)); do
    awk -v n="$changed" -v length_="$length" 'BEGIN { every = int(length_ / n); if (every < 1) every = 1 }
      NR % every == 0 && done < n { done++; if (done % 2) print; print "  // replaced or added " NR; next } { print }' \
      "src/file$number.swift" >lines.new
    mv lines.new "src/file$number.swift"
  done
  git add .
}

# A tree of many files in folders of twenty, in a pack, checked out into the index only; then one file is changed.
deep() {
  awk -v n="$1" 'BEGIN {
    print "commit refs/heads/master\ncommitter Benchmark <benchmark@example.invalid> 0 +0000\ndata 6\nground"
    for (i = 0; i < n; i++) {
      text = "let number = " i "\n"
      printf "M 100644 inline part%d/group%d/folder%d/file%d.swift\ndata %d\n%s\n", i / 8000, i / 400, i / 20, i,
        length(text), text
    }
  }' | git fast-import --quiet
  git symbolic-ref HEAD refs/heads/master
  git read-tree HEAD
  local path
  path=$(git ls-files | sed -n "$(($1 / 2))p")
  mkdir -p "$(dirname "$path")"
  printf 'let number = 0\nlet other = 1\n' >"$path"
  git update-index "$path"
}

make() {
  case $1 in
    tiny) edited 1 200 10 ;;
    typical) edited 8 400 37 ;;
    large) edited 200 400 100 ;;
    huge)
      git commit -q --allow-empty -m ground
      mkdir -p src
      local part number
      for part in {0..99}; do
        mkdir -p "src/part$part"
        lines 14500 "$part" | (cd "src/part$part" && split -l 145 -a 3 - file)
      done
      git add .
      ;;
    deep-20k) deep 20000 ;;
    deep-200k) deep 200000 ;;
    one-line)
      git commit -q --allow-empty -m ground
      lines 290000 1 | tr '\n' ' ' >bundle.js
      git add .
      git commit -q -m ground
      sed -i 's/value1000 /valueX /' bundle.js
      git add .
      ;;
    *) echo "repositories.sh: there is no '$1'" >&2 && exit 1 ;;
  esac
}

for name in "$@"; do
  [ ! -d "$folder/$name" ] || continue
  rm -rf "$folder/$name.new"
  (start "$folder/$name.new" && make "$name")
  mv "$folder/$name.new" "$folder/$name"
done
