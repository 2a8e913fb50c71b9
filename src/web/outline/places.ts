import type { TableName } from '../../core/model/index.ts';

/** What a text may belong to. */
export type TextTable = TableName | 'journey';

/** The DOM id of a record's row: what a link in the page points at. */
export const rowId = (table: TextTable, id: string): string => `${table}-${id}`;

/** The address of a row in the page. */
export const rowHref = (table: TextTable, id: string): string => `#${encodeURIComponent(rowId(table, id))}`;

const textName = (table: string, id: string, field: string): string => `${table}:${id}:${field}`;

/** Marks the element of a text, so that the focus can be brought to it. */
export const textMark = (table: string, id: string, field: string) => ({
  'data-outline-text': textName(table, id, field),
});

const ROWS = '[data-outline-row]';
const TEXTS = '[data-outline-text]';

/** Brings the focus to a text, as soon as what was done has been drawn. */
export function focusText(table: string, id: string, field = 'title'): void {
  requestAnimationFrame(() => {
    const mark = CSS.escape(textName(table, id, field));
    document.querySelector<HTMLElement>(`[data-outline-text="${mark}"]`)?.focus();
  });
}

/** The text that is read after this one, or before it; null at the ends of the document. */
export function nextText(
  element: HTMLElement,
  by: 1 | -1,
): { readonly table: TextTable; readonly id: string; readonly field: string } | null {
  const texts = [...document.querySelectorAll<HTMLElement>(TEXTS)];
  const name = texts[texts.indexOf(element) + by]?.dataset.outlineText;
  // An id may hold colons of its own.
  const [, table, id, field] = /^(\w+):(.+):(\w+)$/s.exec(name ?? '') ?? [];
  return table && id && field ? { table: table as TextTable, id, field } : null;
}

/** The text to stand on when this record's row goes: the next of its list, else what comes before it. */
export function textBeside(table: TableName, id: string): HTMLElement | null {
  const row = document.getElementById(rowId(table, id));
  if (!row) return null;
  const next = row.nextElementSibling?.closest<HTMLElement>(ROWS);
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const beside = next ?? rows[rows.indexOf(row) - 1];
  return beside?.querySelector<HTMLElement>(TEXTS) ?? null;
}

/** Brings a record's row into view, and the focus to its first text; false when it has none. */
export function showRow(table: TextTable, id: string): boolean {
  const row = document.getElementById(rowId(table, id));
  if (!row) return false;
  row.scrollIntoView({ block: 'center' });
  row.querySelector<HTMLElement>(TEXTS)?.focus({ preventScroll: true });
  return true;
}
