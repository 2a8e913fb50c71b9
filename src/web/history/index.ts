import { lazyPart } from '../kit/index.ts';

export { type Asked, askedIn } from './past/asked.ts';

/** Loaded when it is opened. */
export const HistoryPanel = lazyPart(async () => ({
  default: (await import('./HistoryPanel.tsx')).HistoryPanel,
}));

/** With all that compares: nobody needs it before an earlier version is asked for. */
export const PastView = lazyPart(async () => ({ default: (await import('./past/PastView.tsx')).PastView }));
