import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../model/index.ts';
import { layoutMap } from '../layout-map.ts';
import { SIZES } from '../sizes.ts';
import { journeys } from '../testing/journeys.ts';
import { replaceRecord, snapshotOf, strange } from '../testing/snapshot-of.ts';
import type { Drawing, LaneBox, LinkPath, Point, Rect } from '../types.ts';
import { linkLine } from './path.ts';

/** Whether a stretch runs through the inside of a box; touching its edge is no crossing. */
function crosses(a: Point, b: Point, box: Rect): boolean {
  const left = Math.min(a.x, b.x);
  const right = Math.max(a.x, b.x);
  const top = Math.min(a.y, b.y);
  const bottom = Math.max(a.y, b.y);
  const e = 0.01;
  return (
    right > box.x + e && left < box.x + box.width - e && bottom > box.y + e && top < box.y + box.height - e
  );
}

function crossings(link: LinkPath, { cards, moments, measures, folds }: Drawing): string[] {
  const boxes = [
    ...cards,
    ...moments,
    ...measures,
    ...folds.map((fold) => ({ ...fold, id: 'what is hidden' })),
  ];
  return link.points
    .slice(1)
    .flatMap((to, i) =>
      boxes
        .filter((box) => crosses(link.points[i] as Point, to, box))
        .map((box) => `${link.id} through ${box.id}`),
    );
}

function checkLinks(drawing: Drawing): void {
  for (const link of drawing.links) {
    expect(crossings(link, drawing)).toEqual([]);
    expect(link.points[0]).toEqual({ x: link.fromPort.x, y: link.fromPort.y });
    expect(link.points.at(-1)).toEqual({ x: link.toPort.x, y: link.toPort.y });
    for (const [i, point] of link.points.slice(1).entries()) {
      const before = link.points[i] as Point;
      expect(point.x === before.x || point.y === before.y).toBe(true);
    }
    expect(linkLine(link)).toMatch(/^M[-\d. LQ]+$/u);
  }
}

const folder = new URL('../../../../templates/', import.meta.url);
test.each(readdirSync(folder).filter((name) => name.endsWith('.journey.json')))(
  '%s: links cross no card, and their labels cover neither cards nor each other',
  (name) => {
    const drawing = layoutMap(snapshotOf(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))));
    expect(drawing.links.length).toBeGreaterThan(20);
    checkLinks(drawing);
    const labels = drawing.links.flatMap(({ label }) => (label && !label.truncated ? [label] : []));
    const boxes = [...drawing.cards, ...drawing.moments];
    const overlap = (a: Rect, b: Rect) =>
      a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
    const covering = labels.filter(
      (label, i) =>
        boxes.some((box) => overlap(label, box)) ||
        labels.slice(i + 1).some((other) => overlap(label, other)),
    );
    expect(covering.map(({ text }) => text)).toEqual([]);
    // Where one is too long for any place, what is left of it still says something.
    const cut = drawing.links.flatMap(({ label }) => (label?.truncated ? [label] : []));
    expect(cut.filter(({ width }) => width < 150).map(({ text }) => text)).toEqual([]);
  },
);

test('in any journey links cross no card', () => {
  fc.assert(
    fc.property(journeys, (snapshot) => checkLinks(layoutMap(snapshot))),
    { numRuns: 150 },
  );
});

test('in any journey, collapsed as anyone likes, links cross no card and nothing that stands for cards', () => {
  fc.assert(
    fc.property(journeys, fc.array(fc.boolean(), { minLength: 12 }), (snapshot, choices) => {
      const chosen = (list: readonly { readonly id: string }[], from: number) =>
        new Set(list.filter((_, at) => choices[at + from]).map(({ id }) => id));
      const drawing = layoutMap(snapshot, {
        collapsedStages: chosen(snapshot.stages.list, 0),
        collapsedLanes: chosen(snapshot.lanes.list, 5),
      });
      checkLinks(drawing);
    }),
    { numRuns: 150 },
  );
});

test('in any journey a lane that grows shifts what is below it and leaves all tracks as they are', () => {
  let told = 0;
  const ways = ({ links }: Drawing) =>
    links.map(({ fromPort, toPort, points }) => [fromPort.side, toPort.side, points.length]);
  fc.assert(
    fc.property(journeys, fc.nat(), (snapshot, nth) => {
      const lane = snapshot.lanes.list[nth % Math.max(1, snapshot.lanes.size)];
      fc.pre(lane !== undefined);
      const before = layoutMap(snapshot);
      const title = 'This lane has so long a name that it becomes higher than all that stands in it '.repeat(
        3,
      );
      const after = layoutMap(replaceRecord(snapshot, 'lanes', lane.id, { title }));
      const at = before.lanes.findIndex(({ id }) => id === lane.id);
      const [low, high] = [before.lanes[at], after.lanes[at]] as [LaneBox, LaneBox];
      // Around below a lane that is higher now may be too far: then others move over.
      fc.pre(high.height > low.height && isDeepStrictEqual(ways(before), ways(after)));
      const moved = (y: number) =>
        y > low.y + low.height - SIZES.lanePad ? y + high.height - low.height : y;
      for (const [i, { points }] of after.links.entries()) {
        told++;
        const expected = before.links[i]?.points.map(({ x, y }) => ({ x, y: moved(y) })) ?? [];
        expect(points.map(({ x }) => x)).toEqual(expected.map(({ x }) => x));
        for (const [n, { y }] of points.entries()) expect(y).toBeCloseTo(expected[n]?.y ?? Number.NaN, 6);
      }
    }),
    { numRuns: 150 },
  );
  expect(told).toBeGreaterThan(100);
});

