import { useSession } from '../../session/index.ts';
import type { HeaderTable } from '../commands/use-structure.ts';
import { useCanvasUi } from '../ui-store.ts';

/** What is being done with a header on this screen. */
export function useHeaderState(table: HeaderTable, id: string) {
  const selected = useSession(({ selection }) =>
    selection.some((pick) => pick.table === table && pick.id === id),
  );
  const editing = useSession((state) => state.editing?.table === table && state.editing.id === id);
  const moving = useCanvasUi(({ header }) => header?.table === table && header.id === id);
  return { selected, editing, moving };
}
