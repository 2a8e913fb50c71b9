import { diffText, type Splice } from '../../core/base/index.ts';

/** Where a position of the old text lies after `splice`. One inside what was removed goes to its end. */
export function shiftPosition(position: number, { index, remove, insert }: Splice): number {
  if (position <= index) return position;
  return Math.max(position - remove, index) + insert.length;
}

/**
 * The same edit on a text that somebody else has changed meanwhile: `own` and `other` both start from
 * one text; the answer applies after `other`. What both removed is removed once.
 */
export function rebase(own: Splice, other: Splice): Splice {
  const end = own.index + own.remove;
  const otherEnd = other.index + other.remove;
  if (end <= other.index) return own;
  const grown = other.insert.length - other.remove;
  if (otherEnd <= own.index) return { ...own, index: own.index + grown };
  // They overlap: our replacement goes around what the other one put in, and keeps it.
  const before = Math.max(0, other.index - own.index);
  if (before > 0) return { index: own.index, remove: before, insert: own.insert };
  return {
    index: other.index + other.insert.length,
    remove: Math.max(0, end - otherEnd),
    insert: own.insert,
  };
}

/** The edit between `base` and `typed`, made ready for `current`; null when nothing was typed. */
export function editSince(base: string, typed: string, current: string): Splice | null {
  const own = diffText(base, typed);
  const other = diffText(base, current);
  return own && other ? rebase(own, other) : own;
}
