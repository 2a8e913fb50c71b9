import { sameList } from '../../../core/base/index.ts';
import { type Card, gridOf, type Moment, type Problem, type Step } from '../../../core/model/index.ts';
import { useSnapshot } from '../../sync/index.ts';

export interface TrayContents {
  readonly cards: readonly Card[];
  readonly steps: readonly Step[];
  readonly moments: readonly Moment[];
  readonly problems: readonly Problem[];
}

/** All that has no place on the map or can't be read. Cards of a lost step count once more: they wait with it. */
export function useTray(): TrayContents {
  return useSnapshot(
    (snapshot) => {
      const grid = gridOf(snapshot);
      return {
        cards: grid.unplaced,
        steps: grid.lostSteps,
        moments: snapshot.moments.list.filter((moment) => grid.stepOf(moment) === null),
        problems: [...snapshot.problems, ...snapshot.library.problems],
      };
    },
    (a, b) =>
      sameList(a.cards, b.cards) &&
      sameList(a.steps, b.steps) &&
      sameList(a.moments, b.moments) &&
      sameList(a.problems, b.problems),
  );
}

export function useTrayCount(): number {
  const { cards, steps, moments, problems } = useTray();
  return cards.length + steps.length + moments.length + problems.length;
}