describe('the simple ways', () => {
  const cell = (id: string, lane: string, step: string) => ({ id, lane, step, title: id });
  const journey = (links: readonly object[]) =>
    layoutMap(
      snapshotOf({
        format: 'throughline/journey',
        version: 1,
        journey: { id: 'j', title: 'j', locale: 'en', view: 'current', personas: [] },
        stages: [{ id: 's', title: 's', phase: 'during' }],
        steps: ['p1', 'p2', 'p3'].map((id) => ({ id, stage: 's', title: id })),
        lanes: [
          { id: 'touch', role: 'touchpoint', title: 't' },
          { id: 'front', role: 'frontstage', title: 'f' },
          { id: 'back', role: 'backstage', title: 'b' },
        ],
        cards: [
          cell('a', 'touch', 'p1'),
          cell('b', 'touch', 'p2'),
          cell('c', 'touch', 'p3'),
          cell('d', 'back', 'p1'),
          cell('e', 'touch', 'p1'),
        ],
        links: links.map((link, i) => ({ id: `l${i}`, label: '', ...link })),
      }),
    ).links;

  test('neighbours in a lane are joined by a straight line', () => {
    expect(journey([{ from: 'a', to: 'b', kind: 'flow' }])[0]?.points.length).toBe(2);
  });

  test('what is needed straight below is joined by a straight line down', () => {
    const [link] = journey([{ from: 'e', to: 'd', kind: 'needs' }]);
    expect(link?.points.length).toBe(2);
    expect(link?.head.angle).toBe(90);
  });

  test('a link over a card goes around it', () => {
    const [link] = journey([{ from: 'a', to: 'c', kind: 'flow' }]);
    expect(link?.points.length).toBeGreaterThan(4);
  });

  test('links from one card share a line; links from different cards lie side by side', () => {
    const links = journey([
      { from: 'a', to: 'c', kind: 'flow' },
      { from: 'e', to: 'c', kind: 'flow' },
      { from: 'a', to: 'c', kind: 'flow' },
    ]);
    expect(links[0]?.points).toEqual(links[2]?.points);
    expect(links[0]?.points).not.toEqual(links[1]?.points);
  });

  test('a card does not link to itself, nor to one that is not shown', () => {
    expect(journey([{ from: 'a', to: 'a', kind: 'flow' }])).toEqual([]);
  });
});

test('a link goes around the other side once its lane has grown there, though its cards have not moved', () => {
  const cell = (id: string, step: string) => ({ id, lane: 'l', step, title: id });
  let snapshot = snapshotOf({
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'j', title: 'j', locale: 'en', view: 'current', personas: [] },
    stages: [{ id: 's', title: 's', phase: 'during' }],
    steps: ['p1', 'p2', 'p3'].map((id) => ({ id, stage: 's', title: id })),
    lanes: [
      { id: 'above', role: 'customer', title: 'a' },
      { id: 'l', role: 'touchpoint', title: 't' },
    ],
    // The link's ends stand lowest in their cells.
    cards: [cell('a', 'p1'), cell('from', 'p1'), cell('b', 'p2'), cell('c', 'p3'), cell('to', 'p3')],
    links: [{ id: 'link', from: 'from', to: 'to', kind: 'flow', label: '' }],
  });
  const lowest = () => Math.max(...(layoutMap(snapshot).links[0]?.points ?? []).map(({ y }) => y));
  const low = lowest();
  const bodies = {
    title: 'So much is said here that the card grows by far '.repeat(6),
    body: 'And more '.repeat(40),
  };
  snapshot = replaceRecord(snapshot, 'cards', 'b', { ...bodies, tags: ['one'], slas: ['sla'], image: 'i' });
  expect(lowest()).toBeLessThan(low);
  expect(layoutMap(snapshot)).toEqual(layoutMap(strange(snapshot)));
});

test('a card that comes in between takes a straight link out of its way, and gives it back', () => {
  const cell = (id: string, lane: string, step: string) => ({ id, lane, step, title: id });
  const start = snapshotOf({
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'j', title: 'j', locale: 'en', view: 'current', personas: [] },
    stages: [{ id: 's', title: 's', phase: 'during' }],
    steps: ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id, stage: 's', title: id })),
    lanes: [
      { id: 'touch', role: 'touchpoint', title: 't' },
      { id: 'front', role: 'frontstage', title: 'f' },
      { id: 'back', role: 'backstage', title: 'b' },
    ],
    cards: [
      cell('a', 'touch', 'p1'),
      cell('right', 'touch', 'p3'),
      cell('below', 'back', 'p1'),
      cell('other', 'front', 'p4'),
    ],
    links: [
      { id: 'level', from: 'a', to: 'right', kind: 'flow', label: '' },
      { id: 'upright', from: 'a', to: 'below', kind: 'needs', label: '' },
    ],
  });
  const bends = (snapshot: Snapshot) => layoutMap(snapshot).links.map(({ points }) => points.length > 2);
  expect(bends(start)).toEqual([false, false]);
  const inRow = replaceRecord(start, 'cards', 'other', { lane: 'touch', step: 'p2' });
  expect(bends(inRow)).toEqual([true, false]);
  const inColumn = replaceRecord(inRow, 'cards', 'other', { lane: 'front', step: 'p1' });
  expect(bends(inColumn)).toEqual([false, true]);
  expect(bends(replaceRecord(inColumn, 'cards', 'other', { step: 'p4' }))).toEqual([false, false]);
});
