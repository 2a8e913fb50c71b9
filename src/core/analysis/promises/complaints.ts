import type { Card, Script, Sla } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { touchpoints } from '../indexes/cards.ts';

/** A touchpoint and what is attached to it. */
export interface Touchpoint {
  readonly card: Card;
  readonly slas: readonly Sla[];
  readonly scripts: readonly Script[];
}

/** The touchpoints with the standards and scripts that exist. */
export const equipped = ({ tables, use }: Context): readonly Touchpoint[] =>
  use(touchpoints).map((card) => ({
    card,
    slas: card.slas.map((id) => tables.slas.get(id)).filter((sla) => sla !== undefined),
    scripts: card.scripts.map((id) => tables.scripts.get(id)).filter((script) => script !== undefined),
  }));

/** The standards that a complaint is held against: those of resolution, else of calling back. */
export function settlingStandards({ slas }: Touchpoint): readonly Sla[] {
  const resolution = slas.filter(({ promise }) => promise === 'resolution');
  return resolution.length > 0 ? resolution : slas.filter(({ promise }) => promise === 'callback');
}
