import { describe, expect, it } from 'vitest';
import { replaceRecord } from '../../../core/layout/testing/snapshot-of.ts';
import { drawn, gridMap, hotel } from '../testing/maps.ts';
import { windowOf } from '../viewport/window.ts';
import { nodesIn } from './map-nodes.ts';

const size = { width: 1400, height: 900 };
const everything = { width: 1e6, height: 1e6 };
const start = { x: 0, y: 0, zoom: 1 };

describe('the nodes given to React Flow', () => {
  it('are those of the window, each with its size and place as data', () => {
    const drawing = drawn(gridMap(50, 30, 3000));
    const nodes = nodesIn(drawing, windowOf(drawing, start, size));
    expect(nodes.length).toBeGreaterThan(20);
    expect(nodes.length).toBeLessThan(120);
    for (const node of nodes) {
      expect(node).toMatchObject({ width: expect.any(Number), height: expect.any(Number), handles: [] });
    }
  });

  it('are the same objects as long as their boxes are: one changed card makes one new node', () => {
    const before = hotel();
    const [card] = before.cards.list;
    const after = replaceRecord(before, 'cards', card?.id ?? '', { title: `${card?.title}.` });
    const nodes = (snapshot: typeof before) => {
      const drawing = drawn(snapshot);
      return nodesIn(drawing, windowOf(drawing, start, everything));
    };
    const first = nodes(before);
    const second = nodes(after);
    expect(second).toHaveLength(first.length);
    expect(second.filter((node) => !first.includes(node)).map(({ id }) => id)).toEqual([`card:${card?.id}`]);
  });

  it('are few even where one cell holds hundreds of cards', () => {
    const drawing = drawn(gridMap(1, 1, 500, true));
    const nodes = nodesIn(drawing, windowOf(drawing, { x: 0, y: -9000, zoom: 1 }, size));
    expect(nodes.length).toBeGreaterThan(10);
    expect(nodes.length).toBeLessThan(60);
  });

  it('hold cards, moments and measures under names that cannot clash', () => {
    const drawing = drawn(hotel());
    const nodes = nodesIn(drawing, windowOf(drawing, start, everything));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    expect(nodes).toHaveLength(drawing.cards.length + drawing.moments.length + drawing.measures.length);
  });
});
