import type { Patch } from './messages.ts';

/** How to make `after` of `before`, knowing items by identity. */
export function patchOf<T extends object>(before: readonly T[], after: readonly T[]): Patch<T> {
  const places = new Map(before.map((item, place) => [item, place]));
  const pieces: Array<[number, number] | { put: T[] }> = [];
  for (const item of after) {
    const last = pieces.at(-1);
    const place = places.get(item);
    if (place === undefined) {
      if (last && 'put' in last) last.put.push(item);
      else pieces.push({ put: [item] });
    } else if (last && !('put' in last) && last[1] === place) last[1]++;
    else pieces.push([place, place + 1]);
  }
  return pieces;
}

export const patched = <T>(before: readonly T[], patch: Patch<T>): readonly T[] =>
  patch.flatMap((piece) => ('put' in piece ? piece.put : before.slice(piece[0], piece[1])));
