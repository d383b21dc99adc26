// The list of findings. A card that says the same as before stays the same element, so that focus and scroll position stay with it.
import { el, percent } from './dom.js';

const longestPassage = 160;
const repairsShown = 3;
const howSure = { certain: 'Safe repair:', likely: 'Likely:', 'one-of': 'One of:' };

/** How sure a finding is, in a word; the figure is there for who points at it. */
const sureness = confidence => confidence >= 0.9 ? 'certain' : confidence >= 0.7 ? 'likely' : 'check';

const shortened = text => text.length > longestPassage ? `${text.slice(0, longestPassage)}…` : text;

export class Cards {
  #list; #actions; #drawn = new Map();

  /** @param actions What the buttons do: apply, applyAll, dismiss, restore, accept, turnOff, close, step. */
  constructor(list, actions) {
    this.#list = list;
    this.#actions = actions;
  }

  draw(findings, current, whyOf) {
    const kept = new Map();
    const reachable = current ?? findings[0]?.id;
    let before = null;
    for (const finding of findings) {
      const state = { isCurrent: finding.id === current, isReachable: finding.id === reachable, why: finding.id === current ? whyOf(finding) : null };
      const key = JSON.stringify([{ ...finding, start: 0, end: 0, baselineKey: null, dismissalKey: null }, state]);
      let drawn = this.#drawn.get(finding.id);
      if (!drawn) drawn = { element: this.#card(finding, state), key };
      else if (drawn.key !== key) drawn = this.#redrawn(drawn, this.#card(finding, state), key);
      drawn.element.finding = finding;
      kept.set(finding.id, drawn);
      const next = before ? before.nextSibling : this.#list.firstChild;
      if (next !== drawn.element) this.#list.insertBefore(drawn.element, next);
      before = drawn.element;
    }
    for (const [id, { element }] of this.#drawn) if (!kept.has(id)) element.remove();
    this.#drawn = kept;
  }

  #redrawn({ element }, fresh, key) {
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    element.replaceWith(fresh);
    if (focused === element) fresh.focus({ preventScroll: true });
    else if (focused) (fresh.querySelector(`[data-action="${focused.dataset.action}"]`) ?? fresh).focus({ preventScroll: true });
    return { element: fresh, key };
  }

  #card(finding, { isCurrent, isReachable, why }) {
    const isDismissed = finding.level === 'dismissed';
    const act = (name, ...rest) => event => this.#actions[name](event.currentTarget.closest('.finding').finding, ...rest);
    const button = (action, words, title, ...rest) => el('button', { type: 'button', 'data-action': action, title, onclick: act(action, ...rest) }, words);
    return el('li', { class: `finding ${finding.level}`, id: finding.id, tabindex: isReachable ? '0' : '-1', 'aria-current': isCurrent ? 'true' : null },
      isCurrent ? el('button', { type: 'button', class: 'close', 'data-action': 'close', 'aria-label': 'Close', onclick: act('close') }, '×') : null,
      el('p', {}, el('span', { class: 'sev' }, finding.severity), el('span', { class: 'title' }, finding.title), finding.style ? el('span', { class: 'tag', title: 'Human translators write so too; it counts a fifth' }, 'style') : null),
      el('p', { class: 'passage' }, el('q', {}, shortened(finding.text))),
      el('p', { class: 'message' }, finding.message),
      finding.sourceText ? el('p', { class: 'passage of-source' }, el('span', { class: 'how' }, 'Source: '), el('q', {}, shortened(finding.sourceText))) : null,
      why ? el('p', { class: 'muted' }, why) : null,
      isDismissed || finding.suggestions.length === 0 ? null : el('div', { class: 'actions' },
        el('span', { class: 'how' }, howSure[finding.certainty]),
        finding.suggestions.slice(0, repairsShown).map(better => el('button', { type: 'button', class: 'apply', 'data-action': 'apply', title: 'Put this in its place', onclick: act('apply', better) }, better.trim() === '' ? 'Delete' : better)),
        isCurrent && finding.alike > 1 ? button('applyAll', `All ${finding.alike} alike`, `Repair all ${finding.alike} such passages this way`) : null),
      el('div', { class: 'actions' },
        isDismissed ? (finding.isOurs ? button('restore', 'Restore', 'Count it again') : null) : finding.dismissalKey ? button('dismiss', 'Not a fault', 'Dismiss it here; the decision is kept') : null,
        isDismissed || !isCurrent ? null : [button('accept', 'Accept this spelling', 'Never mark this passage again'), button('turnOff', 'Turn off this rule', 'Mark nothing by this rule')]),
      isCurrent ? el('p', { class: 'sheet-steps' }, button('step', '↑ Previous', null, -1), ' ', button('step', '↓ Next', null, 1)) : null,
      el('p', { class: 'foot' }, el('a', { href: `rules.html#${finding.rule}`, target: '_blank', rel: 'noopener' }, finding.rule), ' · ', el('span', { title: `${percent(finding.confidence)} of findings like this are right` }, sureness(finding.confidence))));
  }
}
