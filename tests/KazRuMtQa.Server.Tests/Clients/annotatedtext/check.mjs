// Sends a page to /v2/check as an editor plug-in does: its markup annotated by a library of theirs. Prints what each match covers in the page.
import { readFileSync } from 'node:fs';
import * as builder from 'annotatedtext-rehype';

const [address, file] = process.argv.slice(2);
const page = readFileSync(file, 'utf8');
const answer = await fetch(`${address}/v2/check`, { method: 'POST', body: new URLSearchParams({ language: 'en-US', data: JSON.stringify(builder.build(page)) }) });
for (const match of (await answer.json()).matches) console.log(`${match.rule.id}: ${page.slice(match.offset, match.offset + match.length)}`);
