import { samePlain } from '../../base/index.ts';
import type { Card, Script, Sla } from '../../model/index.ts';
import type { Context, Index } from '../context.ts';
import { eachOf } from '../each.ts';
import { touchpoints } from '../indexes/cards.ts';

/** A script without its words. */
export type Occasion = Pick<Script, 'id' | 'kind' | 'tier'>;

/** A touchpoint and what is attached to it. */
export interface Touchpoint {
  readonly card: Card;
  readonly slas: readonly Sla[];
  readonly scripts: readonly Occasion[];
}

/** From one run to the next; it reads nothing, so it stays. */
const knownOccasions = (): Map<string, Occasion> => new Map();

/** The same list while somebody types in a script. */
const occasions: Index<readonly Occasion[]> = eachOf(
  ({ tables }) => tables.scripts.list,
  ({ use }) => [use(knownOccasions)],
  ({ id, kind, tier }, known) => {
    const now = { id, kind, ...(tier !== undefined && { tier }) };
    const before = known.get(id);
    if (before && samePlain(before, now)) return [before];
    known.set(id, now);
    return [now];
  },
);

const occasionsById = ({ use }: Context): ReadonlyMap<string, Occasion> =>
  new Map(use(occasions).map((one) => [one.id, one]));

/** The touchpoints with the standards and scripts that exist. */
export const equipped: Index<readonly Touchpoint[]> = eachOf(
  touchpoints,
  ({ tables, use }) => [tables.slas, use(occasionsById)],
  (card, slas, scripts) => [
    {
      card,
      slas: card.slas.map((id) => slas.get(id)).filter((sla) => sla !== undefined),
      scripts: card.scripts.map((id) => scripts.get(id)).filter((script) => script !== undefined),
    },
  ],
);

/** The standards that a complaint is held against: those of resolution, else of calling back. */
export function settlingStandards({ slas }: Touchpoint): readonly Sla[] {
  const resolution = slas.filter(({ promise }) => promise === 'resolution');
  return resolution.length > 0 ? resolution : slas.filter(({ promise }) => promise === 'callback');
}
