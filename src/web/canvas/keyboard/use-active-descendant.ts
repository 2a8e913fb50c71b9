import { useEffect } from 'react';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import {
  cardElementId,
  cellElementId,
  laneElementId,
  stageElementId,
  stepElementId,
} from '../grid/element-ids.ts';
import { spotOf } from './spot.ts';

/**
 * The grid keeps the focus and names the cell, card or header that the keys are meant for: an element may leave
 * the window without taking the focus along.
 */
export function useActiveDescendant(): void {
  const { session, element } = useCanvas();
  useEffect(() => {
    const write = () => {
      const grid = element();
      const state = useSession.getState();
      const spot = spotOf(state, session.snapshot());
      const pick = state.selection.at(-1);
      const id =
        pick?.table === 'stages'
          ? stageElementId(pick.id)
          : pick?.table === 'steps'
            ? stepElementId(pick.id)
            : pick?.table === 'lanes'
              ? laneElementId(pick.id)
              : spot &&
                (spot.card === null
                  ? cellElementId(spot.cell.lane, spot.cell.step)
                  : cardElementId(spot.card));
      if (id) grid?.setAttribute('aria-activedescendant', id);
      else grid?.removeAttribute('aria-activedescendant');
    };
    write();
    return useSession.subscribe(write);
  }, [session, element]);
}
