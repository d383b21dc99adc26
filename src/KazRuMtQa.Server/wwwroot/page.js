import './theme.js';
import * as api from './api.js';
import { Cards } from './cards.js';
import { ask, preview, showKeys } from './dialogs.js';
import { by, el, save, whole } from './dom.js';
import { History, inverse } from './history.js';
import { isOfSecondReader, offer, outcome } from './second-reader.js';
import { SourcePane } from './source.js';
import { Decisions, Draft, House } from './store.js';
import { drawSummary } from './summary.js';
import { MarkedText, difference, moved, movedPlace } from './text.js';

const cardsAtOnce = 100;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

document.documentElement.classList.add('js');
const area = by('text');
const marked = new MarkedText(area, by('backdrop'));
const source = new SourcePane();
const decisions = new Decisions();
const house = new House();
const draft = new Draft();
const history = new History();
const rulesById = new Map();
const state = {
  text: '', findings: [], report: null, hidden: new Set(['dismissed']), family: '', shown: cardsAtOnce,
  // The finding that is read now, and its place: when it is gone, the next one after the place is.
  current: null, place: null,
  // Whether replacing the article would lose work; the Word document that it came in, and the name of the file.
  isTouched: false, document: null, name: 'article',
  checkTime: 0, timer: 0, checking: null, nextId: 0, draftTimer: 0,
};
const cards = new Cards(by('findings'), {
  apply: (finding, better) => apply([{ finding, better }]),
  applyAll: finding => apply(alike(finding).map(one => ({ finding: one, better: one.suggestions[0] }))),
  dismiss, restore, accept, turnOff, close: () => { select(null); area.focus({ preventScroll: true }); }, step: (_, direction) => step(direction, 'list'),
});

const say = (words, bad = false) => { by('status').textContent = words; by('status').classList.toggle('bad', bad); };
const article = () => ({
  text: area.value, source: by('source').value || undefined, sourceLanguage: by('source-language').value || undefined, strict: by('strict').checked,
  dismissed: decisions.dismissed, accept: house.accept, disabledRules: house.off.filter(rule => rulesById.size === 0 || rulesById.has(rule)),
});
const family = finding => finding.rule.split('/')[0];
const isShown = finding => !state.hidden.has(finding.level) && (state.family === '' || family(finding) === state.family);
const shownFindings = () => state.findings.filter(isShown);
const current = () => state.findings.find(finding => finding.id === state.current) ?? null;
const alike = finding => state.findings.filter(other => other.rule === finding.rule && other.text === finding.text && other.level !== 'dismissed' && other.suggestions[0] === finding.suggestions[0]);
const safeRepairs = () => state.findings.filter(finding => finding.certainty === 'certain' && finding.level !== 'dismissed');
const shortened = text => text.length > 40 ? `${text.slice(0, 40)}…` : text;
const guarded = act => async (...given) => { try { await act(...given); } catch (failure) { say(failure.message, true); } };

// The text. Whatever changes it goes through here, so that findings, the place and the history go along.
function changed(changes) {
  for (const change of changes) {
    state.findings = moved(state.findings, change);
    state.place = movedPlace(state.place, change);
  }
  source.moved(changes);
  state.text = area.value;
  state.isTouched = true;
  if (!current()) state.current = null;
  draw();
  schedule();
  keepDraft();
}

function put(changes) {
  for (const { at, removed, inserted } of changes) area.setRangeText(inserted, at, at + removed.length, 'preserve');
  changed(changes);
}

function typed(event) {
  if (area.value === state.text) return;
  const change = difference(state.text, area.value, area.selectionEnd);
  const isWhole = change.removed === state.text;
  const letters = change.inserted.length;
  const kind = event.isComposing ? 'compose' : event.inputType === 'insertText' && letters > 0 && letters <= 2 ? 'type' : event.inputType?.startsWith('deleteContent') && letters === 0 ? 'erase' : null;
  history.record({ kind, changes: [change] });
  changed([change]);
  // An article that was pasted is read from its start.
  if (isWhole && event.inputType === 'insertFromPaste') fromTheStart();
}

