#!/bin/bash
# screen.sh [AIRLOCK [FOLDER [ROUNDS]]]: how fast sources are screened, and beside it whatever other scanner is on PATH.
# FOLDER holds ordinary source; a copy of it is staged whole in a throw-away repository, with secrets that are drawn here
# in files of their own. Whole processes; of all rounds the fastest counts, and the most memory. A planted secret is found
# when the tool's report names its file.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
airlock=$(readlink -f "${1:-$HOME/.local/lib/airlock/current/airlock}")
source=$(readlink -f "${2:-$here/..}")
rounds=${3:-5}
[ -x "$airlock" ] || { echo "screen.sh: there is no '$airlock': install airlock, or name the program" >&2 && exit 1; }
command -v /usr/bin/time >/dev/null || { echo "screen.sh: install 'time'" >&2 && exit 1; }

place=$(mktemp -d "${TMPDIR:-/tmp}/airlock-benchmark.XXXXXX")
trap 'rm -rf "$place"' EXIT
# shellcheck disable=SC2046  # a list of names
unset $(git rev-parse --local-env-vars)
export HOME=$place/home GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
mkdir -p "$HOME" "$place/repo/source" "$place/empty"
printf 'nothing\n' >"$place/empty/file.txt"
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
bytes=$(find source -type f -printf '%s\n' | awk '{ sum += $1 } END { print sum }')

# Prints the least processor time and wall time in seconds, and the most memory in MiB, of some runs of a command.
measure() {
  local run
  : >"$place/times"
  for ((run = 0; run <= rounds; run++)); do
    /usr/bin/time -q -f '%U %S %e %M' -o "$place/times" -a "$@" </dev/null >"$place/report" 2>&1 || true
  done
  # The first run may fill a cache.
  awk 'NR > 1 { cpu = $1 + $2; if (NR == 2 || cpu < least) least = cpu
                if (NR == 2 || $3 < wall) wall = $3; if ($4 > most) most = $4 }
       END { printf "%.2f %.2f %.0f\n", least, wall, most / 1024 }' "$place/times"
}

read -r base _ _ < <(measure "$airlock" scan "$place/empty")
read -r whole _ _ < <(measure "$airlock" scan "$place/repo/source")
awk -v bytes="$bytes" -v base="$base" -v whole="$whole" 'BEGIN {
  printf "%.1f MB of source: screened at %.0f MB a second of processor time\n\n", bytes / 1e6,
    bytes / 1e6 / (whole - base + 1e-9) }'

row() { printf '%-20s %8s %8s %8s %8s\n' "$@"; }
row '' CPU wall MiB found
read -r cpu wall most < <(measure git diff --cached)
row 'git diff --cached' "$cpu" "$wall" "$most" ''
# Runs a scanner if there is one, and prints its row.
tool() {
  local name=$1
  shift
  command -v "$1" >/dev/null || return 0
  local cpu wall most found
  read -r cpu wall most < <(measure "$@")
  found=$(cat "$place/report" "$place"/report.json 2>/dev/null | grep -o 'planted-[a-z]*' | sort -u | wc -l)
  row "$name" "$cpu" "$wall" "$most" "$found/$planted"
  rm -f "$place/report.json"
}
tool airlock "$airlock" review --no-model --format json
tool gitleaks gitleaks git --pre-commit --staged --no-banner -f json -r "$place/report.json" .
tool betterleaks betterleaks git --staged --no-banner --jsonl .
tool kingfisher kingfisher scan . --staged --no-validate -q -r --format jsonl
tool ripsecrets ripsecrets --strict-ignore .
if command -v detect-secrets-hook >/dev/null; then
  tool detect-secrets bash -c 'git diff --cached --name-only -z | xargs -0 detect-secrets-hook --json'
fi
tool secretcheck secretcheck scan --no-prompt --json
