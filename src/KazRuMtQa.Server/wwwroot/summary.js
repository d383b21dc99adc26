// What the report says of the whole article: one sentence, the figures, a map of the sentences, and how the score is made.
import { by, el, percent, whole } from './dom.js';

export const severities = ['critical', 'major', 'minor'];
const weights = { critical: 25, major: 5, minor: 1 };
const smoothingWords = 50;
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
  drawFormula(report, counted);
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

/** What a finding takes from the score; a habit that human translators share takes a fifth. */
const weightOf = finding => weights[finding.severity] * finding.confidence * (finding.style ? 0.2 : 1);

function drawFormula(report, counted) {
  const sums = severities.map(level => [level, counted.filter(finding => finding.severity === level)]).filter(([, found]) => found.length > 0);
  const penalty = counted.reduce((sum, finding) => sum + weightOf(finding), 0);
  const ofRules = Math.max(0, 100 - 100 * penalty / (report.words + smoothingWords));
  // What the score is less than the rules make it is what the classifiers took; less than its last digit is rounding.
  const learned = ofRules - report.score > 0.05 ? ofRules - report.score : 0;
  by('formula').replaceChildren(
    el('p', {}, `The score is 100 less 100 times the penalty divided by the number of words and ${smoothingWords} more. The penalty of a finding is the weight of its severity times how sure its rule is; a habit that human translators share counts a fifth. An article that reads like machine translation from end to end loses up to 1.5 points more.`),
    el('table', {}, el('thead', {}, el('tr', {}, ['Severity', 'Weight', 'Findings', 'Penalty'].map((head, index) => el('th', { scope: 'col', class: index > 0 ? 'num' : null }, head)))),
      el('tbody', {}, sums.map(([level, found]) => el('tr', {}, el('td', {}, level), el('td', { class: 'num' }, String(weights[level])), el('td', { class: 'num' }, String(found.length)),
        el('td', { class: 'num' }, found.reduce((sum, finding) => sum + weightOf(finding), 0).toFixed(2))))),
      el('tfoot', {}, el('tr', {}, el('td', { colspan: '3' }, 'Together'), el('td', { class: 'num' }, penalty.toFixed(2))))),
    el('p', {}, el('code', {}, `100 − 100 · ${penalty.toFixed(2)} / (${report.words} + ${smoothingWords})${learned > 0 ? ` − ${learned.toFixed(2)}` : ''} = ${(ofRules - learned).toFixed(1)}`)));
}
