import { remember, samePlain } from '../base/index.ts';
import type { Snapshot } from '../model/index.ts';
import { type Clock, type Index, Reader } from './context.ts';
import { eachOf } from './each.ts';
import { hosting } from './hosts.ts';
import { type Computed, type ComputeOptions, overview } from './overview.ts';
import { type NoPath, type PromisePath, type PromiseQuestion, promisePath } from './promises/path.ts';
import type { AnyFinding } from './rules/index.ts';
import { report } from './run.ts';

/** A finding with the places on the map (`card:…`) at which it is to be seen. */
export interface Located {
  readonly finding: AnyFinding;
  readonly at: readonly string[];
}

/** What can be asked beside the findings. */
export type Question =
  | { readonly kind: 'computed'; readonly options: ComputeOptions }
  | { readonly kind: 'path'; readonly promise: PromiseQuestion };

interface Answers {
  readonly computed: Computed;
  readonly path: PromisePath | NoPath;
}
export type AnswerTo<Q extends Question> = Answers[Q['kind']];

const indexOf = (question: Question): Index<unknown> =>
  question.kind === 'computed' ? overview(question.options) : promisePath(question.promise);

/** Checks and computes for one journey again and again; what a change doesn't touch stays the same object. */
export interface Assessor {
  /** Must be called before anything is asked. */
  open(snapshot: Snapshot, clock: Clock): void;
  /** All findings, in the order of the map. */
  findings(): readonly Located[];
  answer<Q extends Question>(question: Q): AnswerTo<Q>;
}

const locate = remember(
  (finding: AnyFinding, ...at: readonly string[]): Located =>
    Object.freeze({ finding, at: Object.freeze(at) }),
);

const located: Index<readonly Located[]> = eachOf(
  ({ use }) => use(report).findings,
  ({ use }) => [use(hosting)],
  (finding, hosts) => [locate(finding, ...hosts(finding.where[0]))],
);

/** Keeps the objects of the list before for what is equal in the next: rules may make an equal finding anew. */
function createKeeper(): (list: readonly Located[]) => readonly Located[] {
  let given: readonly Located[] = [];
  let kept: readonly Located[] = [];
  let byKey = new Map<string, Located>();
  return (list) => {
    if (list === given) return kept;
    given = list;
    const next = list.map((one) => {
      const known = byKey.get(one.finding.key);
      return known && samePlain(known, one) ? known : one;
    });
    if (next.length === kept.length && next.every((one, i) => one === kept[i])) return kept;
    kept = Object.freeze(next);
    byKey = new Map(kept.map((one) => [one.finding.key, one]));
    return kept;
  };
}

/** So many different questions are remembered. */
const MOST_QUESTIONS = 16;

export function createAssessor(): Assessor {
  const reader = new Reader();
  const keep = createKeeper();
  const questions = new Map<string, Index<unknown>>();
  return {
    open: (snapshot, clock) => reader.open(snapshot, clock),
    findings: () => keep(reader.valueOf(located)),
    answer: <Q extends Question>(question: Q) => {
      const key = JSON.stringify(question);
      const index = questions.get(key) ?? indexOf(question);
      questions.delete(key);
      questions.set(key, index);
      const [oldest = ''] = questions.keys();
      if (questions.size > MOST_QUESTIONS) questions.delete(oldest);
      return reader.valueOf(index) as AnswerTo<Q>;
    },
  };
}
