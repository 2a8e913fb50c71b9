import type { Splice } from './text-diff.ts';

/**
 * The same splice once another one has been done to the text: what the other one has inserted stays. Both are of one
 * text; where they insert at the same place, this one comes first.
 */
export function shiftSplice(splice: Splice, over: Splice): Splice {
  const { index, remove, insert } = splice;
  const [end, overEnd] = [index + remove, over.index + over.remove];
  if (end <= over.index) return splice;
  if (index >= overEnd) return { ...splice, index: index + over.insert.length - over.remove };
  const before = Math.max(0, over.index - index);
  const after = Math.max(0, end - overEnd);
  if (before === 0) return { index: over.index + over.insert.length, remove: after, insert };
  if (after === 0) return { index, remove: before, insert };
  return { index, remove: before + over.insert.length + after, insert: insert + over.insert };
}
