import { later, lazyPart } from '../kit/index.ts';

/** Comes with the first card whose texts are shown. */
export const MarkedProse = later(async () => (await import('./MarkedProse.tsx')).MarkedProse);

/** A script's lines, written and checked; on demand, since few who look at a map write one. */
export const ScriptEditor = lazyPart(() => import('./script/ScriptEditor.tsx'));
