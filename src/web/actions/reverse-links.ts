import type { Command, Snapshot } from '../../core/model/index.ts';
import { type Gesture, gesture, refuse } from './gesture.ts';
import { linksIn, wouldDouble } from './link-ends.ts';

/** Turns links round. Refused when two would then be the same. */
export function reverseLinks(snapshot: Snapshot, ids: readonly string[]): Gesture {
  const turned = linksIn(snapshot, ids).map((link) => ({ ...link, from: link.to, to: link.from }));
  if (wouldDouble(snapshot, turned)) return refuse('duplicate-link');
  return gesture(
    turned.map(
      ({ id, from, to }): Command => ({
        type: 'records.set',
        targets: [{ table: 'links', id }],
        patch: { from, to },
      }),
    ),
  );
}
