import { lazyPart } from '../kit/index.ts';

/** Loaded when it is opened. */
export const HistoryPanel = lazyPart(async () => ({
  default: (await import('./HistoryPanel.tsx')).HistoryPanel,
}));
