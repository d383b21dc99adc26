#!/usr/bin/env bash
# A bounded load run against a server of its own on loopback, with wrk: 50 requests a second with a 700-word article, then as many as it takes,
# 10,000 requests at least, with the memory before and after. Usage: tests/load.sh [seconds]; needs `wrk` and a Release build of the Runner.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-30} port=${PORT:-18090}
address=http://127.0.0.1:$port
work=$(mktemp -d)
dotnet src/KazRuMtQa.Runner/bin/Release/net10.0/KazRuMtQa.Runner.dll serve --port "$port" > "$work/log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
until curl -sf -o /dev/null "$address/health/ready"; do kill -0 "$server"; sleep 0.2; done

cat seeds/articles/clean-*.txt seeds/articles/damaged-*.txt | tr -s '\n' | head -c 1000000 | awk 'n < 700 { n += NF; print; print "" }' > "$work/article.txt"
echo "article: $(wc -w < "$work/article.txt") words"

# Ten connections, one request each every 200 ms, are 50 a second.
cat > "$work/paced.lua" <<'LUA'
local file = io.open(os.getenv("ARTICLE")); wrk.body = file:read("a"); file:close()
wrk.method = "POST"; wrk.headers["Content-Type"] = "text/plain; charset=utf-8"
function delay() return 200 end
LUA
sed '/delay/d' "$work/paced.lua" > "$work/full.lua"
export ARTICLE=$work/article.txt
memory() { awk '/VmRSS/ { print int($2 / 1024) " MB" }' "/proc/$server/status"; }
answered() { curl -s "$address/metrics" | awk '/^kazrumtqa_checks_total/ { n += $2 } END { print n + 0 }'; }

wrk -t1 -c4 -d3 -s "$work/full.lua" "$address/api/check" > /dev/null
echo "== 50 requests a second"
wrk -t1 -c10 -d"$seconds" --latency -s "$work/paced.lua" "$address/api/check" | grep -E '50%|99%|Requests/sec|Non-2xx|Socket' || true
before=$(memory) from=$(answered)
echo "== as many as it takes"
for _ in $(seq 20); do
  wrk -t1 -c8 -d"$seconds" --latency -s "$work/full.lua" "$address/api/check" | grep -E '50%|99%|Requests/sec|Non-2xx|Socket' || true
  echo "memory $(memory) after $(($(answered) - from)) requests (before: $before)"
  [ $(($(answered) - from)) -lt 10000 ] || break
done

# Nothing is lost at the end: what was begun is answered.
kill -TERM "$server"
wait "$server" && echo "stopped with 0" || echo "stopped with $?"
