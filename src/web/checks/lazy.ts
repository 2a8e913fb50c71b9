import { later } from '../kit/index.ts';

/** Loaded with the first record that is looked at: the sentences of all rules come with it. */
export const RecordFindings = later(async () => (await import('./RecordFindings.tsx')).RecordFindings);
