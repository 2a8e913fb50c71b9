/**
 * The page's only script. It reads what stands in the page and writes text, never HTML. The page's policy names it by
 * its hash: whoever changes a letter of it must change `policy.ts` too, and a test says so.
 */
export const SEARCH_SCRIPT = `(() => {
'use strict';
const box = document.getElementById('_query');
const list = document.getElementById('_results');
const status = document.getElementById('_status');
const panel = document.getElementById('_panel');
const contents = document.querySelector('#_contents details');
if (contents && matchMedia('(max-width: 64rem)').matches) contents.open = false;
document.getElementById('_search').hidden = false;
const SHOWN = 40;
const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\\s+/g, ' ').trim();
let index = null;
const textOf = (node) => {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.data;
    else if (child.nodeType === 1 && child.className !== 'script' && !/^(section|h[1-6]|svg|nav)$/i.test(child.tagName)) text += ' ' + textOf(child) + ' ';
  }
  return text.replace(/\\s+/g, ' ');
};
const indexed = () => {
  index = [];
  for (const place of document.querySelectorAll('main section[id], main .script[id]')) {
    const isScript = place.className === 'script';
    const head = place.firstElementChild;
    const title = head ? head.textContent.trim() : '';
    const text = textOf(place).trim();
    index.push({ id: place.id, title, text, plainTitle: plain(title), plainText: plain(text), isScript });
  }
  return index;
};
const HAN = /\\p{Script=Han}/u;
const holds = (text, word) => {
  if (text.includes(word)) return 2;
  if (!HAN.test(word)) return 0;
  const signs = [...word];
  if (signs.length < 3 || !signs.every((sign) => text.includes(sign))) return 0;
  let pairs = 0;
  for (let at = 0; at + 1 < signs.length; at++) if (text.includes(signs[at] + signs[at + 1])) pairs++;
  return pairs * 2 >= signs.length - 1 ? 1 : 0;
};
const scoreOf = (place, words) => {
  let score = 0;
  for (const word of words) {
    const inTitle = holds(place.plainTitle, word);
    const inText = inTitle || holds(place.plainText, word);
    if (inText === 0) return 0;
    score += inTitle * 8 + inText * 2;
  }
  return score + (place.isScript ? 1 : 0);
};
const excerpt = (place, words) => {
  const lower = place.text.toLowerCase();
  let at = -1;
  for (const word of words) { at = lower.indexOf(word); if (at >= 0) break; }
  const from = Math.max(0, at - 24);
  const signs = [...place.text.slice(from, from + 140)];
  return (from > 0 ? '…' : '') + signs.slice(0, 90).join('') + (from + 90 < place.text.length ? '…' : '');
};
const close = () => { panel.hidden = true; };
const search = () => {
  const words = plain(box.value).split(' ').filter(Boolean);
  list.replaceChildren();
  if (words.length === 0) { status.textContent = ''; close(); return; }
  const found = (index || indexed()).map((place) => [scoreOf(place, words), place]).filter(([score]) => score > 0);
  found.sort((a, b) => b[0] - a[0]);
  for (const [, place] of found.slice(0, SHOWN)) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    const title = document.createElement('strong');
    const text = document.createElement('span');
    link.href = '#' + place.id;
    title.textContent = place.title;
    text.textContent = excerpt(place, words);
    link.append(title, text);
    item.append(link);
    list.append(item);
  }
  const say = panel.dataset;
  status.textContent = found.length === 0 ? say.none
    : (found.length === 1 ? say.one : say.many.replace('{count}', found.length))
      + (found.length > SHOWN ? ' ' + say.more.replace('{count}', SHOWN) : '');
  panel.hidden = false;
};
let timer = 0;
box.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(search, 60); });
box.addEventListener('focus', () => { if (box.value.trim() !== '') panel.hidden = false; });
list.addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link) return;
  close();
  const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (place) { place.tabIndex = -1; place.focus({ preventScroll: true }); }
});
document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && !panel.hidden) { close(); box.focus(); }
  else if (event.key === '/' && !/^(input|textarea|select)$/i.test(event.target.tagName)) { event.preventDefault(); box.focus(); }
  else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !panel.hidden) {
    const stops = [box, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) { event.preventDefault(); next.focus(); }
  } else if (event.key === 'Enter' && document.activeElement === box) {
    const first = list.querySelector('a');
    if (first) first.click();
  }
});
document.addEventListener('pointerdown', (event) => { if (!event.target.closest('#_search')) close(); });
})();
`;