function fromTheStart() {
  area.setSelectionRange(0, 0);
  state.current = state.place = null;
  by('list').scrollTop = 0;
  window.scrollTo({ top: 0, behavior: 'instant' });
}

function undo() { again(history.undo(), entry => inverse(entry.changes), 'undo', 'Taken back'); }

function redo() { again(history.redo(), entry => entry.changes, 'redo', 'Done again'); }

function again(entry, changesOf, decision, words) {
  if (!entry) return;
  const wasInList = by('list').contains(document.activeElement);
  const changes = changesOf(entry);
  for (const decide of entry.decisions ?? []) decide[decision]();
  put(changes);
  const last = changes.at(-1);
  if (last) {
    const end = last.at + last.inserted.length;
    area.setSelectionRange(end, end);
    reveal(last.at, end);
    state.place = last.at;
  }
  if (entry.decisions) check();
  draw();
  if (wasInList && !by('list').contains(document.activeElement)) (by('findings').querySelector('[tabindex="0"]') ?? area).focus({ preventScroll: true });
  say(`${words}${entry.words ? `: ${entry.words}` : ''}.`);
}

// Checking: a little after the last change, the later the longer the last check took; a newer text cancels an older one's check.
function schedule() {
  clearTimeout(state.timer);
  state.checking?.abort();
  state.timer = setTimeout(check, Math.min(2000, Math.max(300, state.checkTime)));
  by('list').setAttribute('aria-busy', 'true');
}

/** With `{ review: true }` the second reader reads it too. */
async function check(asked) {
  clearTimeout(state.timer);
  state.checking?.abort();
  if (area.value.trim() === '') { clearReport(); return; }
  by('list').setAttribute('aria-busy', 'true');
  const checking = state.checking = new AbortController();
  const sent = asked?.review === true ? { ...article(), review: true } : article();
  const started = performance.now();
  const slow = setTimeout(() => { by('progress').hidden = false; say(`Checking ${whole.format(sent.text.split(/\s+/).length)} words…`); }, 400);
  try {
    const report = await api.check(sent, checking.signal);
    if (checking !== state.checking || checking.signal.aborted || sent.text !== area.value || (sent.source ?? '') !== by('source').value) return;
    if (!report.review) state.checkTime = performance.now() - started;
    state.report = report;
    source.take(report);
    take(report.review ? report.findings : withSecondReading(report.findings));
    by('key-form').hidden = true;
    say(report.review ? outcome(report.review) : `Checked in ${whole.format(Math.round(state.checkTime))} ms`);
  } catch (failure) {
    if (failure.name === 'AbortError') return;
    if (failure.status === 401) by('key-form').hidden = false;
    say(failure.message, true);
    if (failure.status === 503 || failure.status === 429) state.timer = setTimeout(check, 3000);
  } finally {
    clearTimeout(slow);
    if (checking === state.checking && !checking.signal.aborted) {
      by('progress').hidden = true;
      by('list').setAttribute('aria-busy', 'false');
    }
  }
}

/** A finding that was there before keeps its id, so that its card, the focus and the place stay. */
function take(findings) {
  const keyOf = finding => `${finding.rule}\n${finding.start}\n${finding.text}`;
  const known = new Map(state.findings.map(finding => [keyOf(finding), finding.id]));
  const wasInList = by('list').contains(document.activeElement);
  state.findings = findings.map(finding => ({ ...finding, id: known.get(keyOf(finding)) ?? `f${state.nextId++}`, level: finding.dismissed ? 'dismissed' : finding.severity, isOurs: decisions.has(finding) }));
  for (const finding of state.findings) finding.alike = alike(finding).length;
  if (!shownFindings().some(finding => finding.id === state.current)) state.current = state.place === null ? null : following(state.place)?.id ?? null;
  draw();
  if (wasInList && !by('list').contains(document.activeElement)) (by(state.current) ?? by('findings').querySelector('.finding') ?? area).focus({ preventScroll: true });
}

/**
 * What the second reader found and nobody has changed since stays in the list: a check does not ask it again. The score is that of the check alone.
 * What the house or its reader has decided since holds for these findings too.
 */
