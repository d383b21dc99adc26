#!/bin/sh
# Reads an archive of damaged files, each damage in each format, with seeds from 0: how many articles are lost that a usual reader could read.
# usage: tests/damaged.sh [FILES]
set -eu
cd "$(dirname "$0")/.."
KAZRUMTQA_DAMAGED="${1:-2000}" dotnet test tests/KazRuMtQa.Audit.Tests -c Release --filter FullyQualifiedName~DamagedArchiveTests --logger "console;verbosity=normal"
