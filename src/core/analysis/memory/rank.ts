import type { Moment } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { columns, grid } from '../indexes/grid.ts';
import { placedMoments } from '../indexes/moments.ts';
import { stakes } from './arc.ts';

export interface RankedMoment {
  readonly moment: Moment;
  readonly step: string;
  /** Intensity × frequency × the step's stake, halved while it is only assumed. */
  readonly weight: number;
}

/** What counts for a step at which nobody said what is at stake. */
const NO_STAKE = 1;

/** The moments, heaviest first; ties in the order of the map: step by step, each from the top of its moments. */
export const rankedMoments = ({ use }: Context): readonly RankedMoment[] => {
  const { stepOf } = use(grid);
  const column = use(columns);
  return use(placedMoments)
    .map((moment) => {
      const step = stepOf(moment) ?? moment.step;
      const stake = use(stakes).get(step) ?? NO_STAKE;
      const belief = moment.evidence.state === 'assumed' ? 0.5 : 1;
      const weight = moment.intensity * moment.frequency * stake * belief;
      return { moment, step, weight, at: column.get(step) ?? Number.MAX_SAFE_INTEGER };
    })
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ moment, step, weight }) => ({ moment, step, weight }));
};