function withSecondReading(findings) {
  const kept = state.findings
    .filter(finding => isOfSecondReader(finding) && area.value.slice(finding.start, finding.end) === finding.text && !house.off.includes(finding.rule))
    .filter(finding => !findings.some(other => other.start < finding.end && finding.start < other.end))
    .map(finding => ({ ...finding, dismissed: decisions.has(finding) || house.accept.some(word => word.toLowerCase() === finding.text.toLowerCase()) }));
  return [...findings, ...kept].sort((one, other) => one.start - other.start || one.end - other.end);
}

function clearReport() {
  state.checking?.abort();
  state.report = null;
  source.take(null);
  state.findings = [];
  state.current = state.place = null;
  by('progress').hidden = true;
  by('list').setAttribute('aria-busy', 'false');
  say('');
  draw();
}

// Drawing.
function draw() {
  marked.draw(shownFindings(), state.current);
  source.draw(shownFindings(), state.current);
  drawSummary(state.report, state.findings, area.value, sentence => { area.focus({ preventScroll: true }); area.setSelectionRange(sentence.start, sentence.end); reveal(sentence.start, sentence.end); });
  drawFilters();
  drawList();
  drawTools();
}

function drawTools() {
  const isEmpty = area.value === '';
  const safe = safeRepairs().length;
  by('undo').disabled = !history.canUndo;
  by('redo').disabled = !history.canRedo;
  by('fix-safe').disabled = safe === 0;
  by('fix-safe').textContent = safe === 0 ? 'Fix the safe ones' : `Fix the safe ones (${safe})`;
  by('copy-text').disabled = by('clear').disabled = isEmpty;
  by('save-menu').hidden = isEmpty;
  by('save-docx').hidden = !state.document;
  for (const id of ['save-html-report', 'save-json', 'copy']) by(id).disabled = !state.report;
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
  drawHouse();
}

function drawHouse() {
  by('house-count').textContent = house.count === 0 ? 'House words' : `House words (${house.count})`;
  by('save-configuration').disabled = house.count === 0;
  const line = (words, title, act) => el('li', {}, words, ' ', el('button', { type: 'button', 'aria-label': title, onclick: () => decide(act(), title) }, '×'));
  by('house-list').replaceChildren(
    ...house.accept.map(one => line([el('q', {}, one), ' is accepted'], `Take ${one} off the list`, () => house.removeWord(one))),
    ...house.off.map(rule => line([rulesById.get(rule)?.title ?? rule, ' is off'], `Turn on ${rulesById.get(rule)?.title ?? rule}`, () => house.turnOn(rule))));
}

function drawList() {
  const found = shownFindings();
  cards.draw(found.slice(0, state.shown), state.current, finding => rulesById.get(finding.rule)?.why ?? null);
  by('more-line').hidden = found.length <= state.shown;
  by('more').textContent = `Show ${whole.format(Math.min(cardsAtOnce, found.length - state.shown))} more`;
  by('steps').hidden = found.length === 0;
  by('empty').hidden = found.length > 0;
  by('empty').textContent = !state.report ? 'Findings appear here as you type.' : state.findings.length > 0 ? 'All findings are filtered out.' : 'Nothing found.';
}

// Going from one to the next.
function select(finding, { focus = 'list' } = {}) {
  state.current = finding?.id ?? null;
  state.place = finding?.start ?? null;
  const place = finding ? shownFindings().indexOf(finding) : -1;
  if (place >= state.shown) state.shown = place + cardsAtOnce;
  marked.draw(shownFindings(), state.current);
  source.draw(shownFindings(), state.current);
  drawList();
  if (!finding) return;
  const card = by(finding.id);
  if (focus === 'list') card?.focus({ preventScroll: true });
  if (focus === 'text') { area.focus({ preventScroll: true }); area.setSelectionRange(finding.start, finding.end); }
  showCard(card);
  reveal(finding.start, finding.end);
  source.show(finding);
}

/** The list scrolls by itself, the page does not: the reader's place in the text stays. */
function showCard(card) {
  const list = by('list');
  if (!card || list.scrollHeight <= list.clientHeight) return;
  const top = card.offsetTop, bottom = top + card.offsetHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = Math.min(top, bottom - list.clientHeight);
}

