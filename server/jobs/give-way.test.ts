import { expect, test } from 'vitest';
import { giveWay } from './give-way.ts';

test('of all that wait one goes on in a turn of the event loop', async () => {
  let turn = 0;
  const wentOn: number[] = [];
  const count = () => {
    turn++;
    if (wentOn.length < 3) setImmediate(count);
  };
  setImmediate(count);
  await Promise.all(
    [1, 2, 3].map(async () => {
      await giveWay();
      wentOn.push(turn);
    }),
  );
  expect(new Set(wentOn).size).toBe(3);
});
