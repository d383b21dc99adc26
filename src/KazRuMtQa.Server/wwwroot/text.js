// The article: a text area over a sheet of the same words in which the findings are marked.

/**
 * The one stretch in which two texts differ. Where several answers are possible, such as one more letter in a row of the same ones, the caret
 * after the change tells the true one.
 */
export function difference(before, after, caret) {
  let tail = after.length - caret;
  if (!(tail >= 0 && tail <= Math.min(before.length, after.length) && before.endsWith(after.slice(caret)))) tail = 0;
  const most = Math.min(before.length, after.length) - tail;
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  while (tail < Math.min(before.length, after.length) - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { at: start, removed: before.slice(start, before.length - tail), inserted: after.slice(start, after.length - tail) };
}

/** Where a place is after a change; a place within what was removed goes to its start. */
export function movedPlace(place, { at, removed, inserted }) {
  if (place === null || place < at) return place;
  return place >= at + removed.length ? place + inserted.length - removed.length : at;
}

/** Moves findings along with a change; those that the change touches are gone until the next check. */
export function moved(findings, { at, removed, inserted }) {
  const end = at + removed.length, shift = inserted.length - removed.length;
  return findings.flatMap(finding => {
    if (finding.end <= at) return [finding];
    if (finding.start >= end && !(finding.start === at && end === at)) return [{ ...finding, start: finding.start + shift, end: finding.end + shift }];
    return [];
  });
}

export class MarkedText {
  #area; #backdrop; #lines = [];

  constructor(area, backdrop) {
    this.#area = area;
    this.#backdrop = backdrop;
  }

  /** Draws the marks. Only lines that have changed are drawn anew, so that a long article stays fluid. */
  draw(findings, current) {
    const text = this.#area.value;
    const lines = [];
    let start = 0, first = 0;
    for (const line of text.split('\n')) {
      const end = start + line.length;
      while (first < findings.length && findings[first].end <= start) first++;
      const marks = [];
      for (let i = first; i < findings.length && findings[i].start <= end; i++) {
        const finding = findings[i];
        if (finding.end <= start || finding.start >= end && finding.start !== start) continue;
        marks.push([Math.max(0, finding.start - start), Math.min(line.length, finding.end - start), `${finding.level}${finding.id === current ? ' here' : ''}`]);
      }
      lines.push({ line, marks, key: `${line}\u0000${marks.join('\u0000')}` });
      start = end + 1;
    }

    const old = this.#lines;
    const most = Math.min(old.length, lines.length);
    let head = 0;
    while (head < most && old[head].key === lines[head].key) head++;
    let tail = 0;
    while (tail < most - head && old[old.length - 1 - tail].key === lines[lines.length - 1 - tail].key) tail++;
    const children = this.#backdrop.children;
    for (let i = old.length - tail - 1; i >= head; i--) children[i].remove();
    const fresh = document.createDocumentFragment();
    for (let i = head; i < lines.length - tail; i++) fresh.append(element(lines[i]));
    this.#backdrop.insertBefore(fresh, children[head] ?? null);
    this.#lines = lines;
  }

  /** Brings a place into the part of the window that nothing covers; nothing moves if it is there already. */
  reveal(start, end, top, bottom) {
    const place = this.place(start, end);
    if (!place || place.top >= top + 8 && place.bottom <= bottom - 8) return;
    window.scrollBy({ top: place.top - top - Math.max(8, (bottom - top - place.height) * 0.3) });
  }

  /** Where a passage stands in the window; null where there is none. */
  place(start, end) {
    let at = 0;
    for (const [index, { line }] of this.#lines.entries()) {
      if (start <= at + line.length) return rectangleIn(this.#backdrop.children[index], start - at, Math.min(line.length, end - at));
      at += line.length + 1;
    }
    return null;
  }
}

function rectangleIn(line, start, end) {
  const range = document.createRange();
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let at = 0, last = null, begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    last = node;
    if (!begun && start <= at + node.length) { range.setStart(node, Math.max(0, start - at)); begun = true; }
    if (begun && end <= at + node.length) { range.setEnd(node, Math.max(range.startContainer === node ? range.startOffset : 0, end - at)); break; }
    at += node.length;
  }
  if (!begun && last) range.selectNodeContents(last);
  const place = range.getBoundingClientRect();
  return place.height > 0 ? place : line.getBoundingClientRect();
}

function element({ line, marks }) {
  const div = document.createElement('div');
  let at = 0;
  for (const [start, end, level] of marks) {
    if (end <= at) continue;
    div.append(line.slice(at, Math.max(at, start)));
    const mark = document.createElement('span');
    mark.className = `m ${level}`;
    mark.textContent = line.slice(Math.max(at, start), end);
    div.append(mark);
    at = end;
  }
  // A line without anything in it would have no height.
  div.append(line.slice(at) || (div.hasChildNodes() ? '' : '\u200b'));
  return div;
}
