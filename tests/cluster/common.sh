# Shared by the cluster tests: the command, an archive of generated text, and the comparison with a single run.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
runner=${KAZRUMTQA_DLL:-$root/src/KazRuMtQa.Runner/bin/Release/net10.0/KazRuMtQa.Runner.dll}
[ -f "$runner" ] || { echo "build first: dotnet build -c Release" >&2; exit 2; }
kazrumtqa() { dotnet "$runner" "$@"; }

# archive FILE N: N articles as JSON Lines, a fifth of them with a damaged sentence.
archive() {
  awk -v n="$2" 'BEGIN { for (i = 1; i <= n; i++) {
    text = ""
    for (j = 1; j <= 12; j++) text = text sprintf("The council of district %d heard report number %d about the road to the north, and it will meet again in %d days. ", i, i * j % 977, (i + j) % 23 + 2)
    if (i % 5 == 0) text = text "The mayor was glad , he said."
    printf "{\"id\":%d,\"title\":\"Article %d\",\"outlet\":\"Outlet %d\",\"date\":\"2024-%02d-10\",\"text\":\"%s\"}\n", i, i, i % 7, i % 12 + 1, text } }' > "$1"
}

# same ONE OTHER: both audits hold the same articles and findings.
same() {
  for audit in "$1" "$2"; do kazrumtqa report "$audit" --format csv --output "$audit/tables" 2>/dev/null; done
  for table in articles findings; do
    cmp "$1/tables/$table.csv" "$2/tables/$table.csv" || { echo "the $table differ" >&2; exit 1; }
  done
  echo "$(($(wc -l < "$1/tables/articles.csv") - 1)) articles and $(($(wc -l < "$1/tables/findings.csv") - 1)) findings are the same"
}
