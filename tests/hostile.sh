#!/usr/bin/env bash
# Memory and time of a server under hostile requests: eight of each kind at once, each as long as a text may be. Prints how long they took, the most
# memory the process had meanwhile, what it holds five seconds later, and the answers' statuses. A server of its own, on loopback.
# usage: [KINDS='brackets.plain quotes.plain'] tests/hostile.sh [DEPTH]    needs curl, python3 and a Release build of the Runner, or KAZRUMTQA_COMMAND
set -euo pipefail
cd "$(dirname "$0")/.."
depth=${1:-fast} port=${PORT:-18091}
address=http://127.0.0.1:$port
work=$(mktemp -d)
${KAZRUMTQA_COMMAND:-dotnet src/KazRuMtQa.Runner/bin/Release/net10.0/KazRuMtQa.Runner.dll} serve --port "$port" > "$work/log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf -o /dev/null "$address/health/ready"; do kill -0 "$server"; sleep 0.2; done

python3 - "$work" <<'PYTHON'
import sys
work, size = sys.argv[1], 1_000_000
kinds = {
    "news.plain": "The ministry said on Friday that the harvest had fallen by 12 percent, and that prices would rise. ",
    "brackets.plain": "(", "quotes.plain": '"', "word.plain": "a", "the.plain": "the ", "stops.plain": ". ", "lines.plain": "A\n\n",
    "links.markdown": "[a](", "definitions.markdown": "[a{0}]: b\n", "emphasis.markdown": "*a _b ", "tags.html": "<b>", "entities.html": "&amp;",
}
for name, part in kinds.items():
    text = "".join(part.replace("{0}", str(n)) for n in range(size // 8)) if "{0}" in part else part * (size // len(part) + 1)
    open(f"{work}/{name}", "w").write(text[:size])
PYTHON
memory() { awk -v name="$1:" '$1 == name { print int($2 / 1024) }' "/proc/$server/status"; }
printf '%-22s %8s %10s %10s  %s\n' kind seconds 'most MB' 'later MB' statuses
printf '%-22s %8s %10s %10s\n' 'at rest' '' "$(memory VmHWM)" "$(memory VmRSS)"
for file in "$work"/*.*; do
  kind=$(basename "$file")
  [ -z "${KINDS:-}" ] || [[ " $KINDS " == *" $kind "* ]] || continue
  echo 5 > "/proc/$server/clear_refs"
  began=$(date +%s%N)
  requests=()
  for n in 1 2 3 4 5 6 7 8; do
    curl -s -o /dev/null -w '%{http_code}\n' -H "Content-Type: text/${kind##*.}" --data-binary "@$file" "$address/api/check?depth=$depth" > "$work/status-$n" &
    requests+=($!)
  done
  wait "${requests[@]}" || true
  took=$(( ($(date +%s%N) - began) / 100000000 ))
  statuses=$(sort "$work"/status-* | uniq -c | awk '{ printf "%s x %s  ", $1, $2 }')
  most=$(memory VmHWM)
  sleep 5
  printf '%-22s %8s %10s %10s  %s\n' "$kind" "${took:0:-1}.${took: -1}" "$most" "$(memory VmRSS)" "$statuses"
done
