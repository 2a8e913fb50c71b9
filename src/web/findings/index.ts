import { lazyPart } from '../kit/index.ts';

/** Loaded when it is opened. */
export const FindingsPanel = lazyPart(async () => ({
  default: (await import('./list/FindingsPanel.tsx')).FindingsPanel,
}));

export const PathPanel = lazyPart(async () => ({
  default: (await import('./path/PathPanel.tsx')).PathPanel,
}));
