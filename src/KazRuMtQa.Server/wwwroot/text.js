// The article: a text area over a sheet of the same words in which the findings are marked.

/** The one stretch in which two texts differ: [start, end in the old, end in the new]. */
export function difference(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [start, before.length - tail, after.length - tail];
}

/** Moves findings along with a change; those that the change touches are gone until the next check. */
export function moved(findings, [start, end, newEnd]) {
  const shift = newEnd - end;
  return findings.flatMap(finding => {
    if (finding.end <= start) return [finding];
    if (finding.start >= end && !(finding.start === start && end === start)) return [{ ...finding, start: finding.start + shift, end: finding.end + shift }];
    return [];
  });
}

export class MarkedText {
  #area; #backdrop; #lines = []; #current = null;

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

  /** Brings a passage into view, and selects it when the reader is to go on typing there. */
  show(finding, focus) {
    if (focus) {
      this.#area.focus({ preventScroll: true });
      this.#area.setSelectionRange(finding.start, finding.end);
    }
    const mark = this.#backdrop.querySelector('.here');
    mark?.scrollIntoView({ block: 'nearest' });
  }

  /** The browser's own undo goes on working where it lets a script type. */
  replace(start, end, better) {
    const area = this.#area;
    const focused = document.activeElement;
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, end);
    const typed = better === '' ? document.execCommand('delete') : document.execCommand('insertText', false, better);
    if (!typed) {
      area.setRangeText(better, start, end, 'end');
      area.dispatchEvent(new InputEvent('input'));
    }
    if (focused !== area && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
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
