// What the reader has decided, kept in this browser: dismissed findings by rule and hash of the sentence, and what was accepted.

const name = 'kazrumtqa-decisions';

export class Decisions {
  #all;

  constructor() {
    try { this.#all = JSON.parse(localStorage.getItem(name)) ?? []; } catch { this.#all = []; }
    if (!Array.isArray(this.#all)) this.#all = [];
  }

  get dismissed() { return [...new Set(this.#all.filter(decision => decision.decision === 'dismissed').map(decision => decision.baselineKey))]; }

  get count() { return this.#all.length; }

  /** Remembers, and returns what forgets it again. */
  add(decision, finding, sentence) {
    const entry = { decision, rule: finding.rule, baselineKey: finding.baselineKey, passage: finding.text, sentence, suggestion: finding.suggestions[0] ?? null, confidence: finding.confidence };
    this.#all = this.#all.filter(other => other.baselineKey !== entry.baselineKey || other.passage !== entry.passage);
    this.#all.push(entry);
    this.#save();
    return () => { this.#all = this.#all.filter(other => other !== entry); this.#save(); };
  }

  restore(finding) {
    const gone = this.#all.filter(other => other.baselineKey === finding.baselineKey && other.decision === 'dismissed');
    this.#all = this.#all.filter(other => !gone.includes(other));
    this.#save();
    return () => { this.#all.push(...gone); this.#save(); };
  }

  clear() { this.#all = []; this.#save(); }

  /** As 'check --write-baseline' writes it. */
  baseline() { return `${JSON.stringify({ dismissed: this.dismissed.sort() }, null, 2)}\n`; }

  /** A decision a line, as 'train classifiers --feedback' reads it. */
  feedback() { return this.#all.map(decision => `${JSON.stringify(decision)}\n`).join(''); }

  #save() {
    try { localStorage.setItem(name, JSON.stringify(this.#all)); } catch { /* Without storage they hold as long as the page. */ }
  }
}
