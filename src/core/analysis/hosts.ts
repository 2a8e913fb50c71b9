import type { Context, Index } from './context.ts';
import { eachOf } from './each.ts';
import { placedCards } from './indexes/cards.ts';
import { type Place, placeKey } from './place.ts';

/** Where findings about library records are seen on the map: `script:…` → the cards that carry it. */
type Carriers = ReadonlyMap<string, readonly string[]>;

const NONE: readonly string[] = Object.freeze([]);

/** Each placed card with one standard that it carries: the same list as long as none is attached, taken off or moved. */
const carryings: Index<readonly string[]> = eachOf(
  placedCards,
  () => [],
  ({ id, slas, scripts, authorities }) => {
    const keys = [
      ...slas.map((sla) => `sla:${sla}`),
      ...scripts.map((script) => `script:${script}`),
      ...authorities.map((authority) => `authority:${authority}`),
    ];
    return keys.flatMap((key) => [key, `card:${id}`]);
  },
);

const carriers = ({ use }: Context): Carriers => {
  const pairs = use(carryings);
  const found = new Map<string, string[]>();
  for (let i = 0; i < pairs.length; i += 2) {
    const [key = '', card = ''] = pairs.slice(i, i + 2);
    const cards = found.get(key);
    if (cards) cards.push(card);
    else found.set(key, [card]);
  }
  return found;
};

/**
 * Where on the map something is seen that a finding is about: itself, what it hangs on, or the cards that carry it;
 * keys of places (`card:…`). Nothing for what isn't on the map.
 */
export const hosting = ({ tables, use }: Context): ((place: Place) => readonly string[]) => {
  const carriedBy = use(carriers);
  const { feelings, links, actions, measures } = tables;
  const on = (type: string, id: string | undefined): readonly string[] =>
    id === undefined ? NONE : [`${type}:${id}`];
  const hosts: Partial<Record<string, (id: string) => readonly string[]>> = {
    feeling: (id) => on('step', feelings.get(id)?.step),
    link: (id) => on('card', links.get(id)?.from),
    action: (id) => on('moment', actions.get(id)?.moment),
    measure: (id) => {
      const measure = measures.get(id);
      return measure?.card === undefined ? on('step', measure?.step) : on('card', measure.card);
    },
  };
  const itself = new Set(['stage', 'step', 'lane', 'card', 'moment']);
  return (place) => {
    const key = placeKey(place);
    return itself.has(place.type) ? [key] : (hosts[place.type]?.(place.id) ?? carriedBy.get(key) ?? NONE);
  };
};
