import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meaningsOf, tableOfSheet } from '../../src/core/interchange/index.ts';
import type { JourneyFile } from '../../src/core/model/index.ts';
import {
  type LibraryUses,
  type MergedRecords,
  type TablesAnswer,
  XLSX_TYPE,
} from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const EMPTY = ['actions', 'measures', 'links'];

/** A journey with one card, all of whose references are to the given library. */
const fileOf = (id: string, slas: string[], personas: string[], library: object) => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id, title: `Journey ${id}`, personas },
  stages: [{ id: `${id}-stage`, title: 's', phase: 'before' }],
  steps: [{ id: `${id}-step`, stage: `${id}-stage`, title: 'Asks' }],
  lanes: [{ id: `${id}-lane`, role: 'touchpoint', title: 'l' }],
  cards: [{ id: `${id}-card`, lane: `${id}-lane`, step: `${id}-step`, title: 'Chat', slas }],
  moments: [
    {
      id: `${id}-moment`,
      kind: 'pain',
      step: `${id}-step`,
      title: 'm',
      intensity: 1,
      frequency: 1,
      personas,
    },
  ],
  feelings: personas.map((persona, at) => ({ persona, step: `${id}-step`, score: at })),
  waivers: [
    {
      id: `${id}-waiver`,
      rule: 'SLA-3',
      where: [{ type: 'sla', id: slas[0] }],
      reason: 'r',
      by: 'b',
      at: '2026-01-01',
    },
  ],
  ...Object.fromEntries(EMPTY.map((table) => [table, []])),
  library,
});
const sla = (id: string, name: string, more = {}) => ({
  id,
  name,
  promise: 'wait',
  target: { amount: 30, unit: 's' },
  ...more,
});
const LIBRARY = {
  slas: [
    sla('sla-1', 'Chat', { escalations: [{ after: { amount: 1, unit: 'h' }, to: 'role-2' }] }),
    sla('sla-2', 'ＣＨＡＴ', { note: 'the better one' }),
  ],
  personas: [
    { id: 'lin', name: 'Lin' },
    { id: 'lin-2', name: 'lin ' },
  ],
  roles: [
    { id: 'role-1', name: 'Lead', department: '' },
    { id: 'role-2', name: 'lead', department: '' },
  ],
};

