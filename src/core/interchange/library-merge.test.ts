import { describe, expect, it } from 'vitest';
import {
  type FileRecord,
  type JourneyFile,
  LIBRARY_TABLES,
  type LibraryTable,
  parseJourneyFile,
} from '../model/index.ts';
import { mergeLibrary, type WorkspaceLibrary } from './index.ts';

const file = (library: object, more: object = {}): JourneyFile => {
  const parsed = parseJourneyFile({
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'j', title: 'J', personas: ['ann'] },
    stages: [{ id: 's', title: '', phase: 'before' }],
    steps: [{ id: 'p', stage: 's', title: '' }],
    lanes: [{ id: 'l', role: 'notes', title: '' }],
    cards: [{ id: 'c', lane: 'l', step: 'p', title: '', slas: ['sla'], owner: 'role' }],
    feelings: [{ persona: 'ann', step: 'p', score: 1 }],
    waivers: [
      {
        rule: 'R-1',
        where: [
          { type: 'sla', id: 'sla' },
          { type: 'card', id: 'c' },
        ],
        reason: '',
        by: '',
        at: '2026-01-01',
      },
    ],
    unplaced: { cards: [{ id: 'u', lane: 'gone', step: 'p', title: '', slas: ['sla'] }] },
    library,
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};
const workspace = (tables: { [K in LibraryTable]?: readonly FileRecord[] }): WorkspaceLibrary =>
  Object.fromEntries(LIBRARY_TABLES.map((table) => [table, tables[table] ?? []])) as never;
const ids = () => {
  let next = 0;
  return () => `new${++next}`;
};

const ann = { id: 'ann', name: 'Ann' };
const cal = { id: 'cal', name: 'Office', timezone: 'UTC' };
const role = { id: 'role', name: 'Desk', calendar: 'cal' };
const sla = {
  id: 'sla',
  name: 'Fast',
  promise: 'wait',
  target: { amount: 1, unit: 'h' },
  escalations: [{ after: { amount: 1, unit: 'h' }, to: 'role' }],
};
const whole = { personas: [ann], calendars: [cal], roles: [role], slas: [sla] };

describe('FILE-11 a file’s library meets the workspace’s', () => {
  it('FILE-11 what the workspace lacks is taken in as it is', () => {
    const one = file(whole);
    const merge = mergeLibrary(one, workspace({}), ids());
    expect(merge.renamed).toEqual([]);
    expect(merge.file).toBe(one);
    expect(merge.fresh.slas).toEqual(one.library.slas);
  });

  it('FILE-11 the same content is shared, whatever its keys’ order and its defaults', () => {
    const there = workspace({
      personas: [{ name: 'Ann', needs: [], id: 'ann' }],
      calendars: [cal],
      roles: [{ ...role, department: '' }],
      slas: [sla],
    });
    const merge = mergeLibrary(file(whole), there, ids());
    expect(merge.renamed).toEqual([]);
    expect(LIBRARY_TABLES.flatMap((table) => merge.fresh[table] ?? [])).toEqual([]);
  });

  it('FILE-11 other content comes under a new id, and every reference follows', () => {
    const there = workspace({
      personas: [{ id: 'ann', name: 'Another' }],
      slas: [{ ...sla, name: 'Slow' }],
      calendars: [cal],
      roles: [role],
    });
    const merge = mergeLibrary(file(whole), there, ids());
    expect(merge.renamed).toEqual([
      { table: 'personas', from: 'ann', to: 'new1', name: 'Ann' },
      { table: 'slas', from: 'sla', to: 'new2', name: 'Fast' },
    ]);
    expect(merge.file.journey.personas).toEqual(['new1']);
    expect(merge.file.feelings[0]).toMatchObject({ persona: 'new1' });
    expect(merge.file.cards[0]).toMatchObject({ slas: ['new2'], owner: 'role' });
    expect(merge.file.unplaced?.cards?.[0]).toMatchObject({ slas: ['new2'] });
    expect(merge.file.waivers[0]?.where).toEqual([
      { type: 'sla', id: 'new2' },
      { type: 'card', id: 'c' },
    ]);
    expect(merge.file.library.slas[0]).toMatchObject({ id: 'new2' });
    expect(merge.fresh.slas?.map(({ id }) => id)).toEqual(['new2']);
    expect(parseJourneyFile(JSON.parse(JSON.stringify(merge.file))).ok).toBe(true);
  });

  it('FILE-11 what else lies in the tray stays there, and follows', () => {
    const tray = {
      cards: [{ id: 'u', lane: 'gone', step: 'p', title: '', slas: ['sla'] }],
      waivers: [{ rule: 'R-2', where: [{ type: 'sla', id: 'sla' }], reason: '', by: '', at: '2026-01-01' }],
      rituals: [{ id: 'r' }],
    };
    const there = workspace({ slas: [{ ...sla, name: 'Slow' }] });
    const { unplaced } = mergeLibrary(file(whole, { unplaced: tray }), there, ids()).file;
    expect(unplaced).toMatchObject({
      cards: [{ id: 'u', slas: ['new1'] }],
      waivers: [{ where: [{ type: 'sla', id: 'new1' }] }],
      rituals: [{ id: 'r' }],
    });
  });

  it('FILE-11 a record that names a renamed one is renamed too, and so on', () => {
    const there = workspace({
      calendars: [{ ...cal, timezone: 'Asia/Shanghai' }],
      roles: [role],
      slas: [sla],
      personas: [ann],
    });
    const merge = mergeLibrary(file(whole), there, ids());
    expect(merge.renamed.map(({ from }) => from)).toEqual(['cal', 'role', 'sla']);
    expect(merge.file.library.roles[0]).toMatchObject({ id: 'new2', calendar: 'new1' });
    expect(merge.file.library.slas[0]).toMatchObject({ id: 'new3', escalations: [{ to: 'new2' }] });
    expect(merge.file.cards[0]).toMatchObject({ owner: 'new2', slas: ['new3'] });
    expect(merge.fresh.personas).toEqual([]);
  });

  it('FILE-11 an id that the workspace uses for a record of another kind is taken', () => {
    const merge = mergeLibrary(
      file(whole),
      workspace({ tiers: [{ id: 'ann', name: 'Ann', level: 'key' }] }),
      ids(),
    );
    expect(merge.renamed.map(({ table, from }) => `${table} ${from}`)).toEqual(['personas ann']);
  });

  it('FILE-11 what refers to a record that the file does not bring is left alone', () => {
    const merge = mergeLibrary(
      file({ personas: [ann] }),
      workspace({ slas: [sla], personas: [{ id: 'ann', name: 'x' }] }),
      ids(),
    );
    expect(merge.file.cards[0]).toMatchObject({ slas: ['sla'], owner: 'role' });
  });

  it('FILE-11 taking in one file twice changes nothing the second time', () => {
    const first = mergeLibrary(file(whole), workspace({ calendars: [{ ...cal, name: 'x' }] }), ids());
    const there = workspace({
      ...first.fresh,
      calendars: [{ ...cal, name: 'x' }, ...(first.fresh.calendars ?? [])],
    });
    const second = mergeLibrary(first.file, there, ids());
    expect(second.renamed).toEqual([]);
    expect(second.file).toBe(first.file);
  });
});
