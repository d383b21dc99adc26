// usage: node peers.mjs harper|write-good NEWS.jsonl ARTICLES PASSES
// Checks the articles as often as is said; for each pass a line with the seconds of the clock, those of the processor, the characters and the findings.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const [name, path, articles, passes] = process.argv.slice(2);
const texts = readFileSync(path, "utf8").split("\n").filter(Boolean).slice(0, Number(articles)).map(line => JSON.parse(line).text);
const check = await { harper, "write-good": writeGood }[name]();
for (let pass = 0; pass < Number(passes); pass++) {
  const [clock, processor] = [performance.now(), process.cpuUsage()];
  let findings = 0;
  for (const text of texts) findings += await check(text);
  const { user, system } = process.cpuUsage(processor);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(`${(performance.now() - clock) / 1000} ${(user + system) / 1e6} ${characters} ${findings}`);
}

async function harper() {
  const { LocalLinter } = await import("harper.js");
  const { binaryInlined } = await import("harper.js/binaryInlined");
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return async text => (await linter.lint(text, { language: "plaintext" })).length;
}

async function writeGood() {
  const { default: check } = await import("write-good");
  return async text => check(text).length;
}
