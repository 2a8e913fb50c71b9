import { DRAWING_WORDS } from '../../../../core/layout/index.ts';
import { gridOf } from '../../../../core/model/index.ts';
import { dropCards } from '../../../actions/index.ts';
import type { Answer, Question } from '../../../commands/index.ts';
import { selectedIds, useSession } from '../../../session/index.ts';
import type { CanvasContext } from '../../canvas-context.ts';
import { lastOf, selectedCards } from '../../keyboard/act.ts';
import { follow } from '../follow.ts';
import { aboutCards, readerLocale, titled } from './about.ts';

/** The one where the card is comes first: Enter alone leaves lane or step as they are. */
const ownFirst = (answers: readonly Answer[]): readonly Answer[] =>
  answers.toSorted((a, b) => Number(b.state === 'all') - Number(a.state === 'all'));

/** Where the selected cards are to go: to a lane, then to a step. */
export function placeQuestion(canvas: CanvasContext): Question {
  const { session } = canvas;
  const ids = selectedCards();
  const own = session.snapshot().cards.get(lastOf('cards') ?? ids[0] ?? '');
  const about = aboutCards(session.snapshot(), ids);
  const stateOf = (id: string, of: string | undefined) => (id === of ? { state: 'all' as const } : {});
  return {
    topic: 'lane',
    about,
    answers: () =>
      ownFirst(
        session.snapshot().lanes.list.map((lane) => ({
          id: lane.id,
          label: titled(lane),
          hint: DRAWING_WORDS[readerLocale()].roles[lane.role],
          ...stateOf(lane.id, own?.lane),
        })),
      ),
    next: (lane) => ({
      topic: 'step',
      about: titled(session.snapshot().lanes.get(lane)),
      answers: () =>
        ownFirst(
          gridOf(session.snapshot()).stages.flatMap(({ stage, steps }) =>
            steps.map((step) => ({
              id: step.id,
              label: titled(step),
              hint: titled(stage),
              ...stateOf(step.id, own?.step),
            })),
          ),
        ),
      take: (step) => {
        if (canvas.perform(dropCards(session.snapshot(), ids, { lane, step, before: null }))) {
          const moved = selectedIds(useSession.getState().selection, 'cards').at(-1);
          if (moved !== undefined) follow(canvas, moved);
        }
      },
    }),
  };
}