/** Brings a passage into what is left of the window between the tools and, on a phone, the sheet with the finding. */
function reveal(start, end) {
  const bar = by('tools').getBoundingClientRect();
  const card = state.current ? by(state.current) : null;
  const isSheet = card && getComputedStyle(card).position === 'fixed';
  marked.reveal(start, end, getComputedStyle(by('tools')).position === 'sticky' ? Math.max(0, bar.bottom) : 0, isSheet ? card.getBoundingClientRect().top : window.innerHeight);
}

const following = place => { const found = shownFindings(); return found.find(finding => finding.start >= place) ?? found.at(-1) ?? null; };

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

/** Makes repairs, as one step of the history; those that another one has overtaken are left out. */
function apply(repairs) {
  const made = [];
  for (const repair of repairs.toSorted((first, second) => first.finding.start - second.finding.start)) {
    const { start, end, text } = repair.finding;
    if (area.value.slice(start, end) === text && start >= (made.at(-1)?.finding.end ?? 0)) made.push(repair);
  }
  if (made.length === 0) return;
  const next = nextAfter(made.length === 1 ? [made[0].finding] : made.map(({ finding }) => finding));
  const wasInList = by('list').contains(document.activeElement);
  const remembered = made.map(({ finding }) => decisions.add('accepted', finding, sentenceOf(finding)));
  const changes = made.toReversed().map(({ finding, better }) => ({ at: finding.start, removed: finding.text, inserted: better }));
  const words = made.length === 1 ? `“${shortened(made[0].finding.text)}” replaced` : `${made.length} repairs made`;
  history.record({ changes, decisions: remembered, words });
  put(changes);
  goOn(next, wasInList);
  say(`${words}.`);
}

/** A decision that leaves the text as it is; it is a step of the history as well. */
function decide(decision, words) {
  history.record({ changes: [], decisions: [decision], words });
  draw();
  check();
  say(`${words}.`);
}

function dismiss(finding) { settle(finding, decisions.add('dismissed', finding, sentenceOf(finding)), `“${shortened(finding.text)}” dismissed`, other => other.dismissalKey === finding.dismissalKey); }

function accept(finding) { settle(finding, house.addWord(finding.text), `“${shortened(finding.text)}” accepted`, other => other.text.toLowerCase() === finding.text.toLowerCase()); }

function turnOff(finding) { settle(finding, house.turnOff(finding.rule), `“${finding.title}” turned off`, other => other.rule === finding.rule); }

function restore(finding) { decide(decisions.restore(finding), `“${shortened(finding.text)}” restored`); }

function settle(finding, decision, words, covers) {
  const gone = state.findings.filter(covers);
  const next = nextAfter(gone);
  const wasInList = by('list').contains(document.activeElement);
  for (const one of gone) { one.level = 'dismissed'; one.isOurs = decisions.has(one); }
  decide(decision, words);
  goOn(next, wasInList);
}

/** The finding after those that go, and else the one before them. */
function nextAfter(gone) {
  const found = shownFindings();
  const last = found.findLastIndex(finding => gone.includes(finding));
  return (found.slice(last + 1).find(finding => !gone.includes(finding)) ?? found.slice(0, Math.max(0, last)).findLast(finding => !gone.includes(finding)))?.id ?? null;
}

function goOn(id, wasInList) {
  const finding = shownFindings().find(other => other.id === id);
  select(finding ?? null, { focus: wasInList ? 'list' : 'nothing' });
  if (!finding && wasInList) area.focus({ preventScroll: true });
}

async function fixSafe() {
  const taken = await preview(safeRepairs().map(finding => ({ finding, better: finding.suggestions[0] })), area.value);
  if (taken) apply(taken);
}

// Articles from elsewhere.
const mayReplace = async () => !state.isTouched || area.value.trim() === '' || ask('Replace the article? It has changes that are saved nowhere. Undo brings it back.', 'Replace it', 'Keep it');

function setText(text, { document = null, name = 'article' } = {}) {
  const fresh = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const change = { at: 0, removed: area.value, inserted: fresh };
  if (change.removed !== fresh) {
    history.record({ changes: [change], words: 'the article replaced' });
    area.value = fresh;
    changed([change]);
  }
  Object.assign(state, { document, name, isTouched: false });
  keepDraft();
  drawTools();
  fromTheStart();
}

