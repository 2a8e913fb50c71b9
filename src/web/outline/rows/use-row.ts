import type { TableName } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import { rowId } from '../places.ts';

/** A record's row: whoever has the focus in it has it selected, here and on the map. */
export function useRow(table: TableName, id: string) {
  const selected = useSession(
    ({ selection }) => selection.length === 1 && selection[0]?.id === id && selection[0].table === table,
  );
  return {
    selected,
    row: {
      id: rowId(table, id),
      'data-outline-row': `${table}:${id}`,
      'data-selected': selected || undefined,
      onFocus: () => {
        if (!selected) useSession.getState().select([{ table, id }]);
      },
    },
  };
}
