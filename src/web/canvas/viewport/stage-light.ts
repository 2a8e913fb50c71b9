import type { Snapshot } from '../../../core/model/index.ts';
import type { Lit } from '../../session/index.ts';

/** What stands in a stage, and of that what the filter lets through, where there is one. */
export function stageLight(
  { steps, cards, moments, measures }: Pick<Snapshot, 'steps' | 'cards' | 'moments' | 'measures'>,
  stage: string,
  filter: Lit | undefined,
): Lit {
  const isIn = (step: string | undefined) => step !== undefined && steps.get(step)?.stage === stage;
  const stepOf = ({ card, step }: { card?: string | undefined; step?: string | undefined }) =>
    (card === undefined ? undefined : cards.get(card)?.step) ?? step;
  const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const inStage = {
    cards: ids(cards.list.filter(({ step }) => isIn(step))),
    moments: ids(moments.list.filter((moment) => isIn(stepOf(moment)))),
  };
  const through = (found: ReadonlySet<string>, lets: ReadonlySet<string> | undefined) =>
    lets ? new Set([...found].filter((id) => lets.has(id))) : found;
  if (filter) {
    return { cards: through(inStage.cards, filter.cards), moments: through(inStage.moments, filter.moments) };
  }
  return { ...inStage, measures: ids(measures.list.filter((measure) => isIn(stepOf(measure)))) };
}
