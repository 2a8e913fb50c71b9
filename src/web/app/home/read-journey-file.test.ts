import { expect, it } from 'vitest';
import { readJourneyFile } from './read-journey-file.ts';

const file = (text: string, size = text.length) => ({ size, text: async () => text });

it('gives the text as it is', async () => {
  expect(await readJourneyFile(file(' {"a": 1e2} '))).toEqual({ ok: true, text: ' {"a": 1e2} ' });
});

it('refuses a file over the limit without reading it', async () => {
  const huge = { size: 33 * 1024 * 1024, text: () => Promise.reject(new Error('read')) };
  expect(await readJourneyFile(huge)).toEqual({ ok: false, reason: 'too-large' });
});

it('says where the text stops being JSON, when that is known', async () => {
  expect(await readJourneyFile(file('{\n  "a": 1,\n  b\n}'))).toEqual({
    ok: false,
    reason: 'not-json',
    line: 3,
    column: 3,
  });
  expect(await readJourneyFile(file(''))).toMatchObject({ ok: false, reason: 'not-json' });
});
