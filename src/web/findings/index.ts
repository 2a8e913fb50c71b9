import { lazy } from 'react';

/** Loaded when it is opened. */
export const FindingsPanel = lazy(async () => ({
  default: (await import('./list/FindingsPanel.tsx')).FindingsPanel,
}));

export const PathPanel = lazy(async () => ({
  default: (await import('./path/PathPanel.tsx')).PathPanel,
}));
