// Works on the page at random and keeps a model of what it must hold: the texts after each step. A word that is typed on, and what is erased
// just before what was erased, belong to the step before. The input events are those of the browser itself.
async ({ seed, sequences }) => {
  const by = id => document.getElementById(id);
  const area = by('text'), list = by('list');
  const insertions = ['the the ', ' , ', '\nNew line.\n', '😀 smile ', 'and and', 'Zürich ', '....'];
  const counts = { applied: 0, dismissed: 0, back: 0, erased: 0, typed: 0 };
  let state = seed, text = area.value, done = [], undone = [], log = [];

  const random = most => { state = (Math.imul(state, 1103515245) + 12345) >>> 0; return Math.floor(state / 4294967296 * most); };
  const fail = words => { throw new Error(`${words}\nAfter: ${log.join('; ')}\nPage:  ${JSON.stringify(area.value)}\nModel: ${JSON.stringify(text)}`); };
  const cuts = at => at > 0 && at < text.length && text.charCodeAt(at) >= 0xDC00 && text.charCodeAt(at) <= 0xDFFF;
  const place = () => { const at = random(text.length + 1); return cuts(at) ? at + 1 : at; };
  const replaced = (at, length, words) => text.slice(0, at) + words + text.slice(at + length);
  const select = (start, end) => { area.focus({ preventScroll: true }); area.setSelectionRange(start, end); };
  const step = (kind, before, after, end) => { done.push({ kind, before, after, end }); undone = []; text = after; };

  async function check() {
    // Sent at once, and not after the pause that a writer is given.
    by('key-form').dispatchEvent(new Event('submit', { cancelable: true }));
    while (list.getAttribute('aria-busy') !== 'false') await new Promise(next => setTimeout(next, 5));
  }

  function insert(at, length, words) {
    select(at, at + length);
    document.execCommand('insertText', false, words);
    step('other', text, replaced(at, length, words));
    log.push(`insert ${JSON.stringify(words)} at ${at} for ${length}`);
  }

  function type() {
    const at = place(), word = 'word'.slice(0, 1 + random(4));
    select(at, at);
    for (const letter of word) document.execCommand('insertText', false, letter);
    const last = done.at(-1);
    const joins = last?.kind === 'typed' && last.end === at && undone.length === 0;
    step('typed', joins ? done.pop().before : text, replaced(at, 0, word), at + word.length);
    counts.typed++;
    log.push(`type ${word} at ${at}`);
  }

  function erase() {
    const at = place(), length = Math.min(3 + random(5), text.length - at);
    if (length === 0 || cuts(at + length)) return;
    select(at, at + length);
    document.execCommand('delete');
    const last = done.at(-1);
    const joins = last?.kind === 'erased' && last.end === at + length && undone.length === 0;
    step('erased', joins ? done.pop().before : text, replaced(at, length, ''), at);
    counts.erased++;
    log.push(`erase ${length} at ${at}`);
  }

  function act(action) {
    const cards = [...list.querySelectorAll('.finding')].filter(card => card.querySelector(`[data-action=${action}]`));
    if (cards.length === 0) return;
    const card = cards[random(cards.length)], finding = { ...card.finding };
    if (text.slice(finding.start, finding.end) !== finding.text) fail('A finding has not gone along with the text.');
    card.querySelector(`[data-action=${action}]`).click();
    step('other', text, action === 'apply' ? replaced(finding.start, finding.text.length, finding.suggestions[0]) : text);
    counts[action === 'apply' ? 'applied' : 'dismissed']++;
    log.push(`${action} ${JSON.stringify(finding.text)} at ${finding.start}`);
  }

  function press(button, key) {
    counts.back++;
    if (random(2) === 0) by(button).click();
    else { area.focus({ preventScroll: true }); area.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true })); }
    log.push(button);
  }

  function back() {
    const last = done.pop();
    if (!last) return;
    press('undo', 'z');
    undone.push(last);
    text = last.before;
  }

  function forth() {
    const next = undone.pop();
    if (!next) return;
    press('redo', 'y');
    done.push(next);
    text = next.after;
  }

  const steps = [() => insert(place(), 0, insertions[random(insertions.length)]), type, type, erase, () => act('apply'), () => act('apply'), () => act('apply'), () => act('dismiss'), back, forth];
  for (let sequence = 0; sequence < sequences; sequence++) {
    log = [];
    insert(0, text.length, `In town ${seed}-${sequence} the mayor came home , she said. He saw the the bridge of town ${sequence}.\n\nThe plan ${sequence} was was read.`);
    done = [];
    const start = text;
    await check();
    for (let i = 0; i < 10; i++) {
      steps[random(steps.length)]();
      if (area.value !== text) fail('The page and the model differ.');
      if (random(4) === 0) await check();
    }
    const end = text, made = done.length;
    while (done.length > 0) back();
    if (area.value !== text || text !== start) fail('Taken back, it is not as it was.');
    for (let i = 0; i < made; i++) forth();
    if (area.value !== text || text !== end) fail('Done again, it is not as it was.');
  }
  return JSON.stringify(counts);
}
