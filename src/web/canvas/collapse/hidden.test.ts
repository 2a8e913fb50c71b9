import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutMap } from '../../../core/layout/index.ts';
import { gridOf } from '../../../core/model/index.ts';
import { DIRECTIONS, settle, walk } from '../../actions/index.ts';
import { leaveGrid, walkHeaders } from '../keyboard/walk-headers.ts';
import { gridMap } from '../testing/maps.ts';
import { hidersOf, isCellHidden, isHidden, shownCell, shownGrid, without } from './hidden.ts';

const map = gridMap(4, 4, 60);
const { stages, lanes, cards } = map;
const choice = fc.record({
  stages: fc.subarray(stages.list.map(({ id }) => id)),
  lanes: fc.subarray(lanes.list.map(({ id }) => id)),
});

describe('what is hidden', () => {
  it('is just what the picture doesn’t show, and is shown once what hides it is expanded', () => {
    fc.assert(
      fc.property(choice, (collapsed) => {
        const drawing = layoutMap(map, {
          collapsedStages: new Set(collapsed.stages),
          collapsedLanes: new Set(collapsed.lanes),
        });
        const drawn = new Set(drawing.cards.map(({ id }) => id));
        for (const { id } of cards.list) {
          const pick = { table: 'cards', id } as const;
          expect(isHidden(map, collapsed, pick)).toBe(!drawn.has(id));
          const after = without(collapsed, hidersOf(map, collapsed, pick));
          expect(isHidden(map, after, pick)).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('walking with some of it collapsed', () => {
  it('stands on what is shown alone, on a card wherever one can be seen', () => {
    fc.assert(
      fc.property(
        choice,
        fc.array(fc.constantFrom(...DIRECTIONS), { maxLength: 60 }),
        (collapsed, directions) => {
          const grid = shownGrid(map, collapsed);
          let spot = settle(map, null, grid);
          for (const direction of directions) {
            spot = walk(map, spot, direction, grid);
            if (!spot) throw new Error('lost');
            expect(shownCell(map, collapsed, spot.cell)).toEqual(spot.cell);
            const hidden = isCellHidden(map, collapsed, spot.cell);
            const there = hidden ? [] : gridOf(map).cell(spot.cell.lane, spot.cell.step);
            expect(spot.card === null).toBe(there.length === 0);
          }
        },
      ),
    );
  });

  it('crosses a collapsed stage in one step, and its header leads into its one cell a lane', () => {
    const collapsed = { stages: ['s1'], lanes: [] };
    const grid = shownGrid(map, collapsed);
    const stepsOf = (stage: string) =>
      map.steps.list.filter((step) => step.stage === stage).map(({ id }) => id);
    const last = stepsOf('s0').at(-1) ?? '';
    const into = walk(map, { cell: { lane: 'l1', step: last }, card: null }, 'right', grid);
    expect(into).toEqual({ cell: { lane: 'l1', step: stepsOf('s1')[0] }, card: null });
    expect(walk(map, into, 'right', grid)?.cell.step).toBe(stepsOf('s2')[0]);
    const top = { cell: { lane: 'l0', step: stepsOf('s1')[0] ?? '' }, card: null };
    expect(leaveGrid(map, top, 'up', collapsed)).toEqual({ pick: { table: 'stages', id: 's1' } });
    expect(walkHeaders(map, { table: 'stages', id: 's1' }, 'down', collapsed)).toEqual({ cell: top.cell });
  });
});
