import { later } from '../../kit/index.ts';
import { useStatus } from '../../sync/index.ts';
import { graveState } from './grave-state.ts';
import { useTellOtherRight } from './use-tell-other-right.ts';

const Notice = later(async () => (await import('./Notice.tsx')).Notice);

/** Over the map, while the work is stopped or in danger: what happened, what was kept, what to do. */
export function StateNotice() {
  const state = useStatus(graveState);
  useTellOtherRight();
  return state === null ? null : <Notice state={state} />;
}
