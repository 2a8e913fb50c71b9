import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { exportCsv, exportMermaid } from '../../src/core/interchange/index.ts';
import { snapshotOf } from '../../src/core/layout/testing/snapshot-of.ts';
import { createExports } from './exports.ts';
import { packSnapshot, unpackSnapshot } from './pack.ts';

const url = new URL('../../templates/hotel.en.journey.json', import.meta.url);
const snapshot = snapshotOf(JSON.parse(readFileSync(url, 'utf8')));

test('a packed snapshot survives the way to a thread', () => {
  const back = unpackSnapshot(structuredClone(packSnapshot(snapshot)));
  expect(back.cards.list).toEqual(snapshot.cards.list);
  expect(back.library.channels.list).toEqual(snapshot.library.channels.list);
  const id = snapshot.cards.list[3]?.id ?? '';
  expect(back.cards.orderOf(id)).toBe(snapshot.cards.orderOf(id));
});

describe('exports', () => {
  const exports = createExports({ workers: 1, waiting: 2 });
  afterAll(() => exports.close());

  test('paint in a thread, one after the other, while the main thread goes on', async () => {
    let beats = 0;
    const heart = setInterval(() => beats++, 5);
    const [png, svg] = await Promise.all([exports.png(snapshot, { scale: 0.5 }), exports.svg(snapshot)]);
    clearInterval(heart);
    expect(png.ok && png.value.bytes.length).toBeGreaterThan(10_000);
    expect(svg.ok && Buffer.from(svg.value.bytes).toString().slice(0, 4)).toBe('<svg');
    expect(beats).toBeGreaterThan(20);
  }, 60_000);

  test('make presentations', async () => {
    const slides = await exports.pptx(snapshot);
    expect(slides.ok && Buffer.from(slides.value.subarray(0, 2)).toString()).toBe('PK');
    const again = await exports.pptx(snapshot);
    expect(slides.ok && again.ok && Buffer.compare(slides.value, again.value)).toBe(0);
  }, 60_000);

  test('make workbooks', async () => {
    const book = await exports.xlsx(snapshot);
    expect(book.ok && Buffer.from(book.value.subarray(0, 2)).toString()).toBe('PK');
  }, 60_000);

  test('write tables and diagrams', async () => {
    expect(await exports.csv(snapshot)).toEqual({ ok: true, value: await exportCsv(snapshot) });
    expect(await exports.mermaid(snapshot)).toEqual({ ok: true, value: exportMermaid(snapshot) });
  }, 60_000);

  test('refuse as busy what would wait too long', async () => {
    const asked = [1, 2, 3, 4, 5].map(() => exports.png(snapshot, { scale: 0.1 }));
    const codes = (await Promise.all(asked)).map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes).toEqual(['ok', 'ok', 'ok', 'busy', 'busy']);
  }, 60_000);
});

test('one that takes too long is ended', async () => {
  const exports = createExports({ timeout: 1 });
  expect(await exports.png(snapshot)).toEqual({ ok: false, error: { code: 'timed-out', milliseconds: 1 } });
  await exports.close();
}, 60_000);

test('after closing everything is refused, what waits too', async () => {
  const exports = createExports();
  const running = exports.svg(snapshot);
  const waiting = exports.svg(snapshot);
  await exports.close();
  expect(await running).toEqual({ ok: false, error: { code: 'closed' } });
  expect(await waiting).toEqual({ ok: false, error: { code: 'closed' } });
  expect(await exports.svg(snapshot)).toEqual({ ok: false, error: { code: 'closed' } });
}, 60_000);
