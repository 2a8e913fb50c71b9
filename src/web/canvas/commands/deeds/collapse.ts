import type { Deed, Deeds } from '../../../commands/index.ts';
import { useSession } from '../../../session/index.ts';
import type { CanvasContext } from '../../canvas-context.ts';
import {
  type Collapsible,
  collapseOthers,
  collapsibleHere,
  expandAll,
  toggleCollapsed,
} from '../../collapse/collapsing.ts';
import { lastPick } from '../../keyboard/act.ts';

/** Stages and lanes that are put away to look at the rest. */
export function collapseDeeds(canvas: CanvasContext): Deeds {
  const on = (table: Collapsible, run: (own: Collapsible, id: string) => void): Deed => {
    // On a lane's title there is no stage.
    const own = (): Collapsible => (lastPick()?.table === 'lanes' ? 'lanes' : table);
    return {
      run: () => {
        const id = collapsibleHere(canvas, own());
        if (id !== null) run(own(), id);
      },
      why: () => {
        if (collapsibleHere(canvas, own()) !== null) return null;
        return table === 'stages' ? 'need-stage' : 'need-lane';
      },
    };
  };
  const toggle = (table: Collapsible) => on(table, (own, id) => toggleCollapsed(canvas, own, id));
  const others = (table: Collapsible) => on(table, (own, id) => collapseOthers(canvas, own, id));
  return {
    'stage.collapse': toggle('stages'),
    'lane.collapse': toggle('lanes'),
    'stage.collapseOthers': others('stages'),
    'lane.collapseOthers': others('lanes'),
    'expand.all': {
      run: () => expandAll(canvas),
      why: () => {
        const { stages, lanes } = useSession.getState().collapsed;
        return stages.length + lanes.length > 0 ? null : 'none-collapsed';
      },
    },
  };
}
