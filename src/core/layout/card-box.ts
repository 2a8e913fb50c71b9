import type { Card, Channel, Lane, LaneRole, Locale, Moment, Role } from '../model/index.ts';
import { makeFace } from './card-face.ts';
import type { CardBox, CardFace } from './types.ts';

/** What was last made of a card, and from what. */
interface Made {
  readonly role: LaneRole;
  readonly channel: Channel | undefined;
  readonly owner: Role | undefined;
  readonly locale: Locale;
  readonly moments: readonly Moment[];
  readonly face: CardFace;
  box: CardBox | null;
}

/** One memory for both face and box: thousands of entries are dear to whoever collects what is no longer used. */
const made = new WeakMap<Card, Made>();

/** What a card shows. Made anew only when the card or what it names has changed. */
export function cardFace(
  card: Card,
  role: LaneRole,
  channel: Channel | undefined,
  owner: Role | undefined,
  locale: Locale,
  moments: readonly Moment[],
): CardFace {
  const last = made.get(card);
  if (
    last?.role === role &&
    last.channel === channel &&
    last.owner === owner &&
    last.locale === locale &&
    last.moments === moments
  ) {
    return last.face;
  }
  const face = makeFace(card, role, channel, owner, locale, moments);
  made.set(card, { role, channel, owner, locale, moments, face, box: null });
  return face;
}

/** A card in its place; the same object while that and its face are the same. `face` must be what `cardFace` gave last. */
export function cardBox(
  card: Card,
  face: CardFace,
  lane: Pick<Lane, 'id' | 'role'>,
  step: string,
  index: number,
  x: number,
  y: number,
): CardBox {
  const last = made.get(card) as Made;
  const { box } = last;
  if (
    box !== null &&
    box.face === face &&
    box.x === x &&
    box.y === y &&
    box.index === index &&
    box.lane === lane.id &&
    box.step === step
  ) {
    return box;
  }
  const { id } = card;
  const { width, height } = face;
  last.box = Object.freeze({ id, lane: lane.id, step, role: lane.role, index, x, y, width, height, face });
  return last.box;
}
