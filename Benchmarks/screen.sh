#!/bin/bash
# screen.sh [AIRLOCK [FOLDER [ROUNDS]]]: one table of how fast is screened, and what is found.
# First, how many megabytes of FOLDER, ordinary source, are screened a second on one thread; then the whole hook without
# a model beside 'git diff --cached' in the same rounds, on changes of every size; then whatever other scanner is on PATH.
# Unless another is named, FOLDER is the headers of Linux: our own sources are full of what is looked for.
# For those a copy of FOLDER is staged whole, with secrets that are drawn here in files of their own: one is found when
# the tool's report names its file. Whole processes; medians of the rounds, and the most memory.
# AIRLOCK_BENCHMARKS names the folder for the repositories, which take about 400 MB and are made once.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
airlock=$(readlink -f "${1:-$HOME/.local/lib/airlock/current/airlock}")
source=$(readlink -f "${2:-/usr/include/linux}")
rounds=${3:-5}
[ -x "$airlock" ] || { echo "screen.sh: there is no '$airlock': install airlock, or name the program" >&2 && exit 1; }

folder=${AIRLOCK_BENCHMARKS:-${TMPDIR:-/tmp}/airlock-benchmarks}
swift build -c release --static-swift-stdlib --disable-local-rpath --package-path "$here" \
  --scratch-path "$folder/build" --product screen-files --quiet
sizes=(tiny large huge deep-20k deep-200k one-line)
"$here/repositories.sh" "$folder" "${sizes[@]}"

place=$(mktemp -d "${TMPDIR:-/tmp}/airlock-benchmark.XXXXXX")
trap 'rm -rf "$place"' EXIT
# shellcheck disable=SC2046  # a list of names
unset $(git rev-parse --local-env-vars)
export HOME=$place/home GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_OPTIONAL_LOCKS=0
mkdir -p "$HOME" "$place/repo/source"

row() { printf '%-28s %10s %10s %7s %7s %6s %8s\n' "$@"; }
ratio() { awk -v ours="$1" -v theirs="$2" 'BEGIN { printf "%.2f", ours / (theirs + 1e-9) }'; }
measure() { python3 -S -E "$here/measure.py" "$@"; }

"$folder/build/release/screen-files" "$source" "$rounds"
echo
row '' 'CPU ms' 'wall ms' CPU wall MiB found
for name in "${sizes[@]}"; do
  cd "$folder/$name"
  "$airlock" hooks install --repo . --throw-away >/dev/null
  # A hook that could not start its rooms is quick, and measures nothing.
  rm -f .git/last-review.json
  .git/hooks/pre-commit </dev/null >"$place/report" 2>&1 || true
  if [ ! -s .git/last-review.json ]; then
    echo "screen.sh: $name was not reviewed: '$airlock' is not installed, or not whole" >&2
    cat "$place/report" >&2
    exit 1
  fi
  count=1
  case $name in tiny | deep-20k) count=20 ;; large | deep-200k) count=5 ;; esac
  {
    read -r gitCPU gitWall gitPeak
    read -r cpu wall peak
  } < <(measure "$rounds" "$count" "$place/report" 'git diff --cached' .git/hooks/pre-commit)
  row "$name: git diff --cached" "$gitCPU" "$gitWall" '' '' "$gitPeak" ''
  row "$name: hook" "$cpu" "$wall" "$(ratio "$cpu" "$gitCPU")" "$(ratio "$wall" "$gitWall")" "$peak" ''
done

mkdir -p "$place/repo/source"
git init -q "$place/repo"
cd "$place/repo"
git config user.name Benchmark
git config user.email benchmark@example.invalid
git commit -q --no-verify --allow-empty -m ground
find "$source" -path '*/.*' -prune -o -type f -size -1024k -print0 | xargs -0 cp -t "$place/repo/source" --backup=numbered

# Tokens of the form their providers describe, drawn at random.
python3 - "$place/repo" <<'PYTHON'
import base64, json, random, string, sys, zlib
draw = random.SystemRandom()
letters = string.ascii_letters + string.digits
word = lambda count, of=letters: "".join(draw.choice(of) for _ in range(count))
def github():
    body, alphabet = word(30), string.digits + string.ascii_uppercase + string.ascii_lowercase
    check, digits = zlib.crc32(body.encode()), ""
    for _ in range(6):
        check, digit = divmod(check, 62)
        digits = alphabet[digit] + digits
    return "gh" + "p_" + body + digits
part = lambda value: base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")
lines = base64.b64encode(draw.randbytes(1190)).decode()
secrets = {
    "aws": "aws_access_key_id = AK" + "IA" + word(16, string.ascii_uppercase + "234567"),
    "github": "token: " + github(),
    "slack": 'SLACK = "xo' + "xb-" + word(12, string.digits) + "-" + word(12, string.digits) + "-" + word(24) + '"',
    "stripe": "key = sk_" + "live_" + word(24),
    "google": "apiKey: 'AI" + "za" + word(35) + "'",
    "sendgrid": "SENDGRID_API_KEY=S" + "G." + word(22) + "." + word(43),
    "npm": "//registry.npmjs.org/:_authToken=np" + "m_" + word(36),
    "gitlab": "GITLAB_TOKEN=gl" + "pat-" + word(20),
    "database": "postgres" + "://shop:" + word(18) + "@db.internal:5432/shop",
    "pem": "-----BEGIN RSA " + "PRIVATE KEY-----\n" + "\n".join(lines[i:i + 64] for i in range(0, len(lines), 64))
        + "\n-----END RSA " + "PRIVATE KEY-----",
    "jwt": "Authorization: Bearer " + part({"alg": "HS256", "typ": "JWT"}) + "." + part({"sub": word(10)}) + "." + word(43),
    "generic": 'client_secret = "' + word(36) + '"',
}
for name, text in secrets.items():
    with open(f"{sys.argv[1]}/planted-{name}.conf", "w") as file:
        file.write(text + "\n")
PYTHON
git add -f .
planted=$(find . -maxdepth 1 -name 'planted-*' | wc -l)
read -r gitCPU gitWall peak < <(measure "$rounds" 1 "$place/report" 'git diff --cached')
row 'source: git diff --cached' "$gitCPU" "$gitWall" '' '' "$peak" ''
# Runs a scanner if there is one, and prints its row.
tool() {
  local name=$1 cpu wall peak found
  shift
  command -v "${1%% *}" >/dev/null || return 0
  read -r cpu wall peak < <(measure "$rounds" 1 "$place/report" "$1")
  found=$(cat "$place/report" "$place"/report.json 2>/dev/null | grep -o 'planted-[a-z]*' | sort -u | wc -l || true)
  row "source: $name" "$cpu" "$wall" "$(ratio "$cpu" "$gitCPU")" "$(ratio "$wall" "$gitWall")" "$peak" "$found/$planted"
  rm -f "$place/report.json"
}
tool airlock "$airlock review --no-model --format json"
tool gitleaks "gitleaks git --pre-commit --staged --no-banner -f json -r $place/report.json ."
tool betterleaks 'betterleaks git --staged --no-banner --jsonl .'
tool kingfisher 'kingfisher scan . --staged --no-validate -q -r --format jsonl'
tool ripsecrets 'ripsecrets --strict-ignore .'
if command -v detect-secrets-hook >/dev/null; then
  tool detect-secrets "bash -c 'git diff --cached --name-only -z | xargs -0 detect-secrets-hook --json'"
fi
tool secretcheck 'secretcheck scan --no-prompt --json'
