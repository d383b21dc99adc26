// The second reader: a language model that reads the article when somebody asks it to, and only then.

import * as api from './api.js';
import { ask } from './dialogs.js';
import { by, whole } from './dom.js';

const count = (number, one) => `${whole.format(number)} ${one}${number === 1 ? '' : 's'}`;

/** Offers it where the server has one. What is sent, where to and at what cost is said before anything is. */
export async function offer(article, read, say) {
  const told = await api.secondReader();
  if (!told.available) return;
  const button = by('second-reader');
  by('sent').textContent = ` Only when you ask the second reader, this is sent to ${told.model} at ${told.place}: ${told.sent}`;
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (article().text.trim() === '') return;
    try {
      const cost = await api.reviewCost(article());
      const where = told.local ? 'on this machine' : 'on another machine';
      const price = `${count(cost.calls, 'call')}, about ${whole.format(cost.inputTokens)} tokens in and ${whole.format(cost.outputTokens)} out`;
      if (await ask(`Have ${told.model} read the article, at ${told.place}, ${where}? ${told.sent} ${price}.`, 'Send', 'Not now')) await read();
    } catch (failure) {
      say(failure.message, true);
    }
  });
}

/** Whether a finding is the second reader's, not that of a rule. */
export const isOfSecondReader = finding => finding.rule.startsWith('review/');

/** What the second reader did, in one line. */
export function outcome(review) {
  const faults = Object.entries(review.faults).map(([name, number]) => `${number} ${name}`).join(', ');
  const tokens = `${review.estimate ? 'about ' : ''}${whole.format(review.inputTokens + review.outputTokens)} tokens`;
  return `${review.model} read ${review.windowsRead} of ${count(review.windows, 'part')} (${count(review.calls, 'call')}, ${tokens}): `
    + `${count(review.kept, 'finding')} kept${faults ? `; unusable answers: ${faults}` : ''}`;
}
