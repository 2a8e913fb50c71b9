/** Several items in one cell: `a; b`. What would part an item, or end it, stands behind a backslash. */
export const joinItems = (items: readonly string[]): string => items.map(escapeItem).join('; ');

const escapeItem = (item: string): string =>
  item
    .replace(/[\\;；]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/^\s|\s$/g, '\\$&');

/** The items of a cell, parted by semicolons of either width or line breaks; empty ones are none. */
export function splitItems(text: string): string[] {
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
    if (character === '\\' && next !== undefined && /[\\;；n\s]/.test(next)) {
      item += next === 'n' ? '\n' : next;
      kept = item.length;
      at++;
    } else if (/[;；\r\n]/.test(character)) end();
    else if (item !== '' || character.trim() !== '') item += character;
  }
  end();
  return items;
}
