import type { Link, Snapshot } from '../../core/model/index.ts';

/** A link as one of its cards tells it. */
export interface Told {
  readonly link: Link;
  readonly direction: 'out' | 'in';
  /** The card at the other end. */
  readonly other: string;
}

const NONE: readonly Told[] = [];
const known = new WeakMap<Snapshot['links'], ReadonlyMap<string, readonly Told[]>>();

/** The links of a card: those that begin there, then those that end there. */
export function linksOf({ links }: Pick<Snapshot, 'links'>, card: string): readonly Told[] {
  let index = known.get(links);
  if (!index) {
    const told = (direction: 'out' | 'in') =>
      links.list.map((link) => ({
        card: direction === 'out' ? link.from : link.to,
        told: { link, direction, other: direction === 'out' ? link.to : link.from },
      }));
    index = new Map(
      [...Map.groupBy([...told('out'), ...told('in')], (one) => one.card)].map(([id, found]) => [
        id,
        found.map((one) => one.told),
      ]),
    );
    known.set(links, index);
  }
  return index.get(card) ?? NONE;
}

export const sameLinks = (a: readonly Told[], b: readonly Told[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ link, direction }, at) => link === b[at]?.link && direction === b[at]?.direction));
