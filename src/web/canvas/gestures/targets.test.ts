import { describe, expect, it } from 'vitest';
import { drawn, gridMap } from '../testing/maps.ts';
import { push } from './autoscroll.ts';
import { dropTargetAt } from './drop-target.ts';
import { headerTargetAt } from './header-press.ts';

const drawing = drawn(gridMap(3, 3, 36));
const card = (id: string) => {
  const box = drawing.cards.find((one) => one.id === id);
  if (!box) throw new Error(id);
  return box;
};
const middle = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x + width / 2,
  y: y + height / 2,
});

describe('where dragged cards would go', () => {
  it('before the card under whose upper half the pointer is, after the one under whose lower half', () => {
    const box = card('c0');
    const upper = { x: box.x + 40, y: box.y + 4 };
    const lower = { x: box.x + 40, y: box.y + box.height - 4 };
    expect(dropTargetAt(drawing, upper, new Set())).toMatchObject({ lane: 'l0', step: 'p0', before: 'c0' });
    expect(dropTargetAt(drawing, lower, new Set())).toMatchObject({ before: 'c18' });
  });

  it('as if the dragged ones were not there', () => {
    const box = card('c0');
    const at = { x: box.x + 40, y: box.y + 4 };
    expect(dropTargetAt(drawing, at, new Set(['c0']))).toMatchObject({ before: 'c18' });
    expect(dropTargetAt(drawing, at, new Set(['c0', 'c18']))).toMatchObject({ before: null });
  });

  it('nowhere outside of the grid', () => {
    expect(dropTargetAt(drawing, { x: -10, y: 10 }, new Set())).toBeNull();
    expect(dropTargetAt(drawing, { x: 400, y: drawing.height + 50 }, new Set())).toBeNull();
  });
});

describe('where a dragged header would go', () => {
  it('a lane: above the one whose middle is below the pointer', () => {
    const [first, second] = drawing.lanes;
    expect(headerTargetAt(drawing, 'lanes', { x: 20, y: (first?.y ?? 0) + 2 })?.before).toBe('l0');
    expect(headerTargetAt(drawing, 'lanes', { x: 20, y: (second?.y ?? 0) + 2 })?.before).toBe('l1');
    expect(headerTargetAt(drawing, 'lanes', { x: 20, y: drawing.height + 99 })?.before).toBeNull();
  });

  it('a step: into the stage under the pointer, also at its end', () => {
    const [a, b] = drawing.steps;
    if (!a || !b) throw new Error('no steps');
    expect(headerTargetAt(drawing, 'steps', { x: a.x + 5, y: 90 })).toMatchObject({
      stage: 's0',
      before: 'p0',
    });
    expect(headerTargetAt(drawing, 'steps', { x: middle(b).x + 40, y: 90 })).toMatchObject({
      stage: 's0',
      before: null,
    });
    expect(headerTargetAt(drawing, 'steps', { x: drawing.width + 500, y: 90 })).toMatchObject({
      stage: 's2',
      before: null,
    });
  });

  it('a stage: before the one whose middle is to the right', () => {
    const [, second] = drawing.stages;
    expect(headerTargetAt(drawing, 'stages', { x: (second?.x ?? 0) + 3, y: 40 })?.before).toBe('s1');
    expect(headerTargetAt(drawing, 'stages', { x: drawing.width, y: 40 })?.before).toBeNull();
  });
});

describe('scrolling at the edge', () => {
  it('is faster the nearer, and none in the middle', () => {
    expect(push(500, 0, 1000)).toBe(0);
    expect(push(10, 0, 1000)).toBeGreaterThan(push(30, 0, 1000));
    expect(push(990, 0, 1000)).toBeLessThan(push(970, 0, 1000));
    expect(push(-500, 0, 1000)).toBe(push(0, 0, 1000));
  });
});
