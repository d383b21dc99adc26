import './theme.js';
import * as api from './api.js';
import { by, el, percent, save } from './dom.js';
import { Decisions } from './store.js';
import { MarkedText, difference, moved } from './text.js';

const severities = ['critical', 'major', 'minor'];
const weights = { critical: 25, major: 5, minor: 1 };
const smoothingWords = 50;
const cardsAtOnce = 100;
const whole = new Intl.NumberFormat('en');

const area = by('text');
const marked = new MarkedText(area, by('backdrop'));
const decisions = new Decisions();
const rulesById = new Map();
const undo = [];
const state = { text: '', findings: [], report: null, current: null, hidden: new Set(['dismissed']), family: '', shown: cardsAtOnce, checkTime: 0, timer: 0, checking: null };

const say = (words, bad = false) => { by('status').textContent = words; by('status').classList.toggle('bad', bad); };
const article = () => ({ text: area.value, source: by('source').value || undefined, sourceLanguage: by('source-language').value || undefined, strict: by('strict').checked, dismissed: decisions.dismissed });
const isShown = finding => !state.hidden.has(finding.level) && (state.family === '' || family(finding) === state.family);
const family = finding => finding.rule.split('/')[0];
const shownFindings = () => state.findings.filter(isShown);
const current = () => state.findings.find(finding => finding.id === state.current) ?? null;

// Checking: a little after the last change, the later the longer the last check took; a newer text cancels an older one's check.
function textChanged() {
  if (area.value === state.text) return;
  const change = difference(state.text, area.value);
  state.text = area.value;
  state.findings = moved(state.findings, change);
  if (!current()) state.current = null;
  draw();
  schedule();
}

function schedule() {
  clearTimeout(state.timer);
  state.checking?.abort();
  state.timer = setTimeout(check, Math.min(2000, Math.max(300, state.checkTime)));
}

async function check() {
  if (area.value.trim() === '') { clearReport(); return; }
  const checking = state.checking = new AbortController();
  const started = performance.now();
  const slow = setTimeout(() => { by('progress').hidden = false; say(`Checking ${whole.format(area.value.split(/\s+/).length)} words…`); }, 400);
  try {
    const report = await api.check(article(), checking.signal);
    if (checking !== state.checking) return;
    state.checkTime = performance.now() - started;
    state.report = report;
    state.findings = report.findings.map((finding, index) => ({ ...finding, id: `f${index}`, level: finding.dismissed ? 'dismissed' : finding.severity }));
    state.current = null;
    state.shown = cardsAtOnce;
    by('key-form').hidden = true;
    say(`Checked in ${whole.format(Math.round(state.checkTime))} ms`);
    draw();
  } catch (failure) {
    if (failure.name === 'AbortError') return;
    if (failure.status === 401) by('key-form').hidden = false;
    say(failure.message, true);
    if (failure.status === 503 || failure.status === 429) state.timer = setTimeout(check, 3000);
  } finally {
    clearTimeout(slow);
    if (checking === state.checking) by('progress').hidden = true;
  }
}

function clearReport() {
  state.checking?.abort();
  state.report = null;
  state.findings = [];
  state.current = null;
  by('progress').hidden = true;
  say('');
  draw();
}

// Drawing.
function draw() {
  marked.draw(shownFindings(), state.current);
  drawSummary();
  drawFilters();
  drawList();
}

