import type { Thread } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';

/** Brings the place of a thread into view and opens what is said there. */
export function goToThread({ id, anchor }: Thread): void {
  if (!anchor) return;
  const { goTo, talkAt } = useSession.getState();
  if (anchor.kind === 'record') goTo({ table: anchor.table, id: anchor.id });
  else if (anchor.kind === 'cell') goTo({ table: 'steps', id: anchor.step });
  talkAt({ anchor, thread: id });
}
