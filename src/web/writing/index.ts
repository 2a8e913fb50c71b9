import { lazyPart } from '../kit/index.ts';

export { MarkedProse } from './MarkedProse.tsx';

/** A script's lines, written and checked; on demand, since few who look at a map write one. */
export const ScriptEditor = lazyPart(() => import('./script/ScriptEditor.tsx'));
