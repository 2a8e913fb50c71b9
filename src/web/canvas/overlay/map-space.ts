import { cardBoxOf, type Drawing, linkPathBy, type Rect } from '../../../core/layout/index.ts';
import type { Anchor, AnchorTable } from '../../../core/model/index.ts';
import type { MapSpace, Spot } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import { openStep, placeAt, placeOf, rectOf } from '../drawing/places.ts';
import { worldOf } from '../gestures/pointer.ts';
import { underPointer } from '../gestures/under-pointer.ts';
import { linkMiddle } from '../layers/link-middle.ts';
import { titleColumn } from '../viewport/title-column.ts';

/** Around what is brought into view, in world units. */
const AROUND = { width: 360, height: 260 };

export function createMapSpace(canvas: CanvasContext): MapSpace {
  const { view, source, camera } = canvas;
  return {
    get viewport() {
      return view.viewport;
    },
    get size() {
      return view.size;
    },
    get edges() {
      const { titleWidth, headerHeight } = source.drawing;
      const { left, width } = titleColumn(titleWidth, view.viewport, view.size);
      const { x, y, zoom } = view.viewport;
      return {
        top: Math.max(y, 0) + headerHeight * zoom,
        left: (left + width) * zoom + x,
        titles: left * zoom + x,
      };
    },
    follow: view.subscribe,
    watch: source.subscribe,
    spotOf: (anchor) => spotOf(source.drawing, anchor),
    anchorAt: (event) => {
      const under = underPointer(canvas, event);
      const record = (table: AnchorTable, id: string): Anchor => ({ kind: 'record', table, id });
      if (under.kind === 'card') return record('cards', under.id);
      if (under.kind === 'moment') return record('moments', under.id);
      if (under.kind === 'link') return record('links', under.id);
      if (under.kind === 'header') return record(under.table, under.id);
      const point = worldOf(canvas, event);
      const place = placeAt(source.drawing, point);
      const step = place && openStep(place);
      if (place && step) return { kind: 'cell', lane: place.lane.id, step };
      return { kind: 'point', x: Math.round(point.x), y: Math.round(point.y) };
    },
    reveal: ({ x, y, at }) => {
      const { width, height } = AROUND;
      if (at === 'left') camera.reveal({ x: 0, y: y - 40, width: 0, height: 80 });
      else camera.reveal({ x: x - 60, y: at === 'top' ? 0 : y - 60, width, height });
    },
    element: canvas.element,
    grid: canvas.grid,
  };
}

const corner = (box: Rect | null | undefined, at: Spot['at']): Spot | null =>
  box ? { x: box.x + 6, y: box.y, reach: box.width - 6, at } : null;

function spotOf(drawing: Drawing, anchor: Anchor): Spot | null {
  if (anchor.kind === 'point') return { x: anchor.x, y: anchor.y, reach: 0, at: 'map' };
  if (anchor.kind === 'cell') {
    const place = placeOf(drawing, anchor.lane, anchor.step);
    // In the cell's corner: what stands in it begins below.
    if (!place) return null;
    const { x, y, width } = rectOf(place);
    return { x: x + width - 34, y: y + 28, reach: 34, at: 'map' };
  }
  return RECORDS[anchor.table](drawing, anchor.id);
}

const byId =
  (id: string) =>
  (box: { readonly id: string }): boolean =>
    box.id === id;

const RECORDS: Readonly<Record<AnchorTable, (drawing: Drawing, id: string) => Spot | null>> = {
  cards: (drawing, id) => corner(cardBoxOf(drawing, id), 'map'),
  moments: ({ moments }, id) => corner(moments.find(byId(id)), 'map'),
  steps: ({ steps }, id) => corner(steps.find(byId(id)), 'top'),
  stages: ({ stages }, id) => corner(stages.find(byId(id)), 'top'),
  lanes: (drawing, id) => {
    const lane = drawing.lanes.find(byId(id));
    return lane ? { x: 16, y: lane.y + 12, reach: drawing.titleWidth - 16, at: 'left' } : null;
  },
  links: (drawing, id) => {
    const link = linkPathBy(drawing, id);
    return link ? { ...linkMiddle(link), reach: 0, at: 'map' } : null;
  },
};
