import { type Anchor, anchorKey, type Snapshot, type Thread, tableIn } from '../../../core/model/index.ts';

/** What a place is called; empty where nothing has a name there. Null where it is gone. */
export function placeName(anchor: Anchor | null, snapshot: Snapshot): string | null {
  if (!anchor) return null;
  if (anchor.kind === 'point') return '';
  if (anchor.kind === 'cell') {
    const lane = snapshot.lanes.get(anchor.lane);
    const step = snapshot.steps.get(anchor.step);
    if (!lane || !step) return null;
    return [lane.title.trim(), step.title.trim()].filter(Boolean).join(' · ');
  }
  const record = tableIn(snapshot, anchor.table).get(anchor.id);
  if (!record) return null;
  const text = 'title' in record ? record.title : 'label' in record ? record.label : '';
  return typeof text === 'string' ? text.trim() : '';
}

export const samePlace = (a: Anchor | null, b: Anchor | null): boolean =>
  a !== null && b !== null && anchorKey(a) === anchorKey(b);

/** How much waits at a thread: comments that are still there. */
export const countOf = ({ comments }: Thread): number => comments.filter(({ deleted }) => !deleted).length;

/** The last time that somebody said something in it. */
export const lastAt = ({ comments, at }: Thread): string => comments.at(-1)?.at ?? at;
