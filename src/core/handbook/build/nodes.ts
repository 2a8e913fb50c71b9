import type { Duration } from '../../base/index.ts';
import type { Audience, Block, Cell, Column, Row, Section, Tone } from '../tree/block.ts';
import type { Inline } from '../tree/inline.ts';

export type Line = readonly Inline[];

export const NOTHING: Line = Object.freeze([]);

/** A text; its line breaks are breaks. */
export function said(text: string): Line {
  if (!/[\r\n]/.test(text)) return text === '' ? NOTHING : [{ type: 'text', text }];
  return joined(
    text.split(/\r\n?|\n/).map((line) => said(line)),
    { type: 'break' },
  );
}

/** A name or title on one line. */
export const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ').trim();

/** All lines as one, `between` between them. */
export const joined = (lines: readonly Line[], between: Inline): Line =>
  lines.flatMap((line, at) => (at === 0 ? line : [between, ...line]));

export const strong = (text: string): Line => [{ type: 'strong', children: said(text) }];
export const duration = (value: Duration): Line => [
  { type: 'duration', duration: { amount: value.amount, unit: value.unit } },
];
export const date = (day: string): Line => [{ type: 'date', date: day }];
export const number = (value: number, style: 'plain' | 'percent' = 'plain'): Line => [
  { type: 'number', value, style },
];
export const reference = (to: string, text: string): Line => [
  { type: 'reference', to, children: said(text) },
];

export const paragraph = (children: Line): Block => ({ type: 'paragraph', children });
export const cell = (children: Line, tone?: Tone): Cell => (tone ? { children, tone } : { children });

/** Nobody in particular is no audience. */
export function audienceOf(
  roles: readonly (string | undefined)[] | undefined,
  channels?: readonly (string | undefined)[],
): { readonly audience?: Audience } {
  const known = (ids: readonly (string | undefined)[] = []) => [
    ...new Set(ids.filter((id) => id !== undefined)),
  ];
  const [who, where] = [known(roles), known(channels)];
  if (who.length === 0 && where.length === 0) return {};
  return {
    audience: { ...(who.length > 0 && { roles: who }), ...(where.length > 0 && { channels: where }) },
  };
}

/** Whom all of these concern together: everyone as soon as one of them does. */
export function audienceOfAll(parts: readonly { readonly audience?: Audience }[]): {
  readonly audience?: Audience;
} {
  const all = (key: keyof Audience) =>
    parts.every(({ audience }) => audience?.[key])
      ? parts.flatMap(({ audience }) => audience?.[key] ?? [])
      : undefined;
  return audienceOf(all('roles'), all('channels'));
}

type SectionParts = Pick<Section, 'id' | 'title' | 'children'> & Partial<Section>;

/** Numbers are given at the end. */
export const section = (parts: SectionParts): Section => ({
  type: 'section',
  number: '',
  ...parts,
  title: oneLine(parts.title),
});

export const chapter = (parts: SectionParts): Section => section({ newPage: true, ...parts });

type Head = readonly (readonly [title: string, width: number, align?: 'end'])[];

/** A table, or nothing when it has no rows. */
export function table(
  id: string,
  caption: string | null,
  head: Head,
  rows: readonly Row[],
): readonly Block[] {
  if (rows.length === 0) return [];
  const columns = head.map(([title, width, align]): Column => ({ title, width, ...(align && { align }) }));
  return [{ type: 'table', id, ...(caption ? { caption } : {}), columns, rows }];
}

/** Names and values; those without a value are left out, and so is the whole without any. */
export function facts(items: readonly (readonly [name: string, value: Line])[]): readonly Block[] {
  const known = items.filter(([, value]) => value.length > 0);
  return known.length > 0 ? [{ type: 'facts', items: known.map(([name, value]) => ({ name, value })) }] : [];
}

export const bullets = (items: readonly Line[], ordered = false): readonly Block[] =>
  items.length === 0
    ? []
    : [{ type: 'list', ordered, items: items.map((line) => ({ children: [paragraph(line)] })) }];