const usesOf = async () => (await server.ask('/api/library/uses')).json<LibraryUses>().uses;
const fileAt = async (id: string) => (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>();
const merge = (body: object) => server.ask('/api/library/merge', { method: 'POST', body });

describe('the library over HTTP', () => {
  it('tells in which journeys a record is used, and by what', async () => {
    await server.create({ file: fileOf('a', ['sla-1', 'sla-2'], ['lin', 'lin-2'], LIBRARY) });
    await server.create({ file: fileOf('b', ['sla-2'], ['lin-2'], LIBRARY) });
    const uses = await usesOf();
    expect(uses['sla-2']?.map(({ journey }) => journey).sort()).toEqual(['a', 'b']);
    expect(uses['sla-1']).toEqual([
      {
        journey: 'a',
        title: 'Journey a',
        count: 1,
        records: [{ table: 'cards', id: 'a-card', title: 'Chat' }],
      },
    ]);
    expect(uses['lin-2']?.find(({ journey }) => journey === 'b')?.count).toBe(3);
    expect(uses['role-1']).toBeUndefined();
    // A journey that has changed is read again, one in the bin is no use.
    await server.ask('/api/journeys/b', { method: 'PATCH', body: { title: 'B' } });
    expect((await usesOf())['lin-2']?.map(({ title }) => title).sort()).toEqual(['B', 'Journey a']);
    await server.ask('/api/journeys/b', { method: 'DELETE' });
    expect((await usesOf())['lin-2']?.map(({ journey }) => journey)).toEqual(['a']);
    await server.ask('/api/journeys/b/restore', { method: 'POST' });
  });

  it('makes one record of two, in the library and in every journey, and can be asked again', async () => {
    const merged = await merge({
      table: 'slas',
      keep: 'sla-1',
      remove: ['sla-2'],
      fields: { note: 'the better one', target: { amount: 20, unit: 's' } },
    });
    expect(merged.json<MergedRecords>()).toMatchObject({ journeys: 2 });
    const [a, b] = [await fileAt('a'), await fileAt('b')];
    expect(a.cards[0]?.slas).toEqual(['sla-1']);
    expect(b.cards[0]?.slas).toEqual(['sla-1']);
    expect(b.waivers[0]?.where).toEqual([{ type: 'sla', id: 'sla-1' }]);
    expect(a.library.slas).toMatchObject([
      { id: 'sla-1', note: 'the better one', target: { amount: 20, unit: 's' } },
    ]);
    const again = await merge({ table: 'slas', keep: 'sla-1', remove: ['sla-2'] });
    expect(again.json<MergedRecords>()).toEqual({ places: 0, journeys: 0 });
  });

  it('leads feelings over to the persona that stays, and references within the library', async () => {
    await merge({ table: 'personas', keep: 'lin', remove: ['lin-2'] });
    const [a, b] = [await fileAt('a'), await fileAt('b')];
    expect(a.journey.personas).toEqual(['lin']);
    // Where both had one, the one of the persona that stays stays.
    expect(a.feelings).toMatchObject([{ persona: 'lin', score: 0 }]);
    expect(b.feelings).toMatchObject([{ persona: 'lin', score: 0 }]);
    await merge({ table: 'roles', keep: 'role-1', remove: ['role-2'] });
    expect((await fileAt('a')).library.slas[0]?.escalations).toMatchObject([{ to: 'role-1' }]);
  });

  it('changes nothing when the record that is to stay is gone, or may not say that', async () => {
    const before = await fileAt('a');
    const gone = await merge({ table: 'slas', keep: 'no', remove: ['sla-1'] });
    expect(gone.problem()).toMatchObject({ status: 404, code: 'library.unknown-record' });
    const refused = await merge({ table: 'roles', keep: 'role-1', remove: ['x'], fields: { name: 7 } });
    expect(refused.problem()).toMatchObject({ status: 422, code: 'change.refused' });
    expect(await fileAt('a')).toEqual(before);
  });

  const read = (body: Buffer, type = 'text/csv') =>
    server.ask('/api/library/read', { method: 'POST', body, headers: { 'content-type': type } });

  const TEXT = '不说;改说\n系统升级;"暂停付款; 一小时"\n';
  // 不说;改说 … in the encoding that spreadsheets in China write.
  const GBK = Buffer.concat([
    Buffer.from([0xb2, 0xbb, 0xcb, 0xb5, 0x3b, 0xb8, 0xc4, 0xcb, 0xb5, 0x0a]),
    Buffer.from([0xcf, 0xb5, 0xcd, 0xb3, 0xc9, 0xfd, 0xbc, 0xb6, 0x3b, 0xd4, 0xdd, 0xcd, 0xa3, 0x0a]),
  ]);
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['GBK', GBK],
  ])('reads tables in %s', async (_, bytes) => {
    const { sheets } = (await read(bytes)).json<TablesAnswer>();
    expect(sheets[0]?.rows.map(({ cells }) => cells[0])).toEqual(['不说', '系统升级']);
    expect(tableOfSheet('', sheets[0]?.rows[0]?.cells ?? [])).toBe('terms');
  });

  it('writes a file that it reads again, formulas as texts', async () => {
    const library = { terms: [{ id: 'term-1', term: '=SUM(A1)', say: 'a\nb', note: '' }] };
    await server.create({
      file: fileOf('c', ['sla-1'], ['lin'], { ...library, slas: [sla('sla-9', '+1')] }),
    });
    for (const format of ['csv', 'xlsx']) {
      const answer = await server.ask(`/api/library/export?format=${format}&kind=terms&locale=zh-CN`);
      expect(answer.status).toBe(200);
      const { sheets } = (
        await read(answer.bytes, format === 'csv' ? 'text/csv' : XLSX_TYPE)
      ).json<TablesAnswer>();
      const [headings, row] = sheets[0]?.rows ?? [];
      expect(meaningsOf('terms', headings?.cells ?? [])).toEqual(['id', 'term', 'say', 'scope', 'note']);
      expect(row?.cells.slice(0, 4)).toEqual(['term-1', '=SUM(A1)', 'a\nb', '面向顾客']);
    }
    const whole = await server.ask('/api/library/export?format=xlsx&locale=en');
    const names = (await read(whole.bytes, XLSX_TYPE)).json<TablesAnswer>().sheets.map(({ name }) => name);
    expect(names).toHaveLength(10);
  });

  it('refuses what is no table', async () => {
    expect((await read(Buffer.from([0, 1, 2, 0, 3, 0]))).problem().code).toMatch(/^import\./);
    expect((await read(Buffer.from('PK\u0003\u0004 no workbook'), XLSX_TYPE)).status).toBe(422);
  });

  it('offers records to start from in both languages', async () => {
    for (const locale of ['en', 'zh-CN']) {
      const { records } = (await server.ask(`/api/library/starters?locale=${locale}`)).json<{
        records: object[];
      }>();
      expect(records.length).toBeGreaterThan(90);
    }
    expect((await server.ask('/api/library/starters?locale=fr')).status).toBe(400);
  });
});
