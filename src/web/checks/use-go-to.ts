import { useCallback } from 'react';
import { type AnyFinding, placeTableOf } from '../../core/analysis/index.ts';
import { isLibraryTable, type Snapshot, type TableName } from '../../core/model/index.ts';
import { useOpenRecord } from '../records/index.ts';
import { type Pick, useSession } from '../session/index.ts';
import { useMapSession } from '../sync/index.ts';

/** What a record that has no place of its own on the map hangs on. */
const HOSTS: Partial<Record<TableName, (snapshot: Snapshot, id: string) => Pick | null>> = {
  actions: ({ actions }, id) => pick('moments', actions.get(id)?.moment),
  feelings: ({ feelings }, id) => pick('steps', feelings.get(id)?.step),
  measures: ({ measures }, id) => {
    const measure = measures.get(id);
    return pick('cards', measure?.card) ?? pick('steps', measure?.step);
  },
};

const pick = (table: TableName, id: string | undefined): Pick | null =>
  id === undefined ? null : { table, id };

/** Where panels lie over the map. */
const NARROW = '(max-width: 640px)';

/** Leads to what a finding is about: on the map, or to the record where it stands in the library. */
export function useGoTo(): (finding: AnyFinding) => void {
  const { snapshot } = useMapSession();
  const open = useOpenRecord();
  return useCallback(
    ({ where: [{ type, id }] }) => {
      const { goTo, show, select } = useSession.getState();
      const table = placeTableOf(type);
      if (table === 'journey') {
        show('journey');
      } else if (isLibraryTable(table)) {
        if (open) {
          open({ table, id });
          return;
        }
        select([{ table, id }]);
        show('inspector');
      } else {
        const host = HOSTS[table];
        goTo((host ? host(snapshot(), id) : null) ?? { table, id });
        if (window.matchMedia(NARROW).matches) show(null);
      }
    },
    [snapshot, open],
  );
}