function drawSummary() {
  const report = state.report;
  by('summary').hidden = by('exports').hidden = !report;
  if (!report) return;
  const counted = state.findings.filter(finding => finding.level !== 'dismissed');
  by('badge').className = `badge ${report.verdict}`;
  by('badge').textContent = { pass: 'Publish', review: 'Edit', block: 'Keep back' }[report.verdict];
  by('verdict-text').textContent = report.verdictReason + (report.language === 'en' ? '' : ' Only what holds in every language was checked.');
  by('score').replaceChildren(report.score.toFixed(1), el('small', {}, ' of 100'));
  by('likelihood').textContent = percent(report.mtLikelihood);
  by('counts').replaceChildren(...severities.map(level => [el('span', { class: `dot ${level}` }), `${counted.filter(finding => finding.severity === level).length} ${level} `]).flat(), el('span', { class: 'muted' }, `in ${whole.format(report.words)} words`));
  by('reasons').replaceChildren(...report.reasons.map(reason => el('li', { class: reason.weight > 0 ? 'for' : 'against' }, reason.text, ' ', el('small', {}, `${reason.weight > 0 ? '+' : '−'}${Math.abs(reason.weight).toFixed(1)}`))));
  by('why').textContent = report.mtLikelihood < 0.5 ? 'Why so unlikely' : 'Why so likely';
  by('reasons').closest('.reasons').hidden = report.reasons.length === 0 || report.mtLikelihood === null;
  const heats = report.sentences.map(sentence => ({ ...sentence, found: counted.filter(finding => finding.start < sentence.end && finding.end > sentence.start) }));
  const sentences = heats.length > 400 ? heats.filter(sentence => sentence.found.length > 0).slice(0, 400) : heats;
  by('strip').replaceChildren(...sentences.map(sentence => {
    const cell = el('button', { type: 'button', tabindex: '-1', title: `${sentence.found.length === 0 ? 'Nothing found' : sentence.found.length === 1 ? '1 finding' : `${sentence.found.length} findings`}: ${area.value.slice(sentence.start, Math.min(sentence.end, sentence.start + 90))}`, onclick: () => { area.focus(); area.setSelectionRange(sentence.start, sentence.end); } });
    cell.setAttribute('aria-label', cell.title);
    cell.style.setProperty('--heat', Math.max(0, ...sentence.found.map(finding => ({ minor: 0.25, major: 0.6, critical: 1 })[finding.severity])).toFixed(2));
    cell.style.flexGrow = Math.max(1, sentence.end - sentence.start);
    return cell;
  }));
  drawFormula(counted, report);
}

/** What a finding takes from the score; a habit that human translators share takes a fifth. */
const weightOf = finding => weights[finding.severity] * finding.confidence * (finding.style ? 0.2 : 1);

function drawFormula(counted, report) {
  const sums = severities.map(level => [level, counted.filter(finding => finding.severity === level)]).filter(([, found]) => found.length > 0);
  const penalty = counted.reduce((sum, finding) => sum + weightOf(finding), 0);
  const ofRules = Math.max(0, 100 - 100 * penalty / (report.words + smoothingWords));
  // What the score is less than the rules make it is what the classifiers took; less than its last digit is rounding.
  const learned = ofRules - report.score > 0.05 ? ofRules - report.score : 0;
  by('formula').replaceChildren(
    el('p', {}, `The score is 100 less 100 times the penalty divided by the number of words and ${smoothingWords} more. The penalty of a finding is the weight of its severity times how sure its rule is; a habit that human translators share counts a fifth. An article that reads like machine translation from end to end loses up to 1.5 points more.`),
    el('table', {}, el('thead', {}, el('tr', {}, ['Severity', 'Weight', 'Findings', 'Penalty'].map((head, index) => el('th', { scope: 'col', class: index > 0 ? 'num' : null }, head)))),
      el('tbody', {}, sums.map(([level, found]) => el('tr', {}, el('td', {}, level), el('td', { class: 'num' }, String(weights[level])), el('td', { class: 'num' }, String(found.length)),
        el('td', { class: 'num' }, found.reduce((sum, finding) => sum + weightOf(finding), 0).toFixed(2))))),
      el('tfoot', {}, el('tr', {}, el('td', { colspan: '3' }, 'Together'), el('td', { class: 'num' }, penalty.toFixed(2))))),
    el('p', {}, el('code', {}, `100 − 100 · ${penalty.toFixed(2)} / (${report.words} + ${smoothingWords})${learned > 0 ? ` − ${learned.toFixed(2)}` : ''} = ${(ofRules - learned).toFixed(1)}`)));
}

