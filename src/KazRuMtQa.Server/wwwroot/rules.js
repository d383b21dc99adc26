import './theme.js';
import { rules } from './api.js';
import { by, el, percent } from './dom.js';

function example({ wrong, text, spans, better }) {
  const parts = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), el('mark', {}, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return el('li', { class: wrong ? 'wrong' : 'right' }, parts, better !== null ? [' → ', el('ins', {}, better === '' ? '(nothing)' : better)] : null);
}

try {
  const all = await rules();
  by('rules').append(...all.map(rule => el('article', { class: 'rule', id: rule.id },
    el('h2', {}, rule.title), el('p', { class: 'muted' }, `${rule.id} · ${rule.severity} · ${rule.categoryName} · confidence ${percent(rule.confidence)} ${rule.measured ? '(measured)' : '(set from reading)'}`),
    el('p', {}, rule.why), el('ul', { class: 'examples' }, rule.examples.map(example)))));
  by('status').textContent = `${all.length} rules`;
  if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
} catch (failure) {
  by('status').textContent = failure.message;
}
