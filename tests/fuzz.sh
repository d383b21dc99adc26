#!/bin/sh
# Reads mutated files of every format, from seeds: no fault, no reader that goes round in circles. It is not guided by coverage.
# usage: tests/fuzz.sh [FILES]
set -eu
cd "$(dirname "$0")/.."
KAZRUMTQA_MUTATIONS="${1:-100000}" dotnet test tests/KazRuMtQa.Audit.Tests -c Release --filter FullyQualifiedName~MutationTests --logger "console;verbosity=normal"
