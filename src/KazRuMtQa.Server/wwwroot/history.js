// One history of all that was done to the article: what was typed, pasted, repaired and decided. Whatever is taken back is the last thing that
// was done, so that the text around it is exactly as it was then.

/** A change of the text: what stood at a place, and what stands there now. */
export const inverse = changes => changes.toReversed().map(({ at, removed, inserted }) => ({ at, removed: inserted, inserted: removed }));

export class History {
  #done = []; #undone = [];

  get canUndo() { return this.#done.length > 0; }

  get canRedo() { return this.#undone.length > 0; }

  /**
   * Remembers something done: its changes of the text in their order, and what else is to be undone or done again with them. The letters of
   * a word typed one after another are taken back together, and so is a run of deletions.
   */
  record(entry) {
    // What was taken back and is now overtaken by something new ends the word that was being typed.
    const last = this.#undone.length === 0 ? this.#done.at(-1) : null;
    this.#undone.length = 0;
    if (last && joins(last, entry)) last.changes.push(...entry.changes);
    else this.#done.push(entry);
  }

  undo() { return step(this.#done, this.#undone); }

  redo() { return step(this.#undone, this.#done); }
}

function step(from, to) {
  const entry = from.pop();
  if (entry) to.push(entry);
  return entry ?? null;
}

function joins(last, entry) {
  if (!entry.kind || last.kind !== entry.kind) return false;
  const before = last.changes.at(-1), [change] = entry.changes;
  switch (entry.kind) {
    case 'compose': return true;
    case 'type': return change.removed === '' && change.at === before.at + before.inserted.length && !(/\s$/.test(before.inserted) && !/^\s/.test(change.inserted));
    case 'erase': return change.inserted === '' && before.inserted === '' && change.at + change.removed.length === before.at;
    default: return false;
  }
}
