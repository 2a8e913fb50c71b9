import {
  type MouseEvent as ReactMouseEvent,
  type PointerEvent as ReactPointerEvent,
  useEffect,
  useMemo,
} from 'react';
import type { Side } from '../../../core/layout/index.ts';
import { feelingId } from '../../../core/model/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import { useReadOnly } from '../../sync/index.ts';
import { type CanvasContext, useCanvas } from '../canvas-context.ts';
import { expandHere } from '../collapse/collapsing.ts';
import { renameHeader } from '../commands/use-structure.ts';
import { cellOf, openStep, placeAt } from '../drawing/places.ts';
import { addAndEdit } from '../editing/use-card-editing.ts';
import { canvasUi, openMenuAt } from '../ui-store.ts';
import { pressCard } from './card-press.ts';
import { pressFeeling } from './feeling-press.ts';
import { pressHeader } from './header-press.ts';
import { hover, unhover } from './hover.ts';
import { extendLink, finishLink, pressHandle } from './link-press.ts';
import { pressGround } from './marquee.ts';
import { worldOf } from './pointer.ts';
import { isFinger } from './press.ts';
import { isOwnBusiness, type UnderPointer, underPointer } from './under-pointer.ts';

const pickOf = (under: Exclude<UnderPointer, { kind: 'feeling' | 'ground' }>): Pick =>
  under.kind === 'header' ? { table: under.table, id: under.id } : { table: `${under.kind}s`, id: under.id };

const handleUnder = ({ target }: PointerEvent): DOMStringMap | undefined =>
  target instanceof Element ? target.closest<SVGElement>('[data-link-handle]')?.dataset : undefined;

/** What a press does depends on what lies under it. */
function press(canvas: CanvasContext, event: PointerEvent): void {
  const { link } = canvasUi.get();
  if (link?.sticky) {
    finishLink(canvas, extendLink(canvas, link, event));
    return;
  }
  const { from, linkHandle } = handleUnder(event) ?? {};
  if (from && linkHandle) {
    pressHandle(canvas, event, from, linkHandle as Side);
    return;
  }
  const under = underPointer(canvas, event);
  switch (under.kind) {
    case 'card':
      pressCard(canvas, event, under.id);
      break;
    case 'feeling':
      pressFeeling(canvas, event, under.persona, under.step);
      break;
    case 'header':
      pressHeader(canvas, event, under.table, under.id);
      break;
    case 'ground':
      pressGround(canvas, event);
      break;
    default: {
      const { select, toggle } = useSession.getState();
      if (event.shiftKey) toggle(pickOf(under));
      else select([pickOf(under)]);
    }
  }
}

/** A finger that rests drags what it is on; let go again at the same place, the menu opens. */
function hold(canvas: CanvasContext, event: PointerEvent): void {
  const under = underPointer(canvas, event);
  const menu = () => openMenu(canvas, event);
  if (under.kind === 'card') pressCard(canvas, event, under.id, menu);
  else if (under.kind === 'header') pressHeader(canvas, event, under.table, under.id, menu);
  else if (under.kind === 'feeling') pressFeeling(canvas, event, under.persona, under.step);
}

/** A double press edits what is under it; on the empty ground of a cell it adds a card. */
function open(canvas: CanvasContext, event: MouseEvent): void {
  const under = underPointer(canvas, event);
  const { edit } = useSession.getState();
  switch (under.kind) {
    case 'card':
    case 'moment':
      edit({ ...pickOf(under), field: 'title' });
      break;
    case 'header':
      renameHeader(canvas, under.table, under.id);
      break;
    case 'link':
      edit({ table: 'links', id: under.id, field: 'label' });
      break;
    case 'ground': {
      const at = worldOf(canvas, event);
      const { drawing } = canvas.source;
      const place = placeAt(drawing, at);
      const inPlot = drawing.plot && at.y >= drawing.plot.y && at.y <= drawing.plot.y + drawing.plot.height;
      const step = place && openStep(place);
      if (step && !inPlot) addAndEdit(canvas, { lane: place.lane.id, step });
      else if (place && !step) {
        useSession.getState().standOn(cellOf(place));
        expandHere(canvas);
      }
      break;
    }
  }
}

/** A finger taps where a mouse would press: what is tapped is selected, and edited at the second tap. */
function tap(canvas: CanvasContext, event: MouseEvent): void {
  const { link } = canvasUi.get();
  if (link?.sticky) {
    finishLink(canvas, extendLink(canvas, link, event));
    return;
  }
  const under = underPointer(canvas, event);
  const { select, selection, standOn } = useSession.getState();
  if (under.kind === 'feeling') select([{ table: 'feelings', id: feelingId(under.persona, under.step) }]);
  else if (under.kind === 'ground') {
    const place = placeAt(canvas.source.drawing, worldOf(canvas, event));
    select([]);
    standOn(place ? cellOf(place) : null);
  } else {
    const pick = pickOf(under);
    const again = selection.length === 1 && selection[0]?.id === pick.id;
    if (again) open(canvas, event);
    else select([pick]);
  }
}

const MENUS = { card: 'cards', moment: 'moments', link: 'links' } as const;

/** The right button: the menu of what is under it, which is selected with all that was selected with it, the last of them. */
function openMenu(canvas: CanvasContext, event: MouseEvent): boolean {
  const under = underPointer(canvas, event);
  if (under.kind === 'feeling' || under.kind === 'ground' || under.kind === 'measure') return false;
  const pick = pickOf(under);
  const { selection, select } = useSession.getState();
  const others = selection.filter(({ table, id }) => table !== pick.table || id !== pick.id);
  select(others.length < selection.length ? [...others, pick] : [pick]);
  const kind = under.kind === 'header' ? under.table : MENUS[under.kind];
  openMenuAt({ kind, id: under.id, x: event.clientX, y: event.clientY });
  return true;
}

/** The map's pointer events, without those that move it. */
export function usePointer(isPanning: () => boolean) {
  const canvas = useCanvas();
  const readOnly = useReadOnly();
  // What was under the pointer has moved away from it.
  useEffect(() => canvas.view.subscribe(unhover), [canvas]);
  return useMemo(
    () => ({
      onPointerDown: (event: ReactPointerEvent) => {
        if (event.button !== 0 || isPanning() || isOwnBusiness(event)) return;
        if (isFinger(event.nativeEvent)) {
          if (!readOnly && event.isPrimary) hold(canvas, event.nativeEvent);
          return;
        }
        canvas.grid()?.focus({ preventScroll: true });
        press(canvas, event.nativeEvent);
      },
      onMouseDown: (event: ReactMouseEvent) => {
        // The browser would take the focus away from the grid, which covers the map without being under the pointer.
        if (event.button === 0 && !isOwnBusiness(event)) event.preventDefault();
      },
      onPointerMove: (event: ReactPointerEvent) => {
        if (event.pointerType !== 'touch') hover(canvas, event.nativeEvent);
      },
      onPointerLeave: unhover,
      onClick: (event: ReactMouseEvent) => {
        const { pointerType } = event.nativeEvent as PointerEvent;
        if (pointerType === 'touch' && !isOwnBusiness(event)) tap(canvas, event.nativeEvent);
      },
      onDoubleClick: (event: ReactMouseEvent) => {
        if (!isOwnBusiness(event)) open(canvas, event.nativeEvent);
      },
      onContextMenu: (event: ReactMouseEvent) => {
        if (!isOwnBusiness(event) && openMenu(canvas, event.nativeEvent)) event.preventDefault();
      },
    }),
    [canvas, isPanning, readOnly],
  );
}
