import { palette, type Question } from '../../../commands/index.ts';
import { fetchAhead, patiently } from '../../../kit/index.ts';

type Questions = typeof import('./index.ts');

const fetchQuestions = () => import('./index.ts');
fetchAhead(fetchQuestions);

/** Asks what a command still needs to know. */
export function ask(choose: (questions: Questions) => Question): () => void {
  return () => void patiently(fetchQuestions).then((questions) => palette.ask(choose(questions)));
}
