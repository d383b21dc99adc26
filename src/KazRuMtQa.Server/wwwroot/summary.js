// What the report says of the whole article: one sentence, the figures, a map of the sentences, and how the score is made.
import { by, el, percent, whole } from './dom.js';

export const severities = ['critical', 'major', 'minor'];
const sentencesOnMap = 400;

export function drawSummary(report, findings, text, goTo) {
  by('figures').hidden = by('details').hidden = by('map').hidden = !report;
  by('badge').hidden = !report;
  if (!report) {
    by('verdict-text').textContent = text.trim() === '' ? 'Paste an article, type, or open a file.' : 'Not checked yet.';
    return;
  }
  const counted = findings.filter(finding => finding.level !== 'dismissed');
  by('badge').className = `badge ${report.verdict}`;
  by('badge').textContent = { pass: 'Publish', review: 'Edit', block: 'Keep back' }[report.verdict];
  by('verdict-text').textContent = report.verdictReason + (report.language === 'en' ? '' : ' Only what holds in every language was checked.');
  by('score').replaceChildren(report.score.toFixed(1), el('small', {}, ' of 100'));
  by('likelihood').textContent = percent(report.mtLikelihood);
  by('counts').replaceChildren(...severities.map(level => [el('span', { class: `dot ${level}` }), `${counted.filter(finding => finding.severity === level).length} ${level} `]).flat(), el('span', { class: 'muted' }, `in ${whole.format(report.words)} words`));
  by('reasons').replaceChildren(...report.reasons.map(reason => el('li', { class: reason.weight > 0 ? 'for' : 'against' }, reason.text, ' ', el('small', {}, `${reason.weight > 0 ? '+' : '−'}${Math.abs(reason.weight).toFixed(1)}`))));
  by('why').textContent = report.mtLikelihood < 0.5 ? 'Why so unlikely' : 'Why so likely';
  by('reasons-details').hidden = report.reasons.length === 0 || report.mtLikelihood === null;
  drawMap(report, counted, text, goTo);
  drawFormula(report);
}

/** A cell a sentence, in the colour of the worst finding in it. */
function drawMap(report, counted, text, goTo) {
  const all = report.sentences.map(sentence => ({ ...sentence, found: counted.filter(finding => finding.start < sentence.end && finding.end > sentence.start) }));
  const sentences = all.length > sentencesOnMap ? all.filter(sentence => sentence.found.length > 0).slice(0, sentencesOnMap) : all;
  by('map').hidden = counted.length === 0;
  by('strip').replaceChildren(...sentences.map(sentence => {
    const worst = severities.find(level => sentence.found.some(finding => finding.severity === level));
    const found = sentence.found.length === 0 ? 'Nothing found' : sentence.found.length === 1 ? '1 finding' : `${sentence.found.length} findings`;
    const cell = el('button', { type: 'button', class: worst, tabindex: '-1', title: `${found}: ${text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90))}`, onclick: () => goTo(sentence) });
    cell.setAttribute('aria-label', cell.title);
    cell.style.flexGrow = Math.max(1, sentence.end - sentence.start);
    return cell;
  }));
}

/** The parts of the score as the report gives them: the page counts nothing anew. */
function drawFormula({ score, scoreTerms }) {
  const number = figure => figure.toFixed(2);
  const left = 100 - scoreTerms.reduce((sum, term) => sum + term.points, 0);
  const cells = term => term.findings === 0 ? ['', '', ''] : [String(term.findings), number(term.confidence), String(term.weight)];
  by('formula').replaceChildren(
    el('p', {}, 'Every finding costs the weight of its severity times its confidence for each 100 words, with some words added so that one slip does not ruin a short text; a habit that human translators share costs a fifth. An article that reads like machine translation from end to end loses a little more.'),
    el('table', {}, el('thead', {}, el('tr', {}, ['Severity', 'Findings', 'Sum of confidence', 'Weight', 'Points'].map((head, index) => el('th', { scope: 'col', class: index > 0 ? 'num' : null }, head)))),
      el('tbody', {}, scoreTerms.map(term => el('tr', {}, el('td', {}, term.name), [...cells(term), number(term.points)].map(cell => el('td', { class: 'num' }, cell)))))),
    el('p', {}, el('code', {}, `100${scoreTerms.map(term => ` − ${number(term.points)}`).join('')} = ${left < 0 ? `${number(left)}, so 0` : score.toFixed(1)}`)));
}
