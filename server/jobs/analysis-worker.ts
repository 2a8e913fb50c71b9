import { parentPort } from 'node:worker_threads';
import { type Clock, type ComputeOptions, computeJourney } from '../../src/core/analysis/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import { analysisAnswer } from './analysis-answer.ts';
import { type PackedSnapshot, unpackSnapshot } from './pack.ts';

/** What the thread is asked; it answers each request with the answer's JSON text. */
export interface AnalysisRequest {
  readonly snapshot: PackedSnapshot;
  readonly uses: Snapshot['uses'];
  readonly clock: Clock;
  readonly options: ComputeOptions;
}

parentPort?.on('message', ({ snapshot, uses, clock, options }: AnalysisRequest) => {
  // What nobody foresaw is thrown on: it ends this thread, and the request with it.
  const computed = computeJourney({ ...unpackSnapshot(snapshot), uses }, clock, options);
  parentPort?.postMessage(new TextEncoder().encode(JSON.stringify(analysisAnswer(computed))));
});
