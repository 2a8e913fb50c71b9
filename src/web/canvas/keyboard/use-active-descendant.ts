import { useEffect } from 'react';
import type { Spot } from '../../actions/index.ts';
import { useSession } from '../../session/index.ts';
import { type CanvasContext, useCanvas } from '../canvas-context.ts';
import {
  cardElementId,
  cellElementId,
  laneElementId,
  stageElementId,
  stepElementId,
} from '../grid/element-ids.ts';
import { canvasUi, useCanvasUi } from '../ui-store.ts';
import { shownSpot } from './spot.ts';

/** The elements that the keys may be meant for: the nearest first, and what stands in for it where it isn't drawn. */
function candidates({ session }: CanvasContext): string[] {
  const state = useSession.getState();
  const { link } = canvasUi.get();
  const pick = state.selection.at(-1);
  if (link?.sticky) return spotIds(link.spot);
  if (pick?.table === 'stages') return [stageElementId(pick.id)];
  if (pick?.table === 'steps') return [stepElementId(pick.id)];
  if (pick?.table === 'lanes') return [laneElementId(pick.id)];
  const spot = shownSpot(session.snapshot(), state);
  return spot ? spotIds(spot) : [];
}

function spotIds({ cell: { lane, step }, card }: Spot): string[] {
  const cell = cellElementId(lane, step);
  return card === null ? [cell] : [cardElementId(card), cell];
}

/**
 * The grid keeps the focus and names the cell, card or header that the keys are meant for: an element may leave
 * the window without taking the focus along.
 */
export function useActiveDescendant(): void {
  const canvas = useCanvas();
  useEffect(() => {
    let frame = 0;
    const write = () => {
      frame = 0;
      const active = candidates(canvas).find((id) => document.getElementById(id));
      if (active) canvas.grid()?.setAttribute('aria-activedescendant', active);
      else canvas.grid()?.removeAttribute('aria-activedescendant');
    };
    // What is named may come or go with the window: look once React has drawn it.
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(write);
    };
    // The focus is in a text that is typed on the map: where it goes from there is asked when that is left.
    const drawn = () => {
      if (useSession.getState().editing === null) soon();
    };
    soon();
    const stops = [
      useSession.subscribe(soon),
      useCanvasUi.subscribe((state, before) => {
        if (state.link !== before.link) soon();
      }),
      canvas.view.subscribe(soon),
      canvas.haste.subscribe(soon),
      canvas.source.subscribe(drawn),
    ];
    return () => {
      for (const stop of stops) stop();
      cancelAnimationFrame(frame);
    };
  }, [canvas]);
}
