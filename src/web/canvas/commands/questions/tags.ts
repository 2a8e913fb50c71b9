import { tagCards, tagsOf } from '../../../actions/index.ts';
import type { Answer, Question } from '../../../commands/index.ts';
import type { CanvasContext } from '../../canvas-context.ts';
import { selectedCards } from '../../keyboard/act.ts';
import { aboutCards } from './about.ts';

/** Tags of the selected cards: chosen from those of the journey, or new. */
export function tagsQuestion({ session, perform }: CanvasContext): Question {
  const ids = selectedCards();
  const stateOf = (tag: string): Answer['state'] => {
    const { all, some } = tagsOf(session.snapshot(), ids);
    return all.includes(tag) ? 'all' : some.includes(tag) ? 'some' : undefined;
  };
  return {
    topic: 'tags',
    about: aboutCards(session.snapshot(), ids),
    several: true,
    answers: () => {
      const tags = new Set(session.snapshot().cards.list.flatMap((card) => card.tags));
      return [...tags]
        .sort((a, b) => a.localeCompare(b))
        .map((tag) => {
          const state = stateOf(tag);
          return { id: tag, label: tag, ...(state ? { state } : {}) };
        });
    },
    take: (tag) => {
      const change = stateOf(tag) === 'all' ? { remove: [tag] } : { add: [tag] };
      perform(tagCards(session.snapshot(), ids, change));
    },
    make: (tag) => void perform(tagCards(session.snapshot(), ids, { add: [tag] })),
  };
}
