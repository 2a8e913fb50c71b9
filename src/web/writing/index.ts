import { lazy } from 'react';

export { MarkedProse } from './MarkedProse.tsx';

/** A script's lines, written and checked; on demand, since few who look at a map write one. */
export const ScriptEditor = lazy(() => import('./script/ScriptEditor.tsx'));
