import type { Range } from '../../core/base/index.ts';

const BEFORE = 24;
const AFTER = 60;

/** A hit with a little of what stands around it. */
export function excerptOf(
  text: string,
  { from, to }: Range,
): { readonly before: string; readonly hit: string; readonly after: string } {
  const start = Math.max(0, from - BEFORE);
  const end = Math.min(text.length, to + AFTER);
  const line = (piece: string) => piece.toWellFormed().replace(/\s+/g, ' ');
  return {
    before: (start > 0 ? '…' : '') + line(text.slice(start, from)),
    hit: line(text.slice(from, to)),
    after: line(text.slice(to, end)) + (end < text.length ? '…' : ''),
  };
}
