import type { Snapshot } from '../../../core/model/index.ts';
import type { SessionState } from '../../session/index.ts';
import { isHeader } from '../keyboard/walk-headers.ts';

export interface Here {
  readonly stage: string | null;
  readonly step: string | null;
  readonly lane: string | null;
}

/** The stage, step and lane that a command is about: the header that is selected, else those of the cell. */
export function hereOf(
  { selection, cell }: Pick<SessionState, 'selection' | 'cell'>,
  { steps }: Pick<Snapshot, 'steps'>,
): Here {
  const last = selection.at(-1);
  if (isHeader(last)) {
    const { table, id } = last;
    if (table === 'lanes') return { stage: null, step: null, lane: id };
    if (table === 'stages') return { stage: id, step: null, lane: null };
    return { stage: steps.get(id)?.stage ?? null, step: id, lane: null };
  }
  if (!cell) return { stage: null, step: null, lane: null };
  return { stage: steps.get(cell.step)?.stage ?? null, step: cell.step, lane: cell.lane };
}
