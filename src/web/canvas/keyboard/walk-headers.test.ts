import { describe, expect, it } from 'vitest';
import { gridMap } from '../testing/maps.ts';
import { leaveGrid, walkHeaders } from './walk-headers.ts';

const map = gridMap(2, 3, 12);
const spot = (lane: string, step: string, card: string | null = null) => ({ cell: { lane, step }, card });

describe('walking over the headers', () => {
  it('goes up from the first lane and left from the first step, and nowhere else', () => {
    expect(leaveGrid(map, spot('l0', 'p1'), 'up')).toEqual({ pick: { table: 'steps', id: 'p1' } });
    expect(leaveGrid(map, spot('l2', 'p0'), 'left')).toEqual({ pick: { table: 'lanes', id: 'l2' } });
    expect(leaveGrid(map, spot('l1', 'p1'), 'up')).toBeNull();
    expect(leaveGrid(map, spot('l0', 'p1'), 'down')).toBeNull();
    expect(leaveGrid(map, spot('l0', 'p1'), 'right')).toBeNull();
  });

  it('leaves a cell from its uppermost card only', () => {
    expect(leaveGrid(map, spot('l0', 'p0', 'c0'), 'up')).not.toBeNull();
    expect(leaveGrid(map, spot('l0', 'p0', 'other'), 'up')).toBeNull();
  });

  it('goes along the row or column of headers, and back into the grid', () => {
    const at = (table: 'stages' | 'steps' | 'lanes', id: string) => ({ table, id });
    expect(walkHeaders(map, at('steps', 'p1'), 'right')).toEqual({ pick: at('steps', 'p2') });
    expect(walkHeaders(map, at('steps', 'p2'), 'up')).toEqual({ pick: at('stages', 's1') });
    expect(walkHeaders(map, at('stages', 's1'), 'down')).toEqual({ pick: at('steps', 'p2') });
    expect(walkHeaders(map, at('stages', 's1'), 'right')).toBeNull();
    expect(walkHeaders(map, at('steps', 'p2'), 'down')).toEqual({ cell: { lane: 'l0', step: 'p2' } });
    expect(walkHeaders(map, at('lanes', 'l1'), 'down')).toEqual({ pick: at('lanes', 'l2') });
    expect(walkHeaders(map, at('lanes', 'l1'), 'right')).toEqual({ cell: { lane: 'l1', step: 'p0' } });
    expect(walkHeaders(map, at('lanes', 'l1'), 'left')).toBeNull();
  });
});
