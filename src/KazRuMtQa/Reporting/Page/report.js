(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');
  const all = selector => [...document.querySelectorAll(selector)];
  const cards = all('.finding');
  const marks = all('.m');
  const stops = new Set(marks.filter(mark => mark.tabIndex === 0));
  const cardOf = new Map(cards.map(card => [card.id.slice(1), card]));
  const marksOf = new Map(cards.map(card => [card.id.slice(1), []]));
  for (const mark of marks) for (const id of mark.dataset.f.split(' ')) marksOf.get(id).push(mark);

  // Hovering one shows the other.
  let hot = null;
  const setHot = id => {
    if (id === hot) return;
    for (const state of [[hot, false], [id, true]]) {
      if (!state[0]) continue;
      cardOf.get(state[0]).classList.toggle('hot', state[1]);
      for (const mark of marksOf.get(state[0])) mark.classList.toggle('hot', state[1]);
    }
    hot = id;
  };
  const idAt = target => {
    const mark = target.closest?.('.m:not(.off)');
    if (mark) return markId(mark);
    return target.closest?.('.finding')?.id.slice(1) ?? null;
  };
  // A mark stands for the shortest finding on it; while that is filtered out, for another.
  const markId = mark => {
    const first = mark.getAttribute('href').slice(2);
    return [first, ...mark.dataset.f.split(' ')].find(id => !cardOf.get(id).hidden) ?? null;
  };
  const scrollInList = card => {
    const list = card.closest('.list');
    if (list.scrollHeight <= list.clientHeight) return;
    const [outer, inner] = [list.getBoundingClientRect(), card.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) list.scrollTop += inner.top - outer.top - outer.height / 3;
  };
  document.addEventListener('mouseover', event => {
    const id = idAt(event.target);
    setHot(id);
    if (id && event.target.closest('.m')) scrollInList(cardOf.get(id));
  });

  // One finding is current: chosen by click or key.
  let current = null;
  const clear = () => {
    if (!current) return;
    cardOf.get(current).removeAttribute('aria-current');
    for (const mark of marksOf.get(current)) mark.classList.remove('active');
    current = null;
  };
  const choose = (id, focus) => {
    clear();
    current = id;
    const card = cardOf.get(id);
    const mark = marksOf.get(id)[0];
    card.setAttribute('aria-current', 'true');
    for (const piece of marksOf.get(id)) piece.classList.add('active');
    scrollInList(card);
    if (focus === 'card') card.querySelector('.number').focus({ preventScroll: true });
    else mark?.focus({ preventScroll: true });
    const box = mark?.getBoundingClientRect();
    if (box && (box.top < 80 || box.bottom > innerHeight * .6)) mark.scrollIntoView({ block: 'center' });
  };
  const step = by => {
    const shown = cards.filter(card => !card.hidden);
    if (shown.length === 0) return;
    const at = current ? shown.indexOf(cardOf.get(current)) : by > 0 ? -1 : shown.length;
    choose(shown[Math.min(shown.length - 1, Math.max(0, at + by))].id.slice(1), 'mark');
  };
  document.addEventListener('click', event => {
    if (event.target.closest('.close')) { const id = current; clear(); marksOf.get(id)?.[0]?.focus({ preventScroll: true }); return; }
    const mark = event.target.closest('.m');
    if (mark) {
      event.preventDefault();
      // Where findings overlap a second click goes on to the next of them; Enter stays with the current one.
      const ids = mark.dataset.f.split(' ').filter(id => !cardOf.get(id).hidden);
      const at = ids.indexOf(current);
      const id = at < 0 ? markId(mark) : ids[event.detail > 0 ? (at + 1) % ids.length : at];
      if (id) choose(id, 'card');
      return;
    }
    const card = event.target.closest('.finding');
    if (!card || event.target.closest('details, button')) return;
    if (event.target.closest('a')) event.preventDefault();
    if (String(getSelection()) === '') choose(card.id.slice(1), 'mark');
  });
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, button, textarea')) return;
    const inside = event.target.closest('.m, .list');
    if (event.key === 'j' || (inside && event.key === 'ArrowDown')) step(1);
    else if (event.key === 'k' || (inside && event.key === 'ArrowUp')) step(-1);
    else if (event.key === 'Escape') clear();
    else return;
    event.preventDefault();
  });

  // Filters.
  const tools = document.getElementById('tools');
  if (!tools) return;
  const boxes = all('#tools input');
  const family = document.getElementById('family');
  const shown = document.getElementById('shown');
  const levels = ['critical', 'major', 'minor', 'dismissed'];
  const filter = () => {
    const wanted = new Set(boxes.filter(box => box.checked).map(box => box.value));
    for (const card of cards) card.hidden = !wanted.has(card.dataset.level) || (family.value !== '' && card.dataset.family !== family.value);
    for (const mark of marks) {
      const left = mark.dataset.f.split(' ').map(id => cardOf.get(id)).filter(card => !card.hidden);
      const worst = levels.find(level => left.some(card => card.dataset.level === level));
      mark.classList.remove('off', ...levels);
      mark.classList.add(worst ?? 'off');
      mark.tabIndex = worst && stops.has(mark) ? 0 : -1;
    }
    if (current && cardOf.get(current).hidden) clear();
    const count = cards.filter(card => !card.hidden).length;
    shown.textContent = count === cards.length ? '' : `${count} of ${cards.length} shown`;
  };
  for (const control of [...boxes, family]) control.addEventListener('change', filter);
  tools.hidden = false;
  filter();
})();
