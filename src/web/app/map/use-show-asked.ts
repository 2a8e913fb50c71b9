import { useEffect } from 'react';
import { isMapTable, tableIn } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import { useMapSession, useStatus } from '../../sync/index.ts';
import { takeParameter } from '../address.ts';

/** Selects and brings into view the record that the address asks for: `?show=cards:<id>`. */
export function useShowAsked(): void {
  const session = useMapSession();
  const loaded = useStatus((status) => status.loaded);
  useEffect(() => {
    if (!loaded) return;
    const [table = '', id = ''] = takeParameter('show')?.split(/:(.*)/s) ?? [];
    if (!isMapTable(table) || !tableIn(session.snapshot(), table).has(id)) return;
    // Once the panels stand beside the map: they take some of its room.
    const timer = setTimeout(() => useSession.getState().goTo({ table, id }), 300);
    return () => clearTimeout(timer);
  }, [loaded, session]);
}
