import type { Peer } from './presence.ts';

const FALLBACK = ['#3f5bd6', '#0f766e', '#b4320f', '#8b3fc4', '#2f7414', '#c01a6e'] as const;

/** What a colleague is called on this map. */
export const peerName = ({ alias, user }: Peer): string => alias?.trim() || user.name;

/** A colleague's colour: their own, else one that stays the same for this connection. */
export const peerColor = ({ color, client }: Peer): string =>
  color ?? FALLBACK[client % FALLBACK.length] ?? FALLBACK[0];

/** Come in by a link, with a name and no account. */
export const isGuest = ({ user }: Peer): boolean => user.kind === 'guest';
