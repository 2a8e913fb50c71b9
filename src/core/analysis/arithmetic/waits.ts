import type { LaneRole, Link } from '../../model/index.ts';

/** The lanes on which an arrow of flow is work that one hands to the next; elsewhere it is only what comes after. */
const WORK: ReadonlySet<LaneRole> = new Set(['frontstage', 'backstage', 'support']);

/** One card that waits for another. */
export interface Wait {
  readonly card: string;
  readonly for: string;
}

/** The wait that a link means; null for one that means none. */
export function waitOf(link: Link, roleOf: (card: string) => LaneRole | undefined): Wait | null {
  if (link.kind === 'needs') return { card: link.from, for: link.to };
  const works = (card: string): boolean => WORK.has(roleOf(card) ?? 'notes');
  return link.kind === 'flow' && works(link.from) && works(link.to)
    ? { card: link.to, for: link.from }
    : null;
}
