#!/usr/bin/env bash
# The same `pipe` under two streaming engines that share nothing with each other, GNU parallel and the streams of Node.js (as under Spark's RDD.pipe, each partition
# has a process of its own): both give, in order, what one process gives. Needs: parallel, node
source "$(dirname "$0")/common.sh"
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
archive "$work/archive.jsonl" "${1:-2000}"
cd "$work"
kazrumtqa pipe < archive.jsonl > one.jsonl
parallel --pipe --keep-order --jobs 2 --block 100k dotnet "$runner" pipe < archive.jsonl > parallel.jsonl 2> /dev/null
cmp one.jsonl parallel.jsonl && echo "GNU parallel: the same, in order"
cat > partitions.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const size = 500;
async function* partitions(lines) {
  let part = [];
  for await (const line of lines) {
    part.push(line);
    if (part.length === size) { yield part; part = []; }
  }
  if (part.length > 0) yield part;
}

const checked = (part) => new Promise((resolve, reject) => {
  const child = spawn('dotnet', [process.argv[2], 'pipe'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const out = [];
  child.stdout.on('data', (data) => out.push(data));
  child.on('close', (code) => (code === 0 ? resolve(Buffer.concat(out)) : reject(new Error(`exit code ${code}`))));
  child.stdin.end(part.join('\n') + '\n');
});

const lines = createInterface({ input: createReadStream(process.argv[3]) });
await pipeline(Readable.from(partitions(lines)).map(checked, { concurrency: 2 }), process.stdout);
JS
node partitions.mjs "$runner" archive.jsonl > node.jsonl
cmp one.jsonl node.jsonl && echo "Node.js streams: the same, in order"
