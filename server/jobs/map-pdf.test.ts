import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { replaceRecord, snapshotOf } from '../../src/core/layout/testing/snapshot-of.ts';
import { createExports } from './exports.ts';
import { readPdf } from './testing/read-pdf.ts';
import type { PdfOptions } from './types.ts';

const url = new URL('../../templates/hotel.zh-CN.journey.json', import.meta.url);
const hotel = snapshotOf(JSON.parse(readFileSync(url, 'utf8')));

describe('a map as PDF', () => {
  const exports = createExports();
  afterAll(() => exports.close());

  async function made(options: PdfOptions, snapshot = hotel) {
    const result = await exports.pdf(snapshot, options);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }
  const bare = (text: string) => text.replace(/\s/gu, '');

  test('is one sheet as large as the map, whose text is text', async () => {
    const { bytes, missing } = await made({ paper: 'one' });
    const pdf = await readPdf(bytes);
    expect(pdf.title).toBe(hotel.journey.title);
    expect(pdf.isAccessible).toBe(true);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]?.width).toBeGreaterThan(2_000);
    const text = bare(pdf.pages[0]?.text ?? '');
    for (const { title } of hotel.stages.list) expect(text).toContain(bare(title));
    expect(missing).toEqual([]);
    expect(Buffer.compare((await made({ paper: 'one' })).bytes, bytes)).toBe(0);
  });

  test('or sheets of paper, the whole first; together they have every card', async () => {
    const pdf = await readPdf((await made({ paper: 'a4' })).bytes);
    const [whole, ...tiles] = pdf.pages;
    expect(tiles.length).toBeGreaterThan(4);
    for (const { width, height } of pdf.pages) {
      expect([width, height].map(Math.round).sort((a, b) => a - b)).toEqual([595, 842]);
    }
    expect(whole?.text).toContain('C4');
    const text = bare(tiles.map((tile) => tile.text).join('\n'));
    const short = hotel.cards.list.filter(({ title }) => title.length > 0 && title.length < 6);
    expect(short.length).toBeGreaterThan(5);
    for (const { title } of short) expect(text).toContain(bare(title));
  });

  test('what no font has is told, and stands as an empty box', async () => {
    const id = hotel.cards.list[0]?.id ?? '';
    const { bytes, missing } = await made({}, replaceRecord(hotel, 'cards', id, { title: '好😀#[x]' }));
    expect(missing).toEqual(['😀']);
    expect((await readPdf(bytes)).pages[0]?.text).toContain('好□#[x]');
  });
});
