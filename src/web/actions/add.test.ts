import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gridOf, LANE_ROLES, LIMITS } from '../../core/model/index.ts';
import { addCard, addLane, addLink, addMoment, addStage, addStep } from './index.ts';
import { EMPTY, liveMaps, template } from './testing/live-map.ts';

const liveMap = liveMaps(() => new Y.Doc());

const hotel = () => liveMap(template('hotel.en'));

describe('adding', () => {
  it('puts a card before, after and at the end of a cell', () => {
    const map = hotel();
    const { lane, step } = map.snapshot().cards.list[0] ?? { lane: '', step: '' };
    const first = gridOf(map.snapshot()).cell(lane, step)[0]?.id ?? '';
    const cell = () =>
      gridOf(map.snapshot())
        .cell(lane, step)
        .map(({ id }) => id);
    const ids = [{ before: first }, { after: first }, null].map(
      (beside) => map.run(addCard(map.snapshot(), { lane, step }, beside)).selection?.[0]?.id,
    );
    expect(cell().slice(0, 3)).toEqual([ids[0], first, ids[1]]);
    expect(cell().at(-1)).toBe(ids[2]);
    expect(addCard(map.snapshot(), { lane, step: 'gone' }).refused).toBe('no-place');
  });

  it('puts steps beside steps, and stages with a first step beside stages', () => {
    const map = hotel();
    const [one, two] = map.snapshot().steps.list;
    const after = map.run(addStep(map.snapshot(), { after: one?.id ?? '' })).selection?.[0]?.id;
    const before = map.run(addStep(map.snapshot(), { before: one?.id ?? '' })).selection?.[0]?.id;
    expect(
      gridOf(map.snapshot())
        .steps.map(({ id }) => id)
        .slice(0, 4),
    ).toEqual([before, one?.id, after, two?.id]);

    const last = map.snapshot().stages.list.at(-1);
    const stage = map.run(addStage(map.snapshot(), { before: last?.id ?? '' })).selection?.[0]?.id ?? '';
    expect(map.snapshot().stages.list.at(-2)).toMatchObject({ id: stage, phase: last?.phase });
    expect(gridOf(map.snapshot()).stages.at(-2)?.steps).toHaveLength(1);
    const end = map.run(addStep(map.snapshot(), { stage })).selection?.[0]?.id;
    expect(gridOf(map.snapshot()).stages.at(-2)?.steps.at(-1)?.id).toBe(end);
    expect(addStep(map.snapshot(), { after: 'gone' }).refused).toBe('no-place');
  });

  it('builds a map from nothing, lanes titled in its language and in a blueprint’s order', () => {
    const map = liveMap(EMPTY);
    map.run(addStage(map.snapshot()));
    for (const role of [...LANE_ROLES].reverse()) map.run(addLane(map.snapshot(), role));
    map.run(addLane(map.snapshot(), 'backstage'));
    const { lanes } = map.snapshot();
    expect(lanes.list.map(({ role }) => role).filter((role, i, all) => role !== all[i - 1])).toEqual(
      LANE_ROLES,
    );
    expect(lanes.list.filter(({ role }) => role === 'backstage').map(({ title }) => title)).toEqual([
      '后台',
      '后台 2',
    ]);
    while (lanes && map.snapshot().lanes.size < LIMITS.lanes) map.run(addLane(map.snapshot(), 'notes'));
    expect(addLane(map.snapshot(), 'notes').refused).toBe('too-many-lanes');
  });

  it('marks a card or a step with a moment', () => {
    const map = hotel();
    const card = map.snapshot().cards.list[0];
    const pain = map.run(addMoment(map.snapshot(), { card: card?.id ?? '' }, 'pain')).selection?.[0]?.id;
    expect(map.snapshot().moments.get(pain ?? '')).toMatchObject({
      card: card?.id,
      step: card?.step,
      kind: 'pain',
    });
    const joy = map.run(addMoment(map.snapshot(), { step: card?.step ?? '' }, 'delight')).selection?.[0]?.id;
    expect(map.snapshot().moments.get(joy ?? '')?.card).toBeUndefined();
    expect(addMoment(map.snapshot(), { card: 'gone' }, 'pain').refused).toBe('no-place');
  });

  it('links two cards once in each way, never one with itself', () => {
    const map = hotel();
    const [a, , b] = map.snapshot().cards.list.map(({ id }) => id) as [string, string, string];
    expect(addLink(map.snapshot(), a, a, 'flow').refused).toBe('self-link');
    const made = map.run(addLink(map.snapshot(), a, b, 'handoff')).selection;
    expect(map.snapshot().links.get(made?.[0]?.id ?? '')?.handoff).toEqual({
      onRequest: false,
      sensitive: [],
      passes: [],
    });
    expect(addLink(map.snapshot(), a, b, 'handoff')).toMatchObject({
      refused: 'duplicate-link',
      selection: made,
    });
    expect(addLink(map.snapshot(), b, a, 'handoff').refused).toBeNull();
    expect(addLink(map.snapshot(), a, b, 'needs').refused).toBeNull();
    expect(addLink(map.snapshot(), a, 'gone', 'flow').refused).toBe('no-place');
  });
});
