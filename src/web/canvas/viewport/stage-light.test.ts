import { expect, it } from 'vitest';
import { hotel } from '../testing/maps.ts';
import { stageLight } from './stage-light.ts';

const map = hotel();
const stages = map.stages.list.map(({ id }) => id);
const first = stages[0] as string;

it('every card, moment and measure is lit with one stage', () => {
  const lights = stages.map((stage) => stageLight(map, stage, undefined));
  for (const table of ['cards', 'moments', 'measures'] as const) {
    const lit = lights.flatMap((light) => [...(light[table] ?? [])]);
    // A measure may be of the whole journey, and is then not on the map.
    const placed = map[table].list.filter((one) => table !== 'measures' || 'card' in one || 'step' in one);
    expect(lit.sort()).toEqual(placed.map(({ id }) => id).sort());
  }
});

it('of a stage only what the filter lets through stays lit', () => {
  const [card = ''] = stageLight(map, first, undefined).cards;
  const [other = ''] = stageLight(map, stages[1] as string, undefined).cards;
  const lit = stageLight(map, first, { cards: new Set([card, other]), moments: new Set() });
  expect([...lit.cards]).toEqual([card]);
  expect(lit.moments?.size).toBe(0);
  expect(lit.measures).toBeUndefined();
});
