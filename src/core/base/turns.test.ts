import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('does one piece after the other for a key, also after one that failed, and different keys at once', async () => {
  const turns = new Turns();
  const said: string[] = [];
  const gate = Promise.withResolvers<void>();
  const work =
    (name: string, wait: Promise<void> = Promise.resolve()) =>
    async () => {
      said.push(`${name} begins`);
      await wait;
      said.push(`${name} ends`);
      if (name === 'bad') throw new Error('bad');
      return name;
    };
  const first = turns.take('a', work('bad', gate.promise));
  const second = turns.take('a', work('second'));
  expect(await turns.take('b', work('other'))).toBe('other');
  expect(said).toEqual(['bad begins', 'other begins', 'other ends']);
  gate.resolve();
  await expect(first).rejects.toThrow('bad');
  expect(await second).toBe('second');
  expect(said.slice(3)).toEqual(['bad ends', 'second begins', 'second ends']);
});

it('is settled when all has ended, well or not', async () => {
  const turns = new Turns();
  let ended = 0;
  for (const key of ['a', 'a', 'b']) {
    turns
      .take(key, async () => {
        await Promise.resolve();
        ended++;
        throw new Error('no');
      })
      .catch(() => undefined);
  }
  await turns.settled();
  expect(ended).toBe(3);
});
