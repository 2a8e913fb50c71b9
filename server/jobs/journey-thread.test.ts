import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JourneyFile } from '../../src/core/model/index.ts';
import { loadTemplates } from '../templates/index.ts';
import { createJourneyThread, type StoredJourney } from './index.ts';

/** Does all on its thread, and all where it is asked for. */
const away = createJourneyThread(0);
const here = createJourneyThread(Number.POSITIVE_INFINITY);
afterAll(() => Promise.all([away.close(), here.close()]));

const EMPTY = [new Uint8Array([0, 0])];

describe('what the thread does is what is done in place', () => {
  let file: JourneyFile;
  let journey: StoredJourney;
  beforeAll(async () => {
    const template = (await loadTemplates()).get('hotel.zh-CN');
    if (!template) throw new Error('The template is missing.');
    file = template.file;
    const content = await away.do('content', { file, id: 'hotel' });
    if (!content.ok) throw new Error(JSON.stringify(content.error));
    journey = { id: 'hotel', map: [content.value.bytes], library: EMPTY };
  });

  test.each(['file', 'fileWithTerms'] as const)('as a journey %s, to the letter', async (kind) => {
    const [one, other] = await Promise.all([here, away].map((thread) => thread.do(kind, { journey })));
    expect(one?.ok && one.value.cards.length).toBe(file.cards.length);
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  test('as a document that says what the file says', async () => {
    const content = await here.do('content', { file, id: 'hotel' });
    const map = content.ok ? [content.value.bytes] : EMPTY;
    const [one, other] = await Promise.all(
      [map, journey.map].map((bytes) => here.do('file', { journey: { ...journey, map: bytes } })),
    );
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  test.each([
    ['a file', () => file],
    ['what is no file', () => ({ ...file, cards: [{ id: 'x' }], links: 7 })],
    ['nothing', () => null],
  ])('as a judgement on %s', async (_what, given) => {
    const [one, other] = await Promise.all(
      [here, away].map((thread) => thread.do('check', { file: given() })),
    );
    expect(one?.ok).toBe(true);
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  test('as a judgement on a text', async () => {
    const texts = [JSON.stringify(file), '{"format":1}', '{', '['.repeat(100) + ']'.repeat(100)];
    for (const text of texts.map((one) => Buffer.from(one))) {
      const [one, other] = await Promise.all([here, away].map((thread) => thread.do('checkText', { text })));
      expect(one?.ok).toBe(true);
      expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    }
  });

  test('as a picture, as uses of the library, as the age of the program that wrote it', async () => {
    const all = async (thread: typeof here) => [
      await thread.do('thumbnail', { journey, theme: 'dark' }),
      await thread.do('uses', journey),
      await thread.do('isNewer', journey),
    ];
    const answers = await all(away);
    expect(answers).toEqual(await all(here));
    expect(answers).toMatchObject([
      { value: expect.stringMatching(/^<svg/) },
      { ok: true },
      { value: false },
    ]);
  });
});

test('what nobody foresaw is told, and the thread goes on', async () => {
  const broken = { id: 'x', map: [new Uint8Array([9, 9, 9])], library: EMPTY };
  expect(await away.do('file', { journey: broken })).toMatchObject({ ok: false, error: { code: 'failed' } });
  expect(await away.do('check', { file: 1 })).toMatchObject({ ok: true, value: { ok: false } });
});

test('what is small needs no thread: it is done when the threads have ended, too', async () => {
  const thread = createJourneyThread();
  await thread.close();
  const journey = { id: 'x', map: EMPTY, library: EMPTY };
  expect(await thread.do('isNewer', journey)).toEqual({ ok: true, value: false });
  const large = { ...journey, map: [new Uint8Array(100 * 1024)] };
  expect(await thread.do('isNewer', large)).toEqual({ ok: false, error: { code: 'closed' } });
});