async function openFile(file) {
  if (!await mayReplace()) return;
  try {
    const text = await api.extract(file, typeOf(file.name));
    setText(text, { document: /\.docx$/i.test(file.name) ? file : null, name: file.name.replace(/\.\w+$/, '') });
    say(`Opened ${file.name}.`);
  } catch (failure) {
    say(`${file.name}: ${failure.message}`, true);
  }
}

async function openSource(file) {
  try {
    by('source').value = await api.extract(file, typeOf(file.name));
    sourceChanged();
    say(`Opened ${file.name} as the source.`);
  } catch (failure) {
    say(`${file.name}: ${failure.message}`, true);
  }
}

function sourceChanged() {
  source.changed();
  draw();
  schedule();
  keepDraft();
}

/** To the sentence on the other side that goes with the one at the caret. */
function cross(from) {
  const place = source.isOpen ? source.counterpart(from) : null;
  if (!place) { say(source.isOpen ? 'No sentence on the other side goes with this one.' : 'There is no source to go to.'); return; }
  source.follow(from);
  place.area.focus({ preventScroll: true });
  place.area.setSelectionRange(place.start, place.end);
}

function typeOf(name) {
  const kind = name.toLowerCase().match(/\.(\w+)$/)?.[1];
  return kind === 'docx' ? word : ['html', 'htm', 'xhtml'].includes(kind) ? 'text/html' : 'text/plain';
}

function keepDraft() {
  clearTimeout(state.draftTimer);
  state.draftTimer = setTimeout(keepDraftNow, 400);
}

function keepDraftNow() {
  clearTimeout(state.draftTimer);
  draft.keep({ text: area.value, source: by('source').value, sourceLanguage: by('source-language').value, name: state.name, isTouched: state.isTouched });
}

