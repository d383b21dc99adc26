// Calls of the server.

export class Failure extends Error {
  constructor(status, title, detail) { super(detail || title); this.status = status; this.title = title; }
}

let key = null;
try { key = sessionStorage.getItem('kazrumtqa-key'); } catch { /* no storage */ }

export function useKey(given) {
  key = given;
  try { sessionStorage.setItem('kazrumtqa-key', given); } catch { /* no storage */ }
}

async function call(address, options = {}) {
  const headers = { ...options.headers, ...(key ? { 'X-Api-Key': key } : {}) };
  let answer;
  try {
    answer = await fetch(address, { ...options, headers });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Failure(0, 'The server does not answer', 'The server does not answer. Is it still running?');
  }
  if (answer.ok) return answer;
  let problem = {};
  try { problem = await answer.json(); } catch { /* not ours */ }
  throw new Failure(answer.status, problem.title ?? 'The server refused', problem.detail ?? `${answer.status} ${answer.statusText}`);
}

const json = { 'Content-Type': 'application/json' };

export const check = async (article, signal) => (await call('api/check', { method: 'POST', headers: json, body: JSON.stringify(article), signal })).json();
export const report = async (article, format) => (await call(`api/check?format=${format}`, { method: 'POST', headers: json, body: JSON.stringify(article) })).blob();
export const secondReader = async () => (await call('api/review')).json();
export const reviewCost = async article => (await call('api/review/cost', { method: 'POST', headers: json, body: JSON.stringify(article) })).json();
export const rules = async () => (await call('api/rules')).json();
export const samples = async () => (await call('api/samples')).json();
export const sample = async name => (await call(`api/samples/${encodeURIComponent(name)}`)).text();
export const extract = async (body, type) => (await (await call('api/extract', { method: 'POST', headers: { 'Content-Type': type }, body })).json()).text;
export const corrected = async (document, text) => {
  const body = new FormData();
  body.append('document', document);
  body.append('text', text);
  return (await call('api/corrected', { method: 'POST', body })).blob();
};
