import { DRAWING_WORDS } from '../../../../core/layout/index.ts';
import type { Question } from '../../../commands/index.ts';
import { useSession } from '../../../session/index.ts';
import type { CanvasContext } from '../../canvas-context.ts';
import { selectedCards } from '../../keyboard/act.ts';
import { aboutCards, readerLocale, titled } from './about.ts';

/** Which of the card's links is to be selected. */
export function linkQuestion({ session }: CanvasContext): Question {
  const card = selectedCards().at(-1) ?? '';
  return {
    topic: 'link',
    about: aboutCards(session.snapshot(), [card]),
    answers: () => {
      const { links, cards } = session.snapshot();
      const words = DRAWING_WORDS[readerLocale()].links;
      return links.list.flatMap(({ id, from, to, kind, label }) => {
        if (from !== card && to !== card) return [];
        const [arrow, other] = from === card ? ['→', to] : ['←', from];
        const hint = [words[kind], label.trim()].filter((part) => part !== '').join(' · ');
        return [{ id, label: `${arrow} ${titled(cards.get(other))}`, hint }];
      });
    },
    take: (id) => {
      useSession.getState().select([{ table: 'links', id }]);
    },
  };
}
