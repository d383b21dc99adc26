// All text goes into the page as text nodes and attributes: nothing of an article is ever read as markup.

export const by = id => document.getElementById(id);

export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const whole = new Intl.NumberFormat('en');

/** As the sentences of reports have it: never 0 or 100%. */
export const percent = value => value === null ? 'cannot be told'
  : value < 0.01 ? 'under 1%' : value > 0.99 ? 'over 99%' : `${Math.round(100 * value)}%`;

export function save(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  el('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
