import { diffText } from '../../core/base/index.ts';
import type { Snapshot } from '../../core/model/index.ts';
import { type Gesture, gesture, NOTHING } from './gesture.ts';

/** Words a link anew, as one splice: what a colleague types at the same time is merged in. */
export function labelLink(snapshot: Snapshot, id: string, label: string): Gesture {
  const link = snapshot.links.get(id);
  const splice = link ? diffText(link.label, label) : null;
  if (!splice) return NOTHING;
  return gesture([{ type: 'text.splice', target: { table: 'links', id }, key: 'label', ...splice }]);
}
