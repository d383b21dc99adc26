#!/usr/bin/env bash
# Fuzzing guided by coverage, with AFL++ (Debian: afl++) and SharpFuzz: tokenizer, markup, every reader and the requests of LanguageTool's clients. Each
# target runs until it has had EXECUTIONS inputs or SECONDS_EACH are over; an input that takes more than a second of the processor or 500 MB is a fault like
# any other. What is found lies under artifacts/fuzz/TARGET/default/crashes; “run” of the program, as below, says what it is. Goes on where it was stopped.
# usage: [SECONDS_EACH=600] [EXECUTIONS=1000000] tests/fuzz.sh [TARGET...]        fuzzes
#        tests/fuzz.sh --keep [TARGET...]                                    adds what took new ways, if it is small, to the corpus of the tests
#        tests/fuzz.sh --mutate [FILES]                                      reads mutated files of every format, without guidance
set -euo pipefail
cd "$(dirname "$0")/.."
project=tests/KazRuMtQa.Fuzz.Tests
if [ "${1:-}" = --mutate ]; then
  KAZRUMTQA_MUTATIONS="${2:-100000}" exec dotnet test tests/KazRuMtQa.Audit.Tests -c Release --filter FullyQualifiedName~MutationTests --logger "console;verbosity=normal"
fi

mode=fuzz
if [ "${1:-}" = --keep ]; then mode=keep; shift; fi
out=artifacts/fuzz
program=$out/program
if [ ! -e "$program/instrumented" ] || [ "$mode" = fuzz ] && [ -z "${SAME_PROGRAM:-}" ]; then
  rm -rf "$program"
  dotnet tool restore > /dev/null
  dotnet publish "$project" -c Release -o "$program" -p:RunAnalyzers=false -v quiet --nologo
  # Ours, and what parses for us: so that a way through them counts as new.
  for assembly in KazRuMtQa KazRuMtQa.Files KazRuMtQa.Audit KazRuMtQa.Server Markdig; do dotnet sharpfuzz "$program/$assembly.dll"; done
  touch "$program/instrumented"
fi

plain() { dotnet "$project/bin/Release/net10.0/KazRuMtQa.Fuzz.Tests.dll" "$@"; }

[ $# -gt 0 ] || readarray -t targets < <(plain targets)
[ $# -eq 0 ] || targets=("$@")

if [ "$mode" = keep ]; then
  for target in "${targets[@]}"; do
    [ -d "$out/$target/default/queue" ] || continue
    rm -rf "$out/$target/kept"; mkdir -p "$out/$target/kept"
    # The shortest of those that took a way of their own, in the order of their length.
    find "$out/$target/default/queue" -maxdepth 1 -name '*+cov' -size -2 -printf '%s %p\n' | sort -n | head -40 | while read -r _ file; do
      cp "$file" "$out/$target/kept/"
    done
    corpus=$project/Corpus/$target.base64
    { [ ! -e "$corpus" ] || cat "$corpus"; plain keep "$target" "$out/$target/kept"; } | awk 'NF && !seen[$0]++' > "$corpus.new"
    mv "$corpus.new" "$corpus"
    echo "$target: $(wc -l < "$corpus") inputs kept"
  done
  exit
fi

# No crash reporter is asked, the processor's speed is left as it is, and .NET's programs are not what afl-fuzz expects.
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_AUTORESUME=1 AFL_FORKSRV_INIT_TMOUT=600000
# A growth over 500 MB ends in a fault. Code is compiled once, and well: a process lives for thousands of inputs.
export DOTNET_GCHeapHardLimit=0x20000000 DOTNET_TieredPGO=0
printf '%-20s %10s %8s %8s %8s\n' target executions a-second ways faults
for target in "${targets[@]}"; do
  [ -d "$out/$target/seeds" ] || plain seeds "$target" "$out/$target/seeds"
  nice -n 19 afl-fuzz -i "$out/$target/seeds" -o "$out/$target" -x "$project/dictionary.txt" -m none -t 60000 -V "${SECONDS_EACH:-600}" -E "${EXECUTIONS:-1000000}" \
    -- dotnet "$program/KazRuMtQa.Fuzz.Tests.dll" fuzz "$target" > "$out/$target/log" 2>&1 || {
      # An end without return (a stack that overflows, a minute without an answer) takes AFL++ with it; what it was at is the input.
      tail -n 5 "$out/$target/log"
      cp "$out/$target/default/.cur_input" "$out/$target/default/crashes/ended-$(date +%s)" 2> /dev/null || true
    }
  stat() { awk -F' *: *' -v name="$1" '$1 == name { print $2 }' "$out/$target/default/fuzzer_stats"; }
  printf '%-20s %10s %8s %8s %8s\n' "$target" "$(stat execs_done)" "$(stat execs_per_sec)" "$(stat edges_found)" \
    "$(find "$out/$target/default/crashes" -type f ! -name README.txt | wc -l)"
done
