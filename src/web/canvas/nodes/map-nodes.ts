import type { Node } from '@xyflow/react';
import type { CardBox, Drawing, MeasureBox, MomentBox, Rect } from '../../../core/layout/index.ts';
import { lowerBound, type MapWindow } from '../viewport/window.ts';

export type CardNode = Node<{ readonly box: CardBox }, 'card'>;
export type MomentNode = Node<{ readonly box: MomentBox }, 'moment'>;
export type MeasureNode = Node<{ readonly box: MeasureBox }, 'measure'>;
export type MapNode = CardNode | MomentNode | MeasureNode;

/**
 * The boxes in the window as React Flow's nodes. An unchanged box gives the very same node each time, so that
 * React Flow, too, sees that nothing changed. Sizes and (no) handles are data: nothing is measured in the DOM.
 */
export function nodesIn(drawing: Drawing, { columns, lanes, top, bottom }: MapWindow): MapNode[] {
  const nodes: MapNode[] = [];
  const inReach = (box: Rect) => box.y < bottom && box.y + box.height > top;
  for (const lane of drawing.lanes.slice(lanes.first, lanes.end)) {
    const from = lowerBound(lane.cells, (cell) => cell.column >= columns.first);
    for (let at = from; at < lane.cells.length; at++) {
      const cell = lane.cells[at];
      if (!cell || cell.column >= columns.end) break;
      for (const box of cell.moments) if (inReach(box)) nodes.push(nodeOf(box, 'moment'));
      for (const box of cell.measures) if (inReach(box)) nodes.push(nodeOf(box, 'measure'));
      for (const box of cell.cards) if (inReach(box)) nodes.push(nodeOf(box, 'card'));
    }
  }
  return nodes;
}

const known = new WeakMap<CardBox | MomentBox | MeasureBox, MapNode>();

function nodeOf(box: CardBox | MomentBox | MeasureBox, type: MapNode['type']): MapNode {
  const node = known.get(box);
  if (node) return node;
  const made = {
    id: `${type}:${box.id}`,
    type,
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    handles: [],
    data: { box },
    // A wrapper without a role may not say what kind of role it has.
    domAttributes: { 'aria-roledescription': undefined },
  } as MapNode;
  known.set(box, made);
  return made;
}
