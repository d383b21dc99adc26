#!/usr/bin/env bash
# GNU parallel checks an archive in shards; the merged result equals that of a single run. Needs: apt-get install parallel
source "$(dirname "$0")/common.sh"
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
archive "$work/archive.jsonl" 4000
cd "$work"
kazrumtqa audit archive.jsonl --out single --fail-on never > /dev/null 2>&1
parallel --jobs 2 --retries 3 dotnet "$runner" audit archive.jsonl --out shards --shard {}/8 --jobs 1 --fail-on never ::: $(seq 8) > /dev/null 2>&1
kazrumtqa merge shards
same shards single
parallel --pipe --keep-order --block 1M dotnet "$runner" pipe < archive.jsonl > piped.jsonl
[ "$(wc -l < piped.jsonl)" -eq 4000 ] && echo "pipe under parallel gives a line for each article, in order"
