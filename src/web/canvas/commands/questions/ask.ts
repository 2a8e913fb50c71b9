import { palette, type Question } from '../../../commands/index.ts';
import { atHand } from '../../../kit/index.ts';

type Questions = typeof import('./index.ts');

const fetchQuestions = atHand(() => import('./index.ts'));

/** Asks what a command still needs to know. */
export function ask(choose: (questions: Questions) => Question): () => void {
  return () => void fetchQuestions().then((questions) => questions && palette.ask(choose(questions)));
}