function drawFilters() {
  const levels = ['critical', 'major', 'minor', 'dismissed'].map(level => [level, state.findings.filter(finding => finding.level === level).length]).filter(([, count]) => count > 0);
  const focused = document.activeElement?.dataset?.level;
  by('filters').hidden = levels.length === 0;
  by('levels').replaceChildren(by('levels').firstElementChild, ...levels.map(([level, count]) => el('label', {}, el('input', {
    type: 'checkbox', 'data-level': level, checked: !state.hidden.has(level),
    onchange: event => { if (event.target.checked) state.hidden.delete(level); else state.hidden.add(level); draw(); },
  }), el('span', { class: `dot ${level}` }), ` ${level} ${count}`)));
  if (focused) by('levels').querySelector(`[data-level=${focused}]`)?.focus();
  const families = [...new Set(state.findings.map(family))].sort();
  if (state.family !== '' && !families.includes(state.family)) state.family = '';
  by('family').replaceChildren(el('option', { value: '' }, 'all'), ...families.map(name => el('option', { value: name, selected: name === state.family }, name)));
  by('shown').textContent = `${shownFindings().length} shown`;
  by('dismissals').hidden = decisions.count === 0;
  by('dismissals-count').textContent = `${decisions.count} remembered decision${decisions.count === 1 ? '' : 's'}`;
}

function drawList() {
  const found = shownFindings();
  by('findings').replaceChildren(...found.slice(0, state.shown).map(card));
  by('more-line').hidden = found.length <= state.shown;
  by('more').textContent = `Show ${whole.format(Math.min(cardsAtOnce, found.length - state.shown))} more`;
  by('steps').hidden = found.length === 0;
  by('empty').hidden = found.length > 0;
  by('empty').textContent = !state.report ? 'Findings appear here as you type.' : state.findings.length > 0 ? 'All findings are filtered out.' : 'No findings.';
  by('undo').disabled = undo.length === 0;
}

function card(finding) {
  const isCurrent = finding.id === state.current;
  const isDismissed = finding.level === 'dismissed';
  return el('li', { class: `finding ${finding.level}`, id: finding.id, tabindex: isCurrent || (!state.current && finding === shownFindings()[0]) ? '0' : '-1', 'aria-current': isCurrent ? 'true' : null },
    el('p', {}, el('span', { class: 'sev' }, finding.severity), el('span', { class: 'title' }, finding.title)),
    el('p', { class: 'passage' }, el('q', {}, finding.text.length > 160 ? `${finding.text.slice(0, 160)}…` : finding.text)),
    el('p', { class: 'message' }, finding.message),
    isCurrent && rulesById.has(finding.rule) ? el('p', { class: 'muted' }, rulesById.get(finding.rule).why) : null,
    el('div', { class: 'actions' },
      isDismissed ? null : finding.suggestions.slice(0, 3).map(better => el('button', { type: 'button', class: 'apply', 'data-action': 'apply', title: 'Put this in its place', onclick: () => apply(finding, better) }, better.trim() === '' ? 'Delete' : better)),
      finding.baselineKey ? el('button', { type: 'button', 'data-action': 'dismiss', onclick: () => (isDismissed ? restore(finding) : dismiss(finding)) }, isDismissed ? 'Restore' : 'Dismiss') : null),
    el('p', { class: 'foot' }, el('a', { href: `rules.html#${finding.rule}`, target: '_blank', rel: 'noopener' }, finding.rule), ` · ${percent(finding.confidence)} sure`));
}

// Going from one to the next.
function select(finding, { focus = 'list' } = {}) {
  if (!finding) return;
  state.current = finding.id;
  const place = shownFindings().indexOf(finding);
  if (place >= state.shown) state.shown = place + cardsAtOnce;
  marked.draw(shownFindings(), state.current);
  drawList();
  if (focus === 'list') by(finding.id)?.focus({ preventScroll: true });
  by(finding.id)?.scrollIntoView({ block: 'nearest' });
  marked.show(finding, focus === 'text');
}

function step(direction, focus) {
  const found = shownFindings();
  if (found.length === 0) return;
  const at = found.findIndex(finding => finding.id === state.current);
  let next;
  if (at >= 0) next = (at + direction + found.length) % found.length;
  else {
    const caret = area.selectionStart;
    next = direction > 0 ? found.findIndex(finding => finding.start >= caret) : found.findLastIndex(finding => finding.end <= caret);
    if (next < 0) next = direction > 0 ? 0 : found.length - 1;
  }
  select(found[next], { focus });
}

