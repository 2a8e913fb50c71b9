import { parentPort } from 'node:worker_threads';
import {
  analyse,
  type Clock,
  type ComputeOptions,
  computeJourney,
  isBlocking,
  wordFinding,
} from '../../src/core/analysis/index.ts';
import type { Locale, Snapshot } from '../../src/core/model/index.ts';
import { analysisAnswer } from './analysis-answer.ts';
import { received, type SentJourney } from './source.ts';

/** What the thread is asked; it answers each request with the answer's JSON text. */
export interface AnalysisRequest {
  readonly journey: SentJourney;
  readonly clock: Clock;
  readonly asked: Asked;
}

export type Asked =
  | { readonly what: 'computed'; readonly options: ComputeOptions }
  | { readonly what: 'findings'; readonly locale: Locale; readonly only: 'blocking' | null };

function answer(snapshot: Snapshot, clock: Clock, asked: Asked): unknown {
  if (asked.what === 'computed') return analysisAnswer(computeJourney(snapshot, clock, asked.options));
  const { findings } = analyse(snapshot, clock);
  const wanted = asked.only === 'blocking' ? findings.filter(isBlocking) : findings;
  return wanted.map((finding) => wordFinding(finding, asked.locale));
}

parentPort?.on('message', ({ journey, clock, asked }: AnalysisRequest) => {
  // What nobody foresaw is thrown on: it ends this thread, and the request with it.
  const answered = answer(received(journey), clock, asked);
  parentPort?.postMessage(new TextEncoder().encode(JSON.stringify(answered)));
});
