// Questions and previews, over the page.
import { by, el } from './dom.js';

/** Asks, and says whether the answer was yes. Escape is no. */
export function ask(question, yes, no) {
  const dialog = by('ask');
  by('ask-question').textContent = question;
  by('ask-yes').textContent = yes;
  by('ask-no').textContent = no;
  return new Promise(done => {
    const answer = event => { dialog.close(event?.currentTarget === by('ask-yes') ? 'yes' : 'no'); };
    by('ask-yes').onclick = answer;
    by('ask-no').onclick = answer;
    dialog.onclose = () => done(dialog.returnValue === 'yes');
    dialog.returnValue = 'no';
    dialog.showModal();
    by('ask-no').focus();
  });
}

/** Shows repairs with the words around them, each to be left out if its reader wishes; gives those that are to be made, or null. */
export function preview(repairs, text) {
  const dialog = by('safe');
  const boxes = repairs.map(() => el('input', { type: 'checkbox', checked: true }));
  const count = () => {
    const taken = boxes.filter(box => box.checked).length;
    by('safe-yes').textContent = taken === 1 ? 'Make 1 repair' : `Make ${taken} repairs`;
    by('safe-yes').disabled = taken === 0;
  };
  by('safe-list').replaceChildren(...repairs.map(({ finding, better }, index) => {
    boxes[index].addEventListener('change', count);
    const before = text.slice(Math.max(text.lastIndexOf('\n', finding.start - 1) + 1, finding.start - 40), finding.start);
    const end = text.indexOf('\n', finding.end);
    const after = text.slice(finding.end, Math.min(end < 0 ? text.length : end, finding.end + 40));
    return el('li', {}, el('label', {}, boxes[index], ' ', before, el('del', {}, finding.text), better === '' ? null : el('ins', {}, better), after));
  }));
  count();
  return new Promise(done => {
    by('safe-yes').onclick = () => dialog.close('yes');
    by('safe-no').onclick = () => dialog.close('no');
    dialog.onclose = () => done(dialog.returnValue === 'yes' ? repairs.filter((_, index) => boxes[index].checked) : null);
    dialog.returnValue = 'no';
    dialog.showModal();
    by('safe-yes').focus();
  });
}

export function showKeys() {
  by('keys-close').onclick = () => by('keys-dialog').close();
  by('keys-dialog').showModal();
}
