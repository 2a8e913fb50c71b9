/** What parts items beside line breaks: semicolons of either width, and in lists of cards what parts them in Chinese. */
export type Parting = ';；' | ';；、';

/** Several items in one cell: `a; b`. What would part an item, or end it, stands behind a backslash. */
export const joinItems = (items: readonly string[], parting: Parting = ';；'): string =>
  items.map((item) => escapeItem(item, parting)).join('; ');

const escapeItem = (item: string, parting: Parting): string =>
  [...item]
    .map((character) => (character === '\\' || parting.includes(character) ? `\\${character}` : character))
    .join('')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/^\s|\s$/g, '\\$&');

/** The items of a cell; empty ones are none. */
export function splitItems(text: string, parting: Parting = ';；'): string[] {
  const items: string[] = [];
  let item = '';
  let kept = 0;
  const end = () => {
    const trimmed = item.slice(0, kept) + item.slice(kept).trimEnd();
    if (trimmed !== '') items.push(trimmed);
    item = '';
    kept = 0;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    const next = text[at + 1];
    if (character === '\\' && next !== undefined && /[\\;；、n\s]/.test(next)) {
      item += next === 'n' ? '\n' : next;
      kept = item.length;
      at++;
    } else if (/[\r\n]/.test(character) || parting.includes(character)) end();
    else if (item !== '' || character.trim() !== '') item += character;
  }
  end();
  return items;
}
