import type { HandbookChange } from '../../../core/protocol/index.ts';

/** Changes at one place, and the places within it. */
export interface ChangeGroup {
  /** Of the place, unique among all. */
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly changes: HandbookChange[];
  readonly groups: ChangeGroup[];
}

/** From the widest place to the narrowest, each in the order in which it first comes. */
export function groupChanges(changes: readonly HandbookChange[]): ChangeGroup {
  const root: ChangeGroup = { key: '', type: '', title: '', changes: [], groups: [] };
  const known = new Map<string, ChangeGroup>();
  for (const change of changes) {
    let group = root;
    for (const { type, id, title } of change.where) {
      const key = `${group.key}/${type}:${id}`;
      let next = known.get(key);
      if (!next) {
        next = { key, type, title, changes: [], groups: [] };
        known.set(key, next);
        group.groups.push(next);
      }
      group = next;
    }
    group.changes.push(change);
  }
  return root;
}

/** All changes in the order in which they are read. */
export const inReadingOrder = ({ changes, groups }: ChangeGroup): readonly HandbookChange[] => [
  ...changes,
  ...groups.flatMap(inReadingOrder),
];

/** In a message there are no pictures. */
const SIGNS = { added: '+', removed: '−', changed: '~', moved: '↕' } as const;

/** One line a change, as it goes into a message. */
export function textOf(changes: readonly HandbookChange[]): string {
  return changes
    .map(({ kind, where, what, before, after }) => {
      const place = where.map(({ title }) => title).join(' › ');
      const values = [before, after].filter((value) => value !== null);
      return [`${SIGNS[kind]} ${place}`, what, values.join(' → ')].filter(Boolean).join(': ');
    })
    .join('\n');
}
