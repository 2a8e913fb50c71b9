import type { LinkKind } from '../../model/index.ts';
import { SIZES } from '../sizes.ts';
import type { Port, Side } from '../types.ts';
import { round } from './path.ts';
import type { Place } from './terrain.ts';

/**
 * Where links of a kind meet a card's side. Fixed by kind, so that links of one kind line up between
 * neighbours, and one more link moves no other.
 */
const ALONG_SIDE: Readonly<Record<LinkKind, number>> = { needs: 14, flow: 22, handoff: 30 };
const ALONG_EDGE: Readonly<Record<LinkKind, number>> = { needs: -20, flow: 0, handoff: 20 };
/** Against the direction of reading (in at the right, out at the left) the others have their own place. */
const AGAINST = 37;

/** What stands for hidden cards is lower and narrower than any card: there the same places lie closer together. */
const HIGH = 48;
const CORNER = 8;

export function portOf(place: Place, side: Side, kind: LinkKind, out: boolean): Port {
  const against = (side === 'left') === out;
  const along = against ? AGAINST : ALONG_SIDE[kind];
  const y = place.y + (place.isHidden ? (along * SIZES.foldHeight) / HIGH : along);
  const most = Math.max(0, place.width / 2 - CORNER);
  const x = round(place.x + place.width / 2 + Math.max(-most, Math.min(most, ALONG_EDGE[kind])));
  if (side === 'left') return { side, x: place.x, y };
  if (side === 'right') return { side, x: place.x + place.width, y };
  return { side, x, y: side === 'top' ? place.y : place.y + place.height };
}