const asHtml = text => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const paragraphs = escaped.split(/\n{2,}/).filter(paragraph => paragraph.trim() !== '').map(paragraph => `<p>${paragraph.trim().replaceAll('\n', '<br>\n')}</p>\n`);
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>${escaped.trim().split('\n')[0]}</title>\n${paragraphs.join('')}</html>\n`;
};

// Wiring.
area.addEventListener('input', typed);
area.addEventListener('beforeinput', event => {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
  event.preventDefault();
  if (event.inputType === 'historyUndo') undo(); else redo();
});
for (const event of ['click', 'keyup']) area.addEventListener(event, pressed => {
  if (area.selectionStart !== area.selectionEnd || pressed.key === 'F8' || pressed.ctrlKey || pressed.altKey || pressed.metaKey) return;
  if (pressed.type === 'keyup' && !/^(Arrow|Home|End|Page)/.test(pressed.key)) return;
  const caret = area.selectionStart;
  const finding = shownFindings().find(one => one.start <= caret && caret <= one.end);
  if (finding && finding.id !== state.current) select(finding, { focus: 'nothing' });
});
const isMove = event => event.type === 'click' || /^(Arrow|Home|End|Page)/.test(event.key);
for (const event of ['click', 'keyup']) area.addEventListener(event, pressed => { if (isMove(pressed)) source.follow(area); });
for (const event of ['click', 'keyup']) by('source').addEventListener(event, pressed => {
  if (!isMove(pressed)) return;
  const caret = by('source').selectionStart;
  const finding = shownFindings().find(one => one.source && one.source.start <= caret && caret <= one.source.end);
  if (finding && finding.id !== state.current) select(finding, { focus: 'nothing' });
  source.follow(by('source'));
});
area.addEventListener('paste', event => {
  const html = event.clipboardData.getData('text/html');
  // Browsers give the words of a page without its line ends in some cases; the plain form is what editors mean.
  if (!html || event.clipboardData.getData('text/plain')) return;
  event.preventDefault();
  api.extract(html, 'text/html').then(text => { if (!document.execCommand('insertText', false, text)) setText(text); }).catch(failure => say(failure.message, true));
});
document.addEventListener('keydown', event => {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  const isElsewhere = event.target.closest?.('input, select, dialog, #source');
  const letter = event.key.toLowerCase();
  if (isCommand && event.key === 'Enter' && [area, by('source')].includes(event.target)) { event.preventDefault(); cross(event.target); }
  else if (event.key === 'F8') { event.preventDefault(); step(event.shiftKey ? -1 : 1, document.activeElement === area ? 'text' : 'list'); }
  else if (isElsewhere) return;
  else if (isCommand && letter === 'z' && !event.shiftKey) { event.preventDefault(); undo(); }
  else if (isCommand && (letter === 'y' || letter === 'z')) { event.preventDefault(); redo(); }
  else if (event.altKey && event.key === 'Enter' && current()?.suggestions.length > 0) { event.preventDefault(); apply([{ finding: current(), better: current().suggestions[0] }]); }
  else if (event.altKey && event.key === 'Delete' && current()?.dismissalKey) { event.preventDefault(); dismiss(current()); }
  else if (event.key === '?' && event.target !== area) { event.preventDefault(); showKeys(); }
});
by('findings').addEventListener('click', event => {
  if (event.target.closest('button, a')) return;
  const finding = event.target.closest('.finding')?.finding;
  if (finding) select(finding);
});
by('findings').addEventListener('keydown', event => {
  const finding = event.target.closest('.finding')?.finding;
  if (!finding || event.ctrlKey || event.metaKey || event.altKey) return;
  const onCard = event.target.classList.contains('finding');
  const act = {
    ArrowDown: () => { if (state.current !== finding.id) select(finding); else step(1, 'list'); },
    ArrowUp: () => step(-1, 'list'),
    Home: () => select(shownFindings()[0]),
    End: () => select(shownFindings().at(-1)),
    Escape: () => { select(null); area.focus({ preventScroll: true }); },
    Enter: onCard ? () => select(finding, { focus: 'text' }) : null,
    a: onCard ? () => { if (finding.suggestions.length > 0 && finding.level !== 'dismissed') apply([{ finding, better: finding.suggestions[0] }]); } : null,
    d: onCard ? () => { if (finding.level !== 'dismissed') { if (finding.dismissalKey) dismiss(finding); } else if (finding.isOurs) restore(finding); } : null,
  }[event.key];
  if (act) { event.preventDefault(); act(); }
});
by('previous').addEventListener('click', () => step(-1, 'list'));
by('next').addEventListener('click', () => step(1, 'list'));
by('undo').addEventListener('click', undo);
by('redo').addEventListener('click', redo);
by('fix-safe').addEventListener('click', fixSafe);
by('keys-button').addEventListener('click', showKeys);
by('more').addEventListener('click', () => { state.shown += cardsAtOnce; drawList(); });
by('family').addEventListener('change', event => { state.family = event.target.value; draw(); });
by('strict').addEventListener('change', schedule);
by('keep-draft').addEventListener('change', event => { draft.want(event.target.checked); if (event.target.checked) keepDraft(); say(event.target.checked ? 'The draft is kept in this browser.' : 'The draft is not kept.'); });
for (const id of ['source', 'source-language']) by(id).addEventListener('input', sourceChanged);
by('source-toggle').addEventListener('click', () => {
  source.open(!source.isOpen);
  draw();
  if (source.isOpen) by('source').focus({ preventScroll: true });
});
by('clear').addEventListener('click', async () => { if (await mayReplace()) { by('source').value = ''; sourceChanged(); setText(''); clearReport(); area.focus(); } });
by('open').addEventListener('click', () => by('file').click());
by('file').addEventListener('change', event => { const [file] = event.target.files; event.target.value = ''; if (file) openFile(file); });
by('sample').addEventListener('change', guarded(async event => {
  const name = event.target.value;
  event.target.value = '';
  if (!name || !await mayReplace()) return;
  const text = await api.sample(name);
  setText(name.endsWith('.html') ? await api.extract(text, 'text/html') : text, { name: name.replace(/\.\w+$/, '') });
}));
for (const event of ['dragenter', 'dragover']) by('drop').addEventListener(event, dragged => { dragged.preventDefault(); by('drop').classList.add('over'); });
for (const event of ['dragleave', 'drop']) by('drop').addEventListener(event, () => by('drop').classList.remove('over'));
by('drop').addEventListener('drop', async event => {
  const [file] = event.dataTransfer.files;
  // Words dragged within the text are the browser's own business.
  if (!file && (event.target === area || event.target === by('source'))) return;
  event.preventDefault();
  const text = event.dataTransfer.getData('text/plain');
  const isOfSource = event.target.closest('#source-pane');
  if (file && isOfSource) openSource(file);
  else if (file) openFile(file);
  else if (text && isOfSource) { by('source').value = text; sourceChanged(); }
  else if (text && await mayReplace()) setText(text);
});
by('key-form').addEventListener('submit', event => { event.preventDefault(); api.useKey(by('key').value); check(); });
by('copy-text').addEventListener('click', guarded(async () => { await navigator.clipboard.writeText(area.value); say('The corrected text is in the clipboard.'); }));
by('save-text').addEventListener('click', () => { save(`${state.name}.txt`, area.value, 'text/plain'); saved(); });
by('save-html').addEventListener('click', () => { save(`${state.name}.html`, asHtml(area.value), 'text/html'); saved(); });
by('save-docx').addEventListener('click', guarded(async () => { save(`${state.name}-corrected.docx`, await api.corrected(state.document, area.value)); saved(); }));
by('copy').addEventListener('click', guarded(async () => { await navigator.clipboard.writeText(await (await api.report(article(), 'text')).text()); say('The report is in the clipboard.'); }));
by('save-html-report').addEventListener('click', guarded(async () => save('report.html', await api.report(article(), 'html'))));
by('save-json').addEventListener('click', () => save('report.json', `${JSON.stringify(state.report, null, 2)}\n`, 'application/json'));
by('save-baseline').addEventListener('click', () => save('baseline.json', decisions.baseline(), 'application/json'));
by('save-feedback').addEventListener('click', () => save('feedback.jsonl', decisions.feedback(), 'application/x-ndjson'));
by('save-configuration').addEventListener('click', () => save('kazrumtqa.json', house.configuration(), 'application/json'));
by('house-form').addEventListener('submit', event => {
  event.preventDefault();
  const words = by('house-word').value.trim();
  by('house-word').value = '';
  if (words !== '' && !house.accept.includes(words)) decide(house.addWord(words), `“${shortened(words)}” accepted`);
});
by('forget').addEventListener('click', async () => {
  if (await ask(`Forget ${decisions.count === 1 ? 'the decision' : `all ${decisions.count} decisions`}? Undo brings them back.`, 'Forget', 'Keep')) decide(decisions.clear(), 'Decisions forgotten');
});
window.addEventListener('pagehide', keepDraftNow);
// The list begins under the tools, in as many rows as they need.
new ResizeObserver(() => document.documentElement.style.setProperty('--tools', `${by('tools').offsetHeight}px`)).observe(by('tools'));
document.addEventListener('click', event => { for (const menu of document.querySelectorAll('.menu[open]')) if (!menu.contains(event.target) || event.target.closest('.menu button')) menu.open = false; });

function saved() { state.isTouched = false; keepDraft(); say('Saved.'); }

by('keep-draft').checked = draft.isWanted;
const left = draft.article;
if (left) {
  area.value = left.text;
  Object.assign(state, { text: area.value, name: left.name ?? 'article', isTouched: left.isTouched !== false });
  by('source').value = left.source ?? '';
  by('source-language').value = left.sourceLanguage ?? '';
  source.open(Boolean(left.source));
  draw();
  check().then(() => say('Your draft is as you left it.'));
} else {
  // A browser may bring back what stood here before.
  state.text = area.value;
  draw();
  if (area.value) schedule();
}
api.samples().then(all => by('sample').append(...['damaged', 'clean'].map(kind => el('optgroup', { label: kind }, all.filter(sample => sample.damaged === (kind === 'damaged')).map(sample =>
  el('option', { value: sample.name }, sample.name.replace(/^(damaged|clean)-/, '').replace(/\.\w+$/, '').replaceAll('-', ' '))))))).catch(() => {});
api.rules().then(all => { for (const rule of all) rulesById.set(rule.id, rule); drawHouse(); }).catch(() => {});
offer(article, () => check({ review: true }), say).catch(() => {});
