import i18next from 'i18next';
import { withMinus } from '../../../../core/base/index.ts';
import { FEELING_RANGE, feelingId } from '../../../../core/model/index.ts';
import type { Question } from '../../../commands/index.ts';
import { useSession } from '../../../session/index.ts';
import type { CanvasContext } from '../../canvas-context.ts';
import { hereOf } from '../here.ts';
import { titled } from './about.ts';

/** How a persona feels at the step here. Of one persona only the score is asked. */
export function feelingQuestion({ session, run }: CanvasContext): Question {
  const step = hereOf(useSession.getState(), session.snapshot()).step ?? '';
  const { journey, steps } = session.snapshot();
  const nameOf = (id: string) => session.snapshot().library.personas.get(id)?.name ?? id;
  const about = titled(steps.get(step));
  const scoreOf = (persona: string): Question => ({
    topic: 'score',
    about: `${nameOf(persona)} · ${about}`,
    answers: () => {
      const signed = new Intl.NumberFormat(i18next.language, { signDisplay: 'exceptZero' });
      const now = session.snapshot().feelings.get(feelingId(persona, step))?.score;
      const scores = Array.from(
        { length: FEELING_RANGE.max - FEELING_RANGE.min + 1 },
        (_, index) => FEELING_RANGE.max - index,
      );
      return scores.map((score) => ({
        id: String(score),
        label: withMinus(signed.format(score)),
        also: [String(score)],
        ...(score === now ? { state: 'all' as const } : {}),
      }));
    },
    take: (score) => {
      run({ type: 'feelings.set', persona, step, score: Number(score) });
    },
  });
  const [only, another] = journey.personas;
  if (only !== undefined && another === undefined) return scoreOf(only);
  return {
    topic: 'persona',
    about,
    answers: () => journey.personas.map((id) => ({ id, label: nameOf(id) })),
    next: scoreOf,
  };
}
