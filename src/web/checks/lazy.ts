import { lazyPart } from '../kit/index.ts';

/** Loaded with the first record that is looked at: the sentences of all rules come with it. */
export const RecordFindings = lazyPart(async () => ({
  default: (await import('./RecordFindings.tsx')).RecordFindings,
}));
