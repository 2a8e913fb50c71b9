import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { blueprintLines, createTable, gridOf, LANE_ROLES, type LaneRole, TableBuilder } from './index.ts';
import { createRng } from './testing/random.ts';

const table = <T extends { id: string }>(records: readonly T[]) =>
  createTable(records.map((record, i) => ({ id: record.id, order: `a${i}`, record })));

describe('DOC-13 the grid', () => {
  const map = {
    stages: table([
      { id: 'a', title: '', goal: '', phase: 'before' as const },
      { id: 'b', title: '', goal: '', phase: 'after' as const },
    ]),
    steps: table([
      { id: 'b1', stage: 'b', title: '' },
      { id: 'a1', stage: 'a', title: '' },
      { id: 'lost', stage: 'gone', title: '' },
      { id: 'a2', stage: 'a', title: '' },
    ]),
    lanes: table([{ id: 'l', role: 'notes' as const, title: '' }]),
    cards: table(
      [
        ['one', 'l', 'a1'],
        ['two', 'l', 'a1'],
        ['three', 'l', 'lost'],
        ['four', 'gone', 'a1'],
        ['five', 'l', 'gone'],
      ].map(([id = '', lane = '', step = '']) => ({
        id,
        lane,
        step,
        title: '',
        body: '',
        slas: [],
        scripts: [],
        authorities: [],
        systems: [],
        tags: [],
      })),
    ),
  };
  const grid = gridOf(map);

  it('DOC-13 has the steps stage by stage, each in its order', () => {
    expect(grid.steps.map(({ id }) => id)).toEqual(['a1', 'a2', 'b1']);
    expect(grid.lostSteps.map(({ id }) => id)).toEqual(['lost']);
  });

  it('DOC-13 shows every card exactly once: in its cell or in the tray', () => {
    expect(grid.cell('l', 'a1').map(({ id }) => id)).toEqual(['one', 'two']);
    expect(grid.unplaced.map(({ id }) => id)).toEqual(['three', 'four', 'five']);
    expect(grid.cell('gone', 'a1')).toEqual([]);
    expect(grid.cell('l', 'b1')).toEqual([]);
  });

  it('DOC-13 is made once for the same tables', () => {
    expect(gridOf({ ...map })).toBe(grid);
    expect(gridOf({ ...map, lanes: table([]) })).not.toBe(grid);
  });

  it('DOC-13 a moment stands where its card stands, else on its own step', () => {
    const moment = (more: object) => ({ id: 'm', step: 'b1', ...more }) as never;
    expect(grid.stepOf(moment({ card: 'one' }))).toBe('a1');
    expect(grid.stepOf(moment({ card: 'gone' }))).toBe('b1');
    expect(grid.stepOf(moment({}))).toBe('b1');
    expect(grid.stepOf(moment({ step: 'lost' }))).toBeNull();
  });
});

describe('DOC-14 the three lines', () => {
  const lines = (...roles: LaneRole[]) =>
    blueprintLines(roles.map((role) => ({ role }))).map(({ kind, after }) => `${kind} ${after}`);

  it('DOC-14 run where the roles first pass their border', () => {
    expect(lines('evidence', 'customer', 'frontstage', 'backstage', 'support')).toEqual([
      'interaction 1',
      'visibility 2',
      'internal-interaction 3',
    ]);
    expect(lines('customer', 'notes', 'frontstage', 'metrics', 'support')).toEqual([
      'interaction 0',
      'visibility 2',
      'internal-interaction 2',
    ]);
    expect(lines('customer', 'backstage')).toEqual(['interaction 0', 'visibility 0']);
  });

  it('DOC-14 are not there where nothing lies on both sides', () => {
    expect(lines()).toEqual([]);
    expect(lines('customer', 'touchpoint', 'notes')).toEqual([]);
    expect(lines('support', 'backstage', 'frontstage')).toEqual([]);
    for (const role of LANE_ROLES) expect(lines(role)).toEqual([]);
  });
});

function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

describe('DOC-2 a table kept up to date', () => {
  it('DOC-2 equals one made from scratch after any changes, few or many, and older ones stay as they were', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const rng = createRng(seed);
      const builder = new TableBuilder<{ id: string; value: number }>();
      const model = new Map<string, { id: string; order: string; record: { id: string; value: number } }>();
      const entry = (id: string) => ({ id, order: `a${rng.int(9)}`, record: { id, value: rng.int(1_000) } });
      for (let i = rng.int(300); i > 0; i--) model.set(`r${i}`, entry(`r${i}`));
      builder.reset(model.values());
      for (let round = 0; round < 30; round++) {
        const before = builder.table;
        const listed = [...before.list];
        const changes = new Map(
          Array.from({ length: rng.chance(0.1) ? 150 : 1 + rng.int(4) }, () => {
            const id = `r${rng.int(320)}`;
            const known = model.get(id);
            if (rng.chance(0.3)) return [id, null] as const;
            return [
              id,
              known && rng.chance(0.5) ? { ...known, record: { id, value: -1 } } : entry(id),
            ] as const;
          }),
        );
        for (const [id, change] of changes) {
          if (change) model.set(id, change);
          else model.delete(id);
        }
        builder.update(changes);
        const scratch = createTable(model.values());
        const ids = Array.from({ length: 320 }, (_, i) => `r${i}`);
        const seen = (of: typeof scratch) => [
          of.list,
          of.size,
          ids.map(of.get),
          ids.map(of.orderOf),
          ids.map(of.has),
        ];
        expectSame(seen(builder.table), seen(scratch));
        expectSame(before.list, listed);
        expectSame(
          listed.map((record) => before.get(record.id)),
          listed,
        );
      }
    }
  });
});
