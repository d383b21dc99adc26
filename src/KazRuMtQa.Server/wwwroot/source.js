// The text that the article was translated from, beside it: the sentence that stands for the one at the caret is lit up on both sides.
import { by } from './dom.js';
import { MarkedText, moved } from './text.js';

const within = (place, caret) => place.start <= caret && caret < place.end;

export class SourcePane {
  #area = by('source'); #text = by('text'); #pairs = []; #lit = null; #isStale = true;
  #marks = new MarkedText(by('source'), by('source-backdrop'));
  #sentence = new MarkedText(by('source'), by('source-sentence'));
  #textSentence = new MarkedText(by('text'), by('text-sentence'));

  get isOpen() { return !by('source-pane').hidden; }

  open(isOpen) {
    by('source-pane').hidden = !isOpen;
    by('source-toggle').setAttribute('aria-expanded', String(isOpen));
    by('workplace').classList.toggle('compared', isOpen);
    this.#light(null);
  }

  /** The pairs of sentences of a report, which go along with changes of the text and are gone with a change of the source. */
  take(report) {
    this.#pairs = (report?.pairs ?? []).map(pair => ({ ...pair }));
    this.#isStale = false;
    this.#lightAgain();
  }

  moved(changes) {
    for (const change of changes) this.#pairs = moved(this.#pairs, change);
    this.#lightAgain();
  }

  changed() {
    this.#pairs = [];
    this.#isStale = true;
    this.#light(null);
  }

  /** Marks what findings point at in the source. */
  draw(findings, current) {
    if (!this.isOpen) return;
    const marks = this.#isStale ? [] : findings.filter(finding => finding.source)
      .map(finding => ({ start: finding.source.start, end: finding.source.end, level: finding.level, id: finding.id }))
      .sort((one, other) => one.start - other.start || one.end - other.end);
    this.#marks.draw(marks, current);
    this.#drawSentences();
  }

  /** Lights up the sentences of the caret's pair, and brings the one on the other side into view. */
  follow(area) {
    if (!this.isOpen) return null;
    const pair = this.#pairAt(area);
    if (pair === this.#lit) return pair;
    this.#light(pair);
    if (pair) this.#reveal(pair, area === this.#text);
    return pair;
  }

  /** The finding that is read now: its place in the source comes into view. */
  show(finding) {
    if (!this.isOpen || this.#isStale) return;
    const pair = this.#pairs.find(one => within(one, finding.start)) ?? null;
    this.#light(pair);
    if (finding.source) this.#scroll(finding.source.start, finding.source.end);
    else if (pair) this.#reveal(pair, true);
  }

  /** The place on the other side that the caret's sentence goes with; null where none does. */
  counterpart(area) {
    const pair = this.#pairAt(area);
    return pair && (area === this.#text ? { area: this.#area, ...pair.source } : { area: this.#text, start: pair.start, end: pair.end });
  }

  #pairAt(area) {
    const caret = area.selectionStart;
    const side = area === this.#text ? pair => pair : pair => pair.source;
    return this.#pairs.find(pair => within(side(pair), caret)) ?? this.#pairs.find(pair => side(pair).end === caret) ?? null;
  }

  /** The sentence in which somebody reads or writes. */
  #lightAgain() {
    const area = [this.#text, this.#area].find(one => one === document.activeElement);
    this.#light(area ? this.#pairAt(area) : null);
  }

  #light(pair) {
    this.#lit = pair;
    this.#drawSentences();
  }

  #drawSentences() {
    const lit = this.isOpen && this.#lit;
    this.#sentence.draw(lit ? [{ ...lit.source, level: 'aligned', id: '' }] : [], null);
    this.#textSentence.draw(lit ? [{ start: lit.start, end: lit.end, level: 'aligned', id: '' }] : [], null);
  }

  #reveal(pair, isOfText) {
    if (isOfText) this.#scroll(pair.source.start, pair.source.end, this.#textSentence.place(pair.start, pair.end)?.top);
    else this.#textSentence.reveal(pair.start, pair.end, by('tools').getBoundingClientRect().bottom, window.innerHeight);
  }

  /** The pane scrolls by itself, to the height of the sentence beside where that can be. */
  #scroll(start, end, height) {
    const pane = by('source-scroll');
    const place = this.#sentence.place(start, end), frame = pane.getBoundingClientRect();
    if (!place || pane.scrollHeight <= pane.clientHeight) return;
    const wanted = Math.min(Math.max(height ?? frame.top + frame.height / 3, frame.top + 16), Math.max(frame.top + 16, frame.bottom - place.height - 16));
    if (height === undefined && place.top >= frame.top && place.bottom <= frame.bottom) return;
    pane.scrollBy({ top: place.top - wanted });
  }
}
