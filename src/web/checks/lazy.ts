import { lazy } from 'react';

/** Loaded with the first record that is looked at: the sentences of all rules come with it. */
export const RecordFindings = lazy(async () => ({
  default: (await import('./RecordFindings.tsx')).RecordFindings,
}));
