import type { LinkKind } from '../../model/index.ts';
import type { CardBox, Port, Side } from '../types.ts';

/**
 * Where links of a kind meet a card's side. Fixed by kind, so that links of one kind line up between
 * neighbours, and one more link moves no other.
 */
const ALONG_SIDE: Readonly<Record<LinkKind, number>> = { needs: 14, flow: 22, handoff: 30 };
const ALONG_EDGE: Readonly<Record<LinkKind, number>> = { needs: -20, flow: 0, handoff: 20 };
/** Against the direction of reading (in at the right, out at the left) the others have their own place. */
const AGAINST = 37;

export function portOf(box: CardBox, side: Side, kind: LinkKind, out: boolean): Port {
  const against = (side === 'left') === out;
  const y = box.y + (against ? AGAINST : ALONG_SIDE[kind]);
  const x = box.x + box.width / 2 + ALONG_EDGE[kind];
  if (side === 'left') return { side, x: box.x, y };
  if (side === 'right') return { side, x: box.x + box.width, y };
  return { side, x, y: side === 'top' ? box.y : box.y + box.height };
}
