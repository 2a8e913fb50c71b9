import type { AnyFinding, Located } from '../../../core/analysis/index.ts';
import type { Patch } from './messages.ts';

const NONE: readonly AnyFinding[] = Object.freeze([]);
const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** The gravest first; among equals always in the same order. */
const compare = (a: AnyFinding, b: AnyFinding): number =>
  GRAVITY[a.severity] - GRAVITY[b.severity] ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
  (a.key < b.key ? -1 : 1);

/** Findings by place; a place's list is the same object until it is another one. */
export interface PlaceIndex {
  get(place: string): readonly AnyFinding[];
  /** Follows the list from one to the next; returns the places at which something is different now. */
  update(before: readonly Located[], patch: Patch<Located>): ReadonlySet<string>;
}

/** @param placesOf the keys (`card:…`) under which a finding is listed */
export function createPlaceIndex(placesOf: (located: Located) => Iterable<string>): PlaceIndex {
  const lists = new Map<string, readonly AnyFinding[]>();
  return {
    get: (place) => lists.get(place) ?? NONE,
    update: (before, patch) => {
      const gone = new Set(before);
      const come: Located[] = [];
      for (const piece of patch) {
        if ('put' in piece) come.push(...piece.put);
        else for (let i = piece[0]; i < piece[1]; i++) gone.delete(before[i] as Located);
      }
      const touched = new Map<string, { gone: Set<AnyFinding>; come: AnyFinding[] }>();
      const at = (place: string) => {
        const change = touched.get(place) ?? { gone: new Set(), come: [] };
        touched.set(place, change);
        return change;
      };
      for (const one of gone) for (const place of placesOf(one)) at(place).gone.add(one.finding);
      for (const one of come) for (const place of placesOf(one)) at(place).come.push(one.finding);
      for (const [place, change] of touched) {
        const kept = (lists.get(place) ?? NONE).filter((finding) => !change.gone.has(finding));
        // Not spread: that leaves room for sixteen more, and there are thousands of these.
        const list = kept.concat(change.come).sort(compare);
        if (list.length > 0) lists.set(place, Object.freeze(list));
        else lists.delete(place);
      }
      return new Set(touched.keys());
    },
  };
}