// Deciding.
function sentenceOf(finding) {
  const sentence = state.report?.sentences.find(one => one.start <= finding.start && finding.start < one.end);
  return sentence ? state.text.slice(sentence.start, sentence.end) : finding.text;
}

function apply(finding, better) {
  if (area.value.slice(finding.start, finding.end) !== finding.text) return;
  const following = nextAfter(finding);
  const forget = decisions.add('accepted', finding, sentenceOf(finding));
  marked.replace(finding.start, finding.end, better);
  undo.push(() => {
    forget();
    const at = area.value.startsWith(better, finding.start) ? finding.start : area.value.indexOf(better);
    if (at >= 0) marked.replace(at, at + better.length, finding.text);
  });
  textChanged();
  goOn(following);
  say(`Replaced “${shortened(finding.text)}”.`);
}

function dismiss(finding) {
  const following = nextAfter(finding);
  const forget = decisions.add('dismissed', finding, sentenceOf(finding));
  undo.push(() => { forget(); check(); });
  for (const same of state.findings.filter(other => other.baselineKey === finding.baselineKey)) same.level = 'dismissed';
  draw();
  goOn(following);
  say(`Dismissed “${shortened(finding.text)}”.`);
  schedule();
}

function restore(finding) {
  const back = decisions.restore(finding);
  undo.push(() => { back(); check(); });
  check();
}

const shortened = text => text.length > 40 ? `${text.slice(0, 40)}…` : text;
const nextAfter = finding => { const found = shownFindings(); return found[found.indexOf(finding) + 1]?.id ?? null; };
const goOn = id => { const finding = shownFindings().find(other => other.id === id); if (finding) select(finding); else draw(); };

function takeBack() {
  undo.pop()?.();
  textChanged();
  draw();
  say('Taken back.');
}

// Articles from elsewhere.
function setText(text) {
  area.value = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  undo.length = 0;
  area.setSelectionRange(0, 0);
  textChanged();
}

