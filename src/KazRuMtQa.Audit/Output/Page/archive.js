(() => {
  'use strict';
  const data = JSON.parse(document.getElementById('data').textContent);

  // All text goes into the page as text nodes and attributes: nothing of an article is ever read as markup.
  const el = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
    element.append(...children.flat().filter(child => child !== null && child !== undefined));
    return element;
  };
  const svg = (name, attributes = {}, ...children) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  const into = (id, ...children) => document.getElementById(id).replaceChildren(...children.flat());
  const whole = new Intl.NumberFormat('en');
  const number = (value, digits = 0) => value === null || value === undefined || !Number.isFinite(value) ? '–' : digits === 0 ? whole.format(Math.round(value)) : value.toFixed(digits);
  const percent = (value, digits = 0) => value === null || value === undefined || !Number.isFinite(value) ? '–' : `${(100 * value).toFixed(digits)}%`;
  const per1000 = (count, words) => words > 0 ? 1000 * count / words : null;
  const decisions = { pass: 'publish', review: 'edit', block: 'keep back' };
  const capital = word => word.charAt(0).toUpperCase() + word.slice(1);
  const ruleName = rule => rule.split('/').flatMap((part, index) => index === 0 ? [part] : ['/', el('wbr'), part]);
  // The address of the list of articles with these filters; it goes into the history, so that Back undoes a filter.
  const link = filters => `#articles?${new URLSearchParams(filters)}`;
  const isWeb = url => /^https?:\/\//i.test(url ?? '');

  // A table that sorts by any column and shows more rows on demand. Columns: { title, value(row), text?(row), cell?(row), numeric }; sort -1 leaves the order given.
  const table = (host, columns, rows, { sort = 0, descending = true, filter = null, name, pageSize = 25 }) => {
    const state = { sort, descending, shown: pageSize, words: '' };
    const heads = columns.map((column, index) => {
      const head = el('th', { scope: 'col', class: column.numeric ? 'num' : null }, el('button', { type: 'button' }, column.title));
      head.firstChild.addEventListener('click', () => {
        state.descending = state.sort === index ? !state.descending : Boolean(column.numeric);
        state.sort = index;
        draw();
      });
      return head;
    });
    const body = el('tbody');
    const more = el('button', { type: 'button' });
    const moreLine = el('p', { class: 'more' }, more);
    const count = el('span', { class: 'count', 'aria-live': 'polite' });
    more.addEventListener('click', () => { state.shown = state.shown * 4; draw(); });
    const collator = new Intl.Collator('en', { numeric: true });
    const compare = (a, b) => {
      const [x, y] = [columns[state.sort].value(a), columns[state.sort].value(b)];
      if (x === null || x === undefined) return 1;
      if (y === null || y === undefined) return -1;
      const order = typeof x === 'number' ? x - y : collator.compare(x, y);
      return state.descending ? -order : order;
    };
    const draw = () => {
      const wanted = state.words === '' ? rows : rows.filter(row => filter(row).toLowerCase().includes(state.words));
      const sorted = state.sort < 0 ? wanted : [...wanted].sort(compare);
      heads.forEach((head, index) => index === state.sort ? head.setAttribute('aria-sort', state.descending ? 'descending' : 'ascending') : head.removeAttribute('aria-sort'));
      body.replaceChildren(...sorted.slice(0, state.shown).map(row => el('tr', {}, columns.map(column => el('td', { class: column.numeric ? 'num' : null }, column.cell ? column.cell(row) : String(column.text ? column.text(row) : column.value(row)))))));
      count.textContent = wanted.length === rows.length ? `${whole.format(rows.length)} ${name}` : `${whole.format(wanted.length)} of ${whole.format(rows.length)} ${name}`;
      moreLine.hidden = sorted.length <= state.shown;
      more.textContent = `Show more (${whole.format(sorted.length - state.shown)} left)`;
    };
    const controls = el('p', { class: 'controls' });
    if (filter && rows.length > 8) {
      const search = el('input', { type: 'search', placeholder: 'Filter', 'aria-label': `Filter ${name}` });
      search.addEventListener('input', () => { state.words = search.value.trim().toLowerCase(); draw(); });
      controls.append(search);
    }
    controls.append(count);
    host.replaceChildren(controls, el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Table of ${name}` }, el('table', {}, el('thead', {}, el('tr', {}, heads)), body)), moreLine);
    draw();
  };

  const section = (id, isThere) => { if (!isThere) { document.getElementById(id).hidden = true; document.querySelector(`nav a[href="#${id}"]`).parentElement.hidden = true; } return isThere; };

  // Totals.
  const totals = data.totals;
  const tile = (title, value, note) => el('div', {}, el('dt', {}, title), el('dd', {}, value, note ? el('small', {}, note) : null));
  into('totals',
    tile('Articles', number(totals.articles), `${number(totals.words)} words`),
    tile('Likely machine-translated', number(totals.likely), `${percent(totals.judged ? totals.likely / totals.judged : null, 1)} of the ${number(totals.judged)} long enough`),
    tile('Issues', number(totals.findings), `${number(per1000(totals.findings, totals.words), 2)} per 1,000 words`),
    tile('Critical and major', number(totals.critical + totals.major), `${number(per1000(totals.critical + totals.major, totals.words), 2)} per 1,000 words`),
    tile('Mean score', number(totals.score, 1), 'of 100'),
    tile('Not checked', number(totals.skipped + totals.failed), `${number(totals.skipped)} skipped, ${number(totals.failed)} failed`));
  const verdicts = [['pass', totals.pass], ['review', totals.review], ['block', totals.block]];
  into('verdicts', verdicts.filter(([, count]) => count > 0).map(([verdict, count]) => {
    const part = el('a', { class: verdict, href: link({ verdict }), title: `${decisions[verdict]}: ${number(count)} articles` }, `${decisions[verdict]} ${number(count)}`);
    part.style.flexGrow = count;
    part.style.flexBasis = '0';
    return part;
  }));

  // All months from the first to the last, those without articles too, so that time runs evenly; a stray date far away is no reason for thousands of them.
  const everyMonth = months => {
    const at = month => 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1;
    const there = new Map(months.map(month => [at(month.month), month]));
    const [first, last] = [Math.min(...there.keys()), Math.max(...there.keys())];
    if (months.length === 0 || last - first > 600) return months;
    return Array.from({ length: last - first + 1 }, (_, index) => there.get(first + index)
      ?? { month: `${Math.floor((first + index) / 12)}-${String((first + index) % 12 + 1).padStart(2, '0')}`, articles: 0, words: 0, findings: 0, judged: 0, likelihood: 0, blocked: 0 });
  };

  // Plots over months: bars for how many articles, a line for the figure. A month of a few articles says little: it has a faint point of its own, and neither
  // bends the line nor sets the scale.
  const fewArticles = 5;
  const longestGap = 12;
  const plot = (title, note, months, value, format, ceiling, change, filters, size = month => month.articles) => {
    const [width, height, left, bottom, top] = [640, 220, 46, 24, 12];
    const values = months.map(value);
    const isThere = index => Number.isFinite(values[index]);
    const isFull = index => isThere(index) && size(months[index]) >= fewArticles;
    const indexes = [...months.keys()];
    const counts = indexes.filter(isFull).length > 1 ? isFull : isThere;
    const most = ceiling ?? Math.max(0.001, ...indexes.filter(counts).map(index => values[index])) * 1.1;
    const largest = Math.max(1, ...months.map(size));
    const step = (width - left - 8) / Math.max(1, months.length);
    const x = index => left + step * (index + 0.5);
    const y = amount => height - bottom - (height - bottom - top) * Math.min(1, amount / most);
    const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${title}, ${months.length} months` });
    for (const share of [0, 0.5, 1]) {
      drawing.append(svg('line', { class: 'axis', x1: left, x2: width - 8, y1: y(share * most), y2: y(share * most) }),
        svg('text', { x: left - 6, y: y(share * most) + 4, 'text-anchor': 'end' }, format(share * most)));
    }
    months.forEach((month, index) => {
      const tall = (height - bottom - top) * 0.35 * size(month) / largest;
      const bar = svg('rect', { class: 'bar', x: x(index) - step * 0.4, y: height - bottom - tall, width: step * 0.8, height: tall });
      bar.append(svg('title', {}, `${month.month}: ${number(size(month))} articles, ${format(values[index])}`));
      drawing.append(svg('a', { href: link({ ...filters, month: month.month }), tabindex: -1, 'aria-label': month.month }, bar));
      if (index % Math.ceil(months.length / 8) === 0) drawing.append(svg('text', { x: x(index), y: height - 7, 'text-anchor': 'middle' }, month.month));
    });
    const pieces = indexes.filter(counts).map((index, place, full) => `${place > 0 && index - full[place - 1] <= longestGap ? 'L' : 'M'}${x(index).toFixed(1)},${y(values[index]).toFixed(1)}`).join('');
    drawing.append(svg('path', { class: 'line', d: pieces || 'M0,0' }));
    values.forEach((amount, index) => {
      if (!isThere(index)) return;
      const point = svg('circle', { class: counts(index) ? 'point' : 'point thin', cx: x(index), cy: y(amount), r: months.length > 60 ? 2 : 3 });
      point.append(svg('title', {}, `${months[index].month}: ${format(amount)} (${number(size(months[index]))} articles)`));
      drawing.append(point);
    });
    const at = change ? months.findIndex(month => month.month === change.month) : -1;
    if (at >= 0) {
      const edge = x(at) - step / 2;
      drawing.append(svg('line', { class: 'change', x1: edge, x2: edge, y1: top, y2: height - bottom }), svg('text', { class: 'change-label', x: edge + 4, y: top + 8 }, `change ${change.month}`));
    }
    return el('figure', {}, el('figcaption', {}, title, ' ', el('small', {}, note)), drawing);
  };

  // Since when which outlet looks different: the first thing to know of an archive.
  let showTrend = () => {};
  if (data.changes.length > 0) {
    into('changes', el('h2', {}, 'Since when outlets look different'),
      el('ul', {}, data.changes.map(change => el('li', {}, el('a', { href: link({ outlet: change.outlet, from: change.month }) }, change.outlet), ' since ', el('strong', {}, change.month),
        `: mean likelihood ${percent(change.before)} before (${number(change.articlesBefore)} articles), ${percent(change.after)} after (${number(change.articlesAfter)}). `,
        el('a', { href: `#trend?${new URLSearchParams({ outlet: change.outlet })}` }, 'Show the curve')))));
  } else if (data.months.length > 1) into('changes', el('p', { class: 'muted' }, 'No outlet looks different from one month on.'));

  // Trend: all outlets or one, all rules or one.
  if (section('trend', data.months.length > 1)) {
    const outlet = el('select', { id: 'trend-outlet' }, el('option', { value: '' }, 'all outlets'), data.outlets.map((name, index) => el('option', { value: index }, name)));
    const rule = el('select', { id: 'trend-rule' }, el('option', { value: '' }, 'all rules'), data.rules.map((row, index) => el('option', { value: index }, row.rule)));
    const draw = () => {
      const months = new Map();
      for (const row of data.months) {
        if (outlet.value !== '' && row.outlet !== Number(outlet.value)) continue;
        const month = months.get(row.month) ?? { month: row.month, articles: 0, words: 0, findings: 0, judged: 0, likelihood: 0, blocked: 0 };
        for (const field of ['articles', 'words', 'findings', 'judged', 'likelihood', 'blocked']) month[field] += row[field];
        months.set(row.month, month);
      }
      if (rule.value !== '') {
        for (const month of months.values()) month.findings = 0;
        for (const row of data.monthRules) {
          if (row.rule !== Number(rule.value) || (outlet.value !== '' && row.outlet !== Number(outlet.value))) continue;
          if (months.has(row.month)) months.get(row.month).findings += row.findings;
        }
      }
      const ordered = everyMonth([...months.values()].sort((a, b) => a.month < b.month ? -1 : 1));
      const change = outlet.value === '' ? null : data.changes.find(found => found.outlet === data.outlets[Number(outlet.value)]);
      const filters = { ...(outlet.value === '' ? {} : { outlet: data.outlets[Number(outlet.value)] }), ...(rule.value === '' ? {} : { rule: data.rules[Number(rule.value)].rule }) };
      into('trend-plots',
        plot('Mean likelihood of machine translation', 'bars: articles', ordered, month => month.judged > 0 ? month.likelihood / month.judged : NaN, amount => percent(amount), 1, change, filters, month => month.judged),
        plot(rule.value === '' ? 'Issues per 1,000 words' : `${data.rules[Number(rule.value)].rule} per 1,000 words`, 'bars: articles', ordered, month => per1000(month.findings, month.words) ?? NaN, amount => number(amount, amount < 1 ? 2 : 1), null, change, filters),
        plot('Articles to keep back', 'share; bars: articles', ordered, month => month.articles > 0 ? month.blocked / month.articles : NaN, amount => percent(amount, 1), null, change, filters));
    };
    for (const control of [outlet, rule]) control.addEventListener('change', draw);
    into('trend-controls', el('label', {}, 'Outlet ', outlet), el('label', {}, 'Rule ', rule));
    showTrend = name => { outlet.value = String(data.outlets.indexOf(name)); draw(); };
    draw();
  }

  // Outlets and authors.
  const bar = share => { const cell = el('span', { class: 'bar-cell', 'aria-hidden': 'true' }); cell.style.width = `${Math.round(60 * share)}px`; cell.style.marginRight = `${60 - Math.round(60 * share)}px`; return cell; };
  const figures = (title, kind) => {
    return [
      { title, value: row => row.name, cell: row => [el('a', { href: link({ [kind]: row.name }) }, row.name)] },
      { title: 'Articles', value: row => row.articles, text: row => number(row.articles), numeric: true },
      { title: 'Likelihood', value: row => row.likelihood ?? -1, cell: row => [percent(row.likelihood), bar(row.likelihood ?? 0)], numeric: true },
      { title: 'Issues /1,000', value: row => per1000(row.findings, row.words), text: row => number(per1000(row.findings, row.words), 2), numeric: true },
      { title: 'Major+ /1,000', value: row => per1000(row.severe, row.words), text: row => number(per1000(row.severe, row.words), 2), numeric: true },
      { title: 'Calques /1,000', value: row => per1000(row.calques, row.words), text: row => number(per1000(row.calques, row.words), 2), numeric: true },
      { title: 'Score', value: row => row.score, text: row => number(row.score, 1), numeric: true },
      { title: 'Keep back', value: row => row.blocked / row.articles, text: row => percent(row.blocked / row.articles, 1), numeric: true },
      { title: 'Most frequent rule', value: row => row.topRule ?? '', cell: row => row.topRule ? [el('a', { href: link({ [kind]: row.name, rule: row.topRule }) }, ruleName(row.topRule))] : [] },
    ];
  };
  if (section('outlets', data.outletFigures.length > 0)) table(document.getElementById('outlet-table'), figures('Outlet', 'outlet'), data.outletFigures, { sort: -1, filter: row => row.name, name: 'outlets' });
  if (section('authors', data.authors.length > 0)) table(document.getElementById('author-table'), figures('Author', 'author'), data.authors, { sort: -1, filter: row => row.name, name: 'authors' });

  // Rules.
  const ruleColumns = [
    { title: 'Rule', value: row => row.rule, cell: row => [el('a', { href: link({ rule: row.rule }) }, ruleName(row.rule))] },
    { title: 'What', value: row => row.title },
    { title: 'Issues', value: row => row.findings, text: row => number(row.findings), numeric: true },
    { title: 'Articles', value: row => row.articles, text: row => number(row.articles), numeric: true },
    { title: '/1,000 words', value: row => per1000(row.findings, totals.words), text: row => number(per1000(row.findings, totals.words), 3), numeric: true },
    { title: 'Dismissed', value: row => row.dismissed, text: row => number(row.dismissed), numeric: true },
    { title: 'Dismissed share', value: row => row.dismissed / Math.max(1, row.findings + row.dismissed), text: row => percent(row.dismissed / Math.max(1, row.findings + row.dismissed)), numeric: true },
  ];
  const ruleTable = (id, host, rows, name) => {
    if (!section(id, rows.length > 0)) return;
    table(document.getElementById(host), ruleColumns, rows, { sort: 2, filter: row => `${row.rule} ${row.title}`, name });
  };
  ruleTable('rules', 'rule-table', data.rules, 'rules');
  ruleTable('differences', 'difference-table', data.rules.filter(row => row.comparesWithSource), 'kinds');

  // Distributions.
  const histogram = (title, note, bars) => {
    const [width, height, left, bottom, top] = [640, 190, 52, 24, 12];
    const most = Math.max(1, ...bars.map(entry => entry.count));
    const step = (width - left - 8) / bars.length;
    const y = count => height - bottom - (height - bottom - top) * count / most;
    const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': title });
    for (const count of [0, most / 2, most]) drawing.append(svg('line', { class: 'axis', x1: left, x2: width - 8, y1: y(count), y2: y(count) }), svg('text', { x: left - 6, y: y(count) + 4, 'text-anchor': 'end' }, number(count)));
    bars.forEach((entry, index) => {
      const rect = svg('rect', { class: `bar ${entry.kind ?? ''}`, x: left + step * index + 1, y: y(entry.count), width: Math.max(1, step - 2), height: height - bottom - y(entry.count) });
      rect.append(svg('title', {}, `${entry.name}: ${number(entry.count)} articles`));
      drawing.append(rect);
      if (index % Math.ceil(bars.length / 10) === 0) drawing.append(svg('text', { x: left + step * (index + 0.5), y: height - 7, 'text-anchor': 'middle' }, entry.label));
    });
    return el('figure', {}, el('figcaption', {}, title, ' ', el('small', {}, note)), drawing);
  };
  into('histograms',
    histogram('Scores', 'articles by score; the last bar is exactly 100', data.scores.map((count, index) => ({ count, label: index === 0 ? `<${data.lowestScore}` : String(data.lowestScore - 1 + index), name: index === 0 ? `below ${data.lowestScore}` : `from ${data.lowestScore - 1 + index}` }))),
    histogram('Likelihood of machine translation', 'articles by likelihood', data.likelihoods.map((count, index) => ({ count, label: `${index * 5}%`, name: `${index * 5}–${index * 5 + 5}%` }))));

  // Passages and texts, an article a line, packed: unpacked when the rest is drawn.
  const details = (async () => {
    const packed = Uint8Array.from(atob(document.getElementById('details').textContent), character => character.charCodeAt(0));
    const lines = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    return lines.split('\n').filter(line => line !== '').map(line => JSON.parse(line));
  })();

  // All articles, by page, filtered by the address: outlets, authors, rules and months are links to it.
  const articles = data.articles.map((article, index) => ({ ...article, index }));
  let listed = articles;
  const about = article => [` score ${number(article.score, 1)}, likelihood ${percent(article.likelihood)}, ${number(article.findings)} issues in ${number(article.words)} words`,
    article.outlet ? [' · ', el('a', { href: link({ outlet: article.outlet }) }, article.outlet)] : [], article.author ? [' · ', el('a', { href: link({ author: article.author }) }, article.author)] : [],
    [article.date, article.place].filter(Boolean).map(part => ` · ${part}`)].flat();
  const badge = article => el('span', { class: `badge ${article.verdict}` }, capital(decisions[article.verdict]));
  if (section('articles', articles.length > 0)) {
    const pageSize = 15;
    const mostPassages = 3;
    const search = el('input', { type: 'search', placeholder: 'Title, author or passage', 'aria-label': 'Filter articles' });
    const select = (name, all, values) => el('select', { 'aria-label': name }, el('option', { value: '' }, all), values.map(([value, text]) => el('option', { value }, text ?? value)));
    const distinct = key => [...new Set(articles.map(article => article[key]).filter(Boolean))].sort().map(value => [value]);
    const controls = {
      outlet: select('Outlet', 'all outlets', distinct('outlet')),
      author: select('Author', 'all authors', distinct('author')),
      rule: select('Rule', 'all rules', data.rules.map(row => row.rule).sort().map(value => [value])),
      verdict: select('Verdict', 'all verdicts', Object.entries(decisions)),
      sort: select('Order', 'most attention first', [['likelihood', 'likeliest first'], ['newest', 'newest first'], ['oldest', 'oldest first']]),
    };
    const months = el('span', {});
    const count = el('span', { class: 'count', 'aria-live': 'polite' });
    const list = el('ol', { class: 'worst' });
    const before = el('button', { type: 'button' }, 'Previous page');
    const next = el('button', { type: 'button' }, 'Next page');
    const go = el('input', { type: 'number', min: 1, 'aria-label': 'Page' });
    const ofPages = el('span', { class: 'count' });
    const pager = el('p', { class: 'controls pager' }, before, go, ofPages, next);
    let [page, drawn, filters] = [0, 0, {}];
    const passage = (article, found, place) => el('li', {},
      el('a', { class: 'quoted', href: `#article-${article.index + 1}-${place + 1}` }, el('q', {}, `…${found.before}`, el('mark', { class: `m ${found.severity}` }, found.passage), `${found.after}…`)),
      el('small', {}, found.message, found.better ? ` Better: ${found.better}` : '', ' ', el('a', { href: link({ rule: data.rules[found.rule].rule }) }, data.rules[found.rule].title)));
    const item = (article, passages) => el('li', {},
      el('h3', {}, el('a', { href: `#article-${article.index + 1}` }, article.title)),
      el('p', { class: 'about' }, badge(article), about(article), isWeb(article.url) ? [' · ', el('a', { href: article.url, rel: 'noreferrer' }, 'as published')] : []),
      el('ul', { class: 'passages' }, passages.slice(0, mostPassages).map((found, place) => passage(article, found, place))),
      passages.length > mostPassages ? el('p', { class: 'muted' }, el('a', { href: `#article-${article.index + 1}` }, `${number(passages.length - mostPassages)} more in the article`)) : null);
    const order = { likelihood: (a, b) => (b.likelihood ?? -1) - (a.likelihood ?? -1), newest: (a, b) => (b.date ?? '').localeCompare(a.date ?? ''), oldest: (a, b) => (a.date ?? '9').localeCompare(b.date ?? '9') };
    const isWanted = (article, rule, words, passages) => (!filters.outlet || article.outlet === filters.outlet) && (!filters.author || article.author === filters.author)
      && (!filters.verdict || article.verdict === filters.verdict) && (rule < 0 || article.rules.includes(rule))
      && (!filters.month || (article.date ?? '').startsWith(filters.month)) && (!filters.from || (article.date ?? '') >= filters.from)
      && (words === '' || [article.title, article.outlet, article.author, article.place, ...passages.map(found => found.passage)].some(text => (text ?? '').toLowerCase().includes(words)));
    const draw = async () => {
      const turn = ++drawn;
      const all = await details;
      if (turn !== drawn) return;
      const rule = filters.rule ? data.rules.findIndex(row => row.rule === filters.rule) : -1;
      const words = search.value.trim().toLowerCase();
      listed = articles.filter(article => isWanted(article, rule, words, all[article.index].passages));
      if (filters.sort) listed.sort(order[filters.sort]);
      const pages = Math.max(1, Math.ceil(listed.length / pageSize));
      page = Math.min(Math.max(0, page), pages - 1);
      // What a filter asks for comes first among the passages of an article.
      const passagesOf = article => rule < 0 ? all[article.index].passages : [...all[article.index].passages].sort((a, b) => (b.rule === rule) - (a.rule === rule));
      list.replaceChildren(...listed.slice(page * pageSize, (page + 1) * pageSize).map(article => item(article, passagesOf(article))));
      list.start = page * pageSize + 1;
      const unlisted = totals.articles - articles.length;
      count.textContent = `${listed.length === articles.length ? '' : `${number(listed.length)} of `}${number(articles.length)} articles`
        + (unlisted > 0 ? `; ${number(unlisted)} that need less attention are not listed: report --articles ${totals.articles}` : '');
      months.replaceChildren(...filters.month || filters.from ? [`${filters.month ? `of ${filters.month}` : `since ${filters.from}`} `, el('a', { href: link(Object.fromEntries(Object.entries(filters).filter(([key]) => key !== 'month' && key !== 'from'))) }, 'all months')] : []);
      pager.hidden = pages === 1;
      [before.disabled, next.disabled, go.value, go.max, ofPages.textContent] = [page === 0, page === pages - 1, page + 1, pages, `of ${number(pages)}`];
    };
    const turn = to => { page = to; draw().then(() => document.getElementById('articles').scrollIntoView()); };
    before.addEventListener('click', () => turn(page - 1));
    next.addEventListener('click', () => turn(page + 1));
    go.addEventListener('change', () => turn(Number(go.value) - 1));
    search.addEventListener('input', () => { page = 0; draw(); });
    for (const [key, control] of Object.entries(controls)) control.addEventListener('change', () => {
      const wanted = { ...filters, [key]: control.value };
      location.hash = link(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)));
    });
    const filter = wanted => {
      filters = wanted;
      for (const [key, control] of Object.entries(controls)) {
        if (filters[key] && ![...control.options].some(option => option.value === filters[key])) control.append(el('option', {}, filters[key]));
        control.value = filters[key] ?? '';
        control.hidden = control.options.length < 2;
      }
      page = 0;
      return draw();
    };
    into('article-list', el('p', { class: 'controls' }, search, Object.values(controls), months, count), list, pager);

    // The whole article with its marks.
    const reader = document.getElementById('reader');
    const at = id => document.getElementById(`reader-${id}`);
    let [open, fromList] = [null, false];
    // Where findings overlap the text is cut at every border; the mark names the gravest of them, the number all that end there.
    const marked = (text, passages) => {
      const marks = passages.map((found, number) => ({ number: number + 1, severity: found.severity, start: found.at[0], end: Math.max(found.at[1], Math.min(text.length, found.at[0] + 1)) }));
      const cuts = [...new Set([0, text.length, ...marks.flatMap(mark => [mark.start, mark.end])])].sort((a, b) => a - b);
      const begun = new Set();
      return cuts.slice(1).map((end, place) => {
        const start = cuts[place];
        const over = marks.filter(mark => mark.start <= start && mark.end >= end);
        const piece = text.slice(start, end);
        if (over.length === 0) return piece;
        const fresh = over.filter(mark => !begun.has(mark.number));
        fresh.forEach(mark => begun.add(mark.number));
        const ending = over.filter(mark => mark.end === end).map(mark => mark.number).join(' ');
        return [...fresh.map(mark => el('span', { id: `mark-${mark.number}` })), el('mark', { class: `m ${over[0].severity}`, 'data-n': ending || null }, piece)];
      }).flat();
    };
    const paragraphs = (text, passages) => el('p', {}, marked(text, passages));
    const read = async (index, finding) => {
      const article = articles[index];
      const { text, passages } = (await details)[index];
      if (open !== index) {
        open = index;
        at('title').replaceChildren(isWeb(article.url) ? el('a', { href: article.url, rel: 'noreferrer' }, article.title) : article.title);
        at('about').replaceChildren(badge(article), ...about(article));
        at('text').replaceChildren(...text === null
          ? [el('p', { class: 'note' }, 'The text was not kept (audit --keep-text false): these are its passages.'), ...passages.map((found, place) => el('p', {}, `…${found.before}`, el('span', { id: `mark-${place + 1}` }), el('mark', { class: `m ${found.severity}`, 'data-n': place + 1 }, found.passage), `${found.after}…`))]
          : [paragraphs(text, passages)]);
        at('list').replaceChildren(passages.length === 0 ? el('p', { class: 'empty' }, 'Nothing was found.') : el('ol', {}, passages.map((found, place) => el('li', { class: `finding ${found.severity}`, id: `found-${place + 1}` },
          el('p', {}, el('a', { class: 'number', href: `#article-${index + 1}-${place + 1}`, 'aria-label': `Finding ${place + 1} in the text` }, String(place + 1)), el('span', { class: 'sev' }, capital(found.severity)), ' ', el('span', { class: 'title' }, data.rules[found.rule].title)),
          el('p', { class: 'message' }, found.message), found.better ? el('p', { class: 'repair' }, '→ ', el('ins', {}, found.better)) : null,
          el('p', { class: 'foot' }, el('a', { href: link({ rule: data.rules[found.rule].rule }) }, ruleName(data.rules[found.rule].rule)))))));
      }
      const place = listed.indexOf(article);
      at('count').textContent = place < 0 ? '' : `${number(place + 1)} of ${number(listed.length)}`;
      [at('before').disabled, at('next').disabled] = [place <= 0, place < 0 || place >= listed.length - 1];
      if (!reader.open) reader.showModal();
      document.body.classList.add('reading');
      reader.querySelectorAll('[aria-current]').forEach(one => one.removeAttribute('aria-current'));
      if (finding) {
        document.getElementById(`found-${finding}`)?.setAttribute('aria-current', 'true');
        document.getElementById(`mark-${finding}`)?.scrollIntoView({ block: 'center' });
      } else reader.scrollTop = 0;
    };
    const step = by => { fromList = false; location.hash = `#article-${listed[listed.indexOf(articles[open]) + by].index + 1}`; };
    at('before').addEventListener('click', () => step(-1));
    at('next').addEventListener('click', () => step(1));
    at('close').addEventListener('click', () => reader.close());
    reader.addEventListener('close', () => {
      document.body.classList.remove('reading');
      if (!location.hash.startsWith('#article-')) return;
      if (fromList) history.back();
      else history.replaceState(null, '', link(filters));
    });

    // The address says what is shown.
    const follow = previous => {
      const [, name, query] = /^#([a-z]+)\?(.*)$/.exec(location.hash) ?? [];
      const [, number, finding] = /^#article-(\d+)(?:-(\d+))?$/.exec(location.hash) ?? [];
      if (number && articles[number - 1]) {
        fromList = previous !== null && !previous.startsWith('#article-');
        return read(number - 1, finding);
      }
      if (reader.open) reader.close();
      if (name === 'trend') { showTrend(new URLSearchParams(query).get('outlet')); document.getElementById('trend').scrollIntoView(); return null; }
      if (name !== 'articles') return null;
      const wanted = Object.fromEntries(new URLSearchParams(query));
      // Back from an article to the list that it was in: the place in it stays.
      if (JSON.stringify(wanted) === JSON.stringify(filters) && drawn > 0) return previous?.startsWith('#article-') ? null : document.getElementById('articles').scrollIntoView();
      return filter(wanted).then(() => document.getElementById('articles').scrollIntoView());
    };
    let last = location.hash;
    addEventListener('hashchange', () => { const previous = last; last = location.hash; follow(previous); });
    filter({}).then(() => follow(null));
  }

  // Copies, furniture, names.
  if (section('copies', data.copies.length > 0)) {
    const group = copies => el('li', {},
      el('h3', {}, copies.articles[0].title),
      el('p', { class: 'about' }, `${number(copies.count)} articles, ${copies.spun ? 'same names and figures in other words: likely spun or translated anew' : `near-duplicates, at least ${percent(copies.similarity)} alike`}`),
      el('ul', {}, copies.articles.map((article, index) => el('li', {}, isWeb(article.url) ? el('a', { href: article.url, rel: 'noreferrer' }, article.title) : article.title,
        [article.outlet, article.date, article.place].filter(Boolean).map(part => ` · ${part}`), ` · likelihood ${percent(article.likelihood)}`, index === 0 ? ' · looks original' : '')),
      copies.count > copies.articles.length ? el('li', {}, `${number(copies.count - copies.articles.length)} more`) : null));
    const list = el('ol', { class: 'copies' });
    const more = el('button', { type: 'button' });
    const moreLine = el('p', { class: 'more' }, more);
    const show = count => {
      list.replaceChildren(...data.copies.slice(0, count).map(group));
      moreLine.hidden = data.copies.length <= count;
      more.textContent = `Show more (${number(data.copies.length - count)} left)`;
      more.onclick = () => show(count * 4);
    };
    into('copy-list', list, moreLine);
    show(10);
  }
  if (section('furniture', data.furniture.length > 0)) {
    table(document.getElementById('furniture-table'), [
      { title: 'Line', value: row => row.line },
      { title: 'Outlet', value: row => row.outlet },
      { title: 'Articles', value: row => row.articles, text: row => number(row.articles), numeric: true },
      { title: 'Share of the outlet', value: row => row.share, text: row => percent(row.share), numeric: true },
    ], data.furniture, { sort: 2, filter: row => `${row.line} ${row.outlet}`, name: 'lines' });
    document.getElementById('furniture-rows').value = JSON.stringify({ vocabulary: { forbid: [...new Set(data.furniture.map(row => row.line))] } }, null, 2);
  }
  if (section('names', data.names.length > 0)) table(document.getElementById('name-table'), [
    { title: 'Usual spelling', value: row => row.usual },
    { title: 'Other spellings', value: row => row.others.length, text: row => row.others.map(other => `${other.name} (${number(other.articles)})`).join(', ') },
    { title: 'Articles', value: row => row.articles, text: row => number(row.articles), numeric: true },
    { title: 'Not the usual one', value: row => row.unusual, text: row => number(row.unusual), numeric: true },
  ], data.names, { sort: 3, filter: row => [row.usual, ...row.others.map(other => other.name)].join(' '), name: 'names' });
  if (section('unread', data.unread.length > 0)) table(document.getElementById('unread-table'), [
    { title: 'What', value: row => row.status },
    { title: 'Why', value: row => row.reason },
    { title: 'Records', value: row => row.count, text: row => number(row.count), numeric: true },
    { title: 'For example', value: row => row.example },
  ], data.unread, { sort: 2, filter: row => row.reason, name: 'reasons' });
})();
