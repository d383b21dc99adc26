// What this browser keeps for its reader, and for nobody else: decisions, house words, and the draft. Without storage they hold as long as the page.

function read(name, fallback) {
  try { return JSON.parse(localStorage.getItem(name)) ?? fallback; } catch { return fallback; }
}

function write(name, value) {
  try { if (value === null) localStorage.removeItem(name); else localStorage.setItem(name, JSON.stringify(value)); } catch { /* no storage, or it is full */ }
}

/** Dismissed findings by rule, sentence and place in it, and what was accepted. */
export class Decisions {
  static #name = 'kazrumtqa-decisions';
  #all;

  constructor() {
    const kept = read(Decisions.#name, []);
    this.#all = Array.isArray(kept) ? kept : [];
  }

  get dismissed() { return [...new Set(this.#all.filter(decision => decision.decision === 'dismissed').map(keyOf))]; }

  get count() { return this.#all.length; }

  has(finding) { return this.#all.some(decision => decision.decision === 'dismissed' && isOf(decision, finding)); }

  /** Remembers, and returns what forgets it and what remembers it again. */
  add(decision, finding, sentence) {
    const entry = { decision, rule: finding.rule, baselineKey: finding.baselineKey, dismissalKey: finding.dismissalKey, passage: finding.text, sentence, suggestion: finding.suggestions[0] ?? null, confidence: finding.confidence };
    const replaced = this.#all.filter(other => keyOf(other) === keyOf(entry) && other.passage === entry.passage);
    return this.#change(all => [...all.filter(other => !replaced.includes(other)), entry], all => [...all.filter(other => other !== entry), ...replaced]);
  }

  restore(finding) {
    const gone = this.#all.filter(other => other.decision === 'dismissed' && isOf(other, finding));
    return this.#change(all => all.filter(other => !gone.includes(other)), all => [...all, ...gone]);
  }

  clear() {
    const gone = this.#all;
    return this.#change(() => [], all => [...gone, ...all]);
  }

  /** As 'check --write-baseline' writes it. */
  baseline() { return `${JSON.stringify({ dismissed: this.dismissed.sort() }, null, 2)}\n`; }

  /** A decision a line, as 'train classifiers --feedback' reads it. */
  feedback() { return this.#all.map(decision => `${JSON.stringify(decision)}\n`).join(''); }

  #change(forth, back) {
    const make = change => () => { this.#all = change(this.#all); write(Decisions.#name, this.#all); };
    make(forth)();
    return { undo: make(back), redo: make(forth) };
  }
}

const keyOf = decision => decision.dismissalKey ?? decision.baselineKey;
const isOf = (decision, finding) => keyOf(decision) === finding.dismissalKey || keyOf(decision) === finding.baselineKey;

/** What the house accepts: spellings that are never issues, and rules that are off. */
export class House {
  static #name = 'kazrumtqa-house';
  #accept; #off;

  constructor() {
    const kept = read(House.#name, {});
    this.#accept = Array.isArray(kept.accept) ? kept.accept : [];
    this.#off = Array.isArray(kept.off) ? kept.off : [];
  }

  get accept() { return this.#accept; }

  get off() { return this.#off; }

  get count() { return this.#accept.length + this.#off.length; }

  addWord(word) { return this.#change('accept', word, true); }

  removeWord(word) { return this.#change('accept', word, false); }

  turnOff(rule) { return this.#change('off', rule, true); }

  turnOn(rule) { return this.#change('off', rule, false); }

  /** As the command and the server read it. */
  configuration() {
    return `${JSON.stringify({ rules: Object.fromEntries(this.#off.toSorted().map(rule => [rule, 'off'])), vocabulary: { accept: this.#accept.toSorted() } }, null, 2)}\n`;
  }

  #change(list, value, isIn) {
    const make = there => () => {
      const others = (list === 'accept' ? this.#accept : this.#off).filter(other => other !== value);
      if (list === 'accept') this.#accept = there ? [...others, value] : others; else this.#off = there ? [...others, value] : others;
      write(House.#name, { accept: this.#accept, off: this.#off });
    };
    make(isIn)();
    return { undo: make(!isIn), redo: make(isIn) };
  }
}

/** The article as it was left, unless its reader does not want it kept. */
export class Draft {
  static #name = 'kazrumtqa-draft';
  #kept = read(Draft.#name, {});

  get isWanted() { return this.#kept.off !== true; }

  get article() { return this.isWanted && typeof this.#kept.text === 'string' && this.#kept.text !== '' ? this.#kept : null; }

  keep(article) {
    if (!this.isWanted) return;
    this.#kept = article.text === '' ? {} : article;
    write(Draft.#name, article.text === '' ? null : article);
  }

  want(isWanted) {
    this.#kept = isWanted ? {} : { off: true };
    write(Draft.#name, isWanted ? null : this.#kept);
  }
}