async function openFile(file) {
  try {
    const kind = file.name.toLowerCase().match(/\.(docx|html?|xhtml)$/)?.[1];
    if (kind === 'docx') setText(await api.extract(file, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'));
    else if (kind) setText(await api.extract(await file.text(), 'text/html'));
    else setText(await readText(file));
    say(`Opened ${file.name}.`);
  } catch (failure) {
    say(`${file.name}: ${failure.message}`, true);
  }
}

async function readText(file) {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not UTF-8 text; save it as UTF-8 first.');
  }
}

// Wiring.
area.addEventListener('input', textChanged);
for (const event of ['click', 'keyup']) area.addEventListener(event, pressed => {
  if (area.selectionStart !== area.selectionEnd || pressed.key === 'F8') return;
  const caret = area.selectionStart;
  const finding = shownFindings().find(one => one.start <= caret && caret <= one.end);
  if (finding && finding.id !== state.current) select(finding, { focus: 'nothing' });
});
area.addEventListener('paste', event => {
  const html = event.clipboardData.getData('text/html');
  // Browsers give the words of a page without its line ends in some cases; the plain form is what editors mean.
  if (html && !event.clipboardData.getData('text/plain')) { event.preventDefault(); api.extract(html, 'text/html').then(setText); }
});
document.addEventListener('keydown', event => {
  if (event.key === 'F8') { event.preventDefault(); step(event.shiftKey ? -1 : 1, document.activeElement === area ? 'text' : 'list'); }
});
by('findings').addEventListener('click', event => {
  if (event.target.closest('button, a')) return;
  const id = event.target.closest('.finding')?.id;
  select(state.findings.find(finding => finding.id === id));
});
by('findings').addEventListener('keydown', event => {
  const element = event.target.closest('.finding');
  const finding = element && state.findings.find(one => one.id === element.id);
  if (!finding || event.ctrlKey && event.key !== 'z' || event.metaKey && event.key !== 'z' || event.altKey) return;
  const onCard = event.target === element;
  const act = {
    ArrowDown: () => { if (state.current !== finding.id) select(finding); else step(1, 'list'); },
    ArrowUp: () => step(-1, 'list'),
    Home: () => select(shownFindings()[0]),
    End: () => select(shownFindings().at(-1)),
    Enter: onCard ? () => select(finding, { focus: 'text' }) : null,
    a: onCard ? () => { if (finding.suggestions.length > 0 && finding.level !== 'dismissed') apply(finding, finding.suggestions[0]); } : null,
    d: onCard ? () => { if (finding.baselineKey) (finding.level === 'dismissed' ? restore : dismiss)(finding); } : null,
    z: event.ctrlKey || event.metaKey ? takeBack : null,
  }[event.key];
  if (act) { event.preventDefault(); act(); }
});
by('previous').addEventListener('click', () => step(-1, 'list'));
by('next').addEventListener('click', () => step(1, 'list'));
by('undo').addEventListener('click', takeBack);
by('more').addEventListener('click', () => { state.shown += cardsAtOnce; drawList(); });
by('family').addEventListener('change', event => { state.family = event.target.value; draw(); });
by('strict').addEventListener('change', schedule);
for (const id of ['source', 'source-language']) by(id).addEventListener('input', schedule);
by('source-toggle').addEventListener('click', () => {
  const pane = by('source-pane');
  pane.hidden = !pane.hidden;
  by('source-toggle').setAttribute('aria-expanded', String(!pane.hidden));
  if (!pane.hidden) by('source').focus();
});
by('clear').addEventListener('click', () => { by('source').value = ''; setText(''); clearReport(); area.focus(); });
by('open').addEventListener('click', () => by('file').click());
by('file').addEventListener('change', event => { const [file] = event.target.files; if (file) openFile(file); event.target.value = ''; });
by('sample').addEventListener('change', async event => {
  const name = event.target.value;
  if (!name) return;
  try {
    const text = await api.sample(name);
    setText(name.endsWith('.html') ? await api.extract(text, 'text/html') : text);
  } catch (failure) { say(failure.message, true); }
});
for (const event of ['dragenter', 'dragover']) by('drop').addEventListener(event, dragged => { dragged.preventDefault(); by('drop').classList.add('over'); });
for (const event of ['dragleave', 'drop']) by('drop').addEventListener(event, () => by('drop').classList.remove('over'));
by('drop').addEventListener('drop', event => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  const text = event.dataTransfer.getData('text/plain');
  if (file) openFile(file); else if (text) setText(text);
});
by('key-form').addEventListener('submit', event => { event.preventDefault(); api.useKey(by('key').value); check(); });
by('copy').addEventListener('click', async () => {
  try { await navigator.clipboard.writeText(await (await api.report(article(), 'text')).text()); say('The report is in the clipboard.'); } catch (failure) { say(failure.message, true); }
});
by('save-html').addEventListener('click', async () => { try { save('report.html', await api.report(article(), 'html')); } catch (failure) { say(failure.message, true); } });
by('save-json').addEventListener('click', () => save('report.json', `${JSON.stringify(state.report, null, 2)}\n`, 'application/json'));
by('save-baseline').addEventListener('click', () => save('baseline.json', decisions.baseline(), 'application/json'));
by('save-feedback').addEventListener('click', () => save('feedback.jsonl', decisions.feedback(), 'application/x-ndjson'));
by('forget').addEventListener('click', () => { decisions.clear(); undo.length = 0; check(); draw(); });

draw();
api.samples().then(all => by('sample').append(...['damaged', 'clean'].map(kind => el('optgroup', { label: kind }, all.filter(sample => sample.damaged === (kind === 'damaged')).map(sample =>
  el('option', { value: sample.name }, sample.name.replace(/^(damaged|clean)-/, '').replace(/\.\w+$/, '').replaceAll('-', ' '))))))).catch(() => {});
api.rules().then(all => { for (const rule of all) rulesById.set(rule.id, rule); }).catch(() => {});
// A browser may bring back what stood here before.
if (area.value) textChanged();
