#!/usr/bin/env bash
# Fuzzing guided by coverage, with SharpFuzz: tokenizer, markup, every reader and the requests of LanguageTool's clients, one target after the other, a
# minute each (SECONDS_EACH), round and round until each has had EXECUTIONS inputs or SECONDS_ALL are over. An input that takes more than a second of the
# processor or 500 MB is a fault like any other. Inputs are changed within the process that runs them: what one execution costs is the code alone. What is
# found lies under artifacts/fuzz/TARGET/faults; “run” of the program says what it is. Goes on where it was stopped.
# usage: [SECONDS_EACH=60] [SECONDS_ALL=36000] [EXECUTIONS=1000000] tests/fuzz.sh [TARGET...]
#        tests/fuzz.sh --afl [TARGET...]     the same with AFL++ (Debian: afl++), for SECONDS_EACH a target; slower by five to twenty times
#        tests/fuzz.sh --keep [TARGET...]    adds the shortest of what took new ways to the corpus of the tests
#        tests/fuzz.sh --table               prints the executions of every target so far
#        tests/fuzz.sh --mutate [FILES]      reads mutated files of every format, without guidance
set -euo pipefail
cd "$(dirname "$0")/.."
project=tests/KazRuMtQa.Fuzz.Tests
if [ "${1:-}" = --mutate ]; then
  KAZRUMTQA_MUTATIONS="${2:-100000}" exec dotnet test tests/KazRuMtQa.Audit.Tests -c Release --filter FullyQualifiedName~MutationTests --logger "console;verbosity=normal"
fi

mode=loop
case "${1:-}" in --afl | --keep | --table) mode=${1#--}; shift ;; esac
out=artifacts/fuzz
program=$out/program
if [ ! -e "$program/instrumented" ] || [ "$mode" = loop ] && [ -z "${SAME_PROGRAM:-}" ]; then
  rm -rf "$program"
  dotnet tool restore > /dev/null
  dotnet publish "$project" -c Release -o "$program" -p:RunAnalyzers=false -v quiet --nologo
  # Ours, and what parses for us: so that a way through them counts as new.
  for assembly in KazRuMtQa KazRuMtQa.Files KazRuMtQa.Audit KazRuMtQa.Server Markdig; do dotnet sharpfuzz "$program/$assembly.dll"; done
  touch "$program/instrumented"
fi

plain() { dotnet "$project/bin/Release/net10.0/KazRuMtQa.Fuzz.Tests.dll" "$@"; }
executions() { cat "$out/$1/executions" 2> /dev/null || echo 0; }
faults() { find "$out/$1/faults" "$out/$1/default/crashes" -type f ! -name README.txt 2> /dev/null | wc -l; }

[ $# -gt 0 ] || readarray -t targets < <(plain targets)
[ $# -eq 0 ] || targets=("$@")
most=${EXECUTIONS:-1000000}

# A growth over 500 MB ends in a fault. Code is compiled once, and well: a process lives for thousands of inputs.
export DOTNET_GCHeapHardLimit=0x20000000 DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0 DOTNET_GCgen0size=0x4000000

table() {
  printf '%-20s %10s %8s %8s\n' target executions inputs faults
  for target in "${targets[@]}"; do
    printf '%-20s %10s %8s %8s\n' "$target" "$(executions "$target")" "$(find "$out/$target/queue" -type f 2> /dev/null | wc -l)" "$(faults "$target")"
  done
}

case $mode in
  table) table ;;

  loop)
    end=$((SECONDS + ${SECONDS_ALL:-36000})) left=yes
    while [ -n "$left" ] && [ $SECONDS -lt $end ]; do
      left=
      for target in "${targets[@]}"; do
        [ $SECONDS -lt $end ] && [ "$(executions "$target")" -lt "$most" ] || continue
        left=yes
        mkdir -p "$out/$target/faults"
        dotnet "$program/KazRuMtQa.Fuzz.Tests.dll" loop "$target" "$out/$target" "$most" "${SECONDS_EACH:-60}" "$project/dictionary.txt" \
          > "$out/$target/log" 2>&1 || {
            # A stack that overflows, or an input that does not return, ends the process; what it was at is the input, behind its length.
            length=$(od -An -tu4 -N4 "$out/$target/current" | tr -d ' ')
            head -c $((length + 4)) "$out/$target/current" | tail -c "$length" > "$out/$target/faults/ended-$(date +%s)"
          }
        printf '%s %-20s %s\n' "$(date +%T)" "$target" "$(tail -n 1 "$out/$target/log")"
      done
    done
    table
    ;;

  keep)
    for target in "${targets[@]}"; do
      rm -rf "$out/$target/kept"; mkdir -p "$out/$target/kept"
      # The shortest of those that took a way of their own, in the order of their length: so many as come to 12 KB, for a file in Git.
      find "$out/$target/queue" "$out/$target/default/queue" -maxdepth 1 -name '*+cov' -size -5 -printf '%s %p\n' 2> /dev/null | sort -n \
        | awk '(sum += $1) <= 12000 && NR <= 40' | while read -r _ file; do cp "$file" "$out/$target/kept/"; done || true
      corpus=$project/Corpus/$target.base64
      { [ ! -e "$corpus" ] || cat "$corpus"; plain keep "$target" "$out/$target/kept"; } | awk 'NF && !seen[$0]++' > "$corpus.new"
      mv "$corpus.new" "$corpus"
      echo "$target: $(wc -l < "$corpus") inputs kept"
    done
    ;;

  afl)
    # No crash reporter is asked, the processor's speed is left as it is, and .NET's programs are not what afl-fuzz expects.
    export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_AUTORESUME=1
    export AFL_FORKSRV_INIT_TMOUT=600000
    for target in "${targets[@]}"; do
      [ -d "$out/$target/seeds" ] || plain seeds "$target" "$out/$target/seeds"
      afl-fuzz -i "$out/$target/seeds" -o "$out/$target" -x "$project/dictionary.txt" -m none -t 60000 -V "${SECONDS_EACH:-60}" -E "$most" \
        -- dotnet "$program/KazRuMtQa.Fuzz.Tests.dll" fuzz "$target" > "$out/$target/log" 2>&1 || {
          # An end without return takes AFL++ with it; what it was at is the input.
          tail -n 5 "$out/$target/log"
          cp "$out/$target/default/.cur_input" "$out/$target/default/crashes/ended-$(date +%s)" 2> /dev/null || true
        }
      stat() { awk -F' *: *' -v name="$1" '$1 == name { print $2 }' "$out/$target/default/fuzzer_stats"; }
      printf '%-20s %10s executions %8s a second %8s ways %8s faults\n' "$target" "$(stat execs_done)" "$(stat execs_per_sec)" "$(stat edges_found)" \
        "$(faults "$target")"
    done
    ;;
esac
