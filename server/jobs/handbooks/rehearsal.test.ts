import { expect, it } from 'vitest';
import { rehearse } from './rehearsal.ts';

it('the handbook of the rehearsal can be made', async () => {
  expect(await rehearse()).toBe(true);
});
