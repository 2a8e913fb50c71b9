import type { Json } from '../../core/base/index.ts';
import type { Command, Link, LinkKind, Snapshot } from '../../core/model/index.ts';
import { type Gesture, gesture, picks, refuse } from './gesture.ts';
import { BLANK_HANDOFF, linksIn, wouldDouble } from './link-ends.ts';

/** Makes links flows, needs or handoffs. Only a handoff says what is handed over: elsewhere that is taken away. */
export function setLinkKind(snapshot: Snapshot, ids: readonly string[], kind: LinkKind): Gesture {
  const links = linksIn(snapshot, ids).filter((link) => link.kind !== kind);
  const changed = links.map((link) => ({ ...link, kind }));
  if (wouldDouble(snapshot, changed)) return refuse('duplicate-link');
  if (kind !== 'handoff') return gesture(set(links, { kind, handoff: null }));
  const blank = { ...BLANK_HANDOFF } as unknown as Json;
  return gesture([
    ...set(
      links.filter((link) => !link.handoff),
      { kind, handoff: blank },
    ),
    ...set(
      links.filter((link) => link.handoff),
      { kind },
    ),
  ]);
}

function set(links: readonly Link[], patch: Record<string, Json>): Command[] {
  const targets = picks(
    'links',
    links.map(({ id }) => id),
  );
  return targets.length > 0 ? [{ type: 'records.set', targets, patch }] : [];
}
