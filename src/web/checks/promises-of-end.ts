import type { Sla, Snapshot } from '../../core/model/index.ts';

/** The standards of a card that promise when something is done: those that the work behind it can break. */
export const promisesOfEnd = ({ cards, library }: Snapshot, card: string): readonly Sla[] =>
  (cards.get(card)?.slas ?? [])
    .flatMap((id) => library.slas.get(id) ?? [])
    .filter(({ promise }) => promise === 'fulfilment' || promise === 'resolution');
