// The list of rules shows those that hold all words that are typed; the address keeps them, so that a search can be passed on.
(() => {
  'use strict';
  const search = document.getElementById('rule-search');
  if (!search) return;
  const count = document.getElementById('rule-count');
  const rows = [...document.querySelectorAll('.family tr')].map(row => ({ row, text: row.textContent.toLowerCase() }));
  const families = [...document.querySelectorAll('.family')];
  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every(word => text.includes(word));
      if (!row.hidden) found++;
    }
    for (const family of families) family.hidden = [...family.querySelectorAll('tr')].every(row => row.hidden);
    count.textContent = words.length === 0 ? `${rows.length} rules` : `${found} of ${rows.length} rules`;
  };
  const asked = /^#search=(.*)$/.exec(location.hash);
  if (asked) search.value = decodeURIComponent(asked[1]);
  search.addEventListener('input', () => {
    history.replaceState(null, '', search.value === '' ? location.pathname : `#search=${encodeURIComponent(search.value)}`);
    show();
  });
  show();
})();
