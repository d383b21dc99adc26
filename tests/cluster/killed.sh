#!/usr/bin/env bash
# An audit is killed with SIGKILL at random points and goes on each time; the end result equals that of an undisturbed run.
#   killed.sh [KILLS [ARTICLES]]    50 kills of an archive of 4,000 articles unless given
source "$(dirname "$0")/common.sh"
kills=${1:-50}
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
archive "$work/archive.jsonl" "${2:-4000}"
cd "$work"
SECONDS=0
kazrumtqa audit archive.jsonl --out single --fail-on never > /dev/null 2>&1
longest=$SECONDS
killed=0 finished=0 round=0
while [ "$killed" -lt "$kills" ]; do
  # Each round begins anew and is killed until it comes to its end or there were enough kills.
  round=$((round + 1)); rm -rf killed
  while [ "$killed" -lt "$kills" ]; do
    dotnet "$runner" audit archive.jsonl --out killed --fail-on never > /dev/null 2>&1 & process=$!
    sleep "$(awk -v seed="$RANDOM" -v longest="$longest" 'BEGIN { srand(seed); printf "%.3f", 0.1 + longest * rand() }')"
    if kill -KILL "$process" 2> /dev/null; then killed=$((killed + 1)); wait "$process" 2> /dev/null || true
    else wait "$process"; finished=$((finished + 1)); break; fi
  done
  kazrumtqa audit archive.jsonl --out killed --fail-on never > /dev/null 2>&1
  same killed single
done
echo "killed $killed times in $round rounds: no difference"
