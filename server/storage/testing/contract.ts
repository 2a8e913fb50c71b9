import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JourneyRow, NewDocument, NewVersion, Storage } from '../index.ts';
import { handbookContract } from './handbook-contract.ts';
import { identityContract } from './identity-contract.ts';
import { imagesContract } from './images-contract.ts';
import { inboxContract } from './inbox-contract.ts';
import { recordsContract } from './records-contract.ts';
import { rightsContract } from './rights-contract.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const content = (...values: number[]) => ({ bytes: bytes(...values), vector: bytes(9) });
const plain = (value: Uint8Array | undefined | null) => (value ? [...value] : value);

function row(id: string, fields: Partial<JourneyRow> = {}): JourneyRow {
  return {
    id,
    workspace: 'w',
    title: id,
    summary: '',
    locale: 'en',
    counts: {},
    hidden: false,
    maker: null,
    createdAt: 1,
    updatedAt: 1,
    deletedAt: null,
    ...fields,
  };
}

const documentsOf = (id: string): NewDocument[] => [
  { name: `journey:${id}`, content: content(1) },
  { name: `talk:${id}` },
];

/** What every implementation of the store promises. */
export function storageContract(kind: string, open: () => Promise<Storage>): void {
  describe(`${kind} storage`, () => {
    let storage: Storage;

    beforeEach(async () => {
      storage = await open();
      await storage.workspaces.insert({ id: 'w', name: 'Team', createdAt: 1 }, [{ name: 'library:w' }]);
    });
    afterEach(() => storage.close());

    const append = (name: string, value: number, epoch = 1) =>
      storage.documents.append([{ name, epoch, bytes: bytes(value) }]);

    describe('documents', () => {
      it('says that there is no document', async () => {
        expect(await storage.documents.load('journey:none')).toBeNull();
        expect(await storage.documents.head('journey:none')).toBeNull();
      });

      it('opens an empty document at epoch 1, sequence 0', async () => {
        expect(await storage.documents.load('library:w')).toEqual({
          epoch: 1,
          head: 0,
          snapshot: null,
          rows: [],
        });
      });

      it('keeps the first content as a snapshot of sequence 1', async () => {
        expect(await storage.documents.create([{ name: 'journey:a', content: content(1, 2) }])).toBe(
          'created',
        );
        const stored = await storage.documents.load('journey:a');
        expect(stored).toMatchObject({ epoch: 1, head: 1, rows: [] });
        expect(stored?.snapshot?.seq).toBe(1);
        expect(plain(stored?.snapshot?.bytes)).toEqual([1, 2]);
        expect(plain(stored?.snapshot?.vector)).toEqual([9]);
      });

      it('creates all documents or none', async () => {
        expect(await storage.documents.create([{ name: 'journey:b' }, { name: 'library:w' }])).toBe('taken');
        expect(await storage.documents.load('journey:b')).toBeNull();
      });

      it('SYNC-2 gives each document its own unbroken sequence', async () => {
        await storage.documents.create([
          { name: 'journey:a', content: content(1) },
          { name: 'journey:b', content: content(1) },
        ]);
        const outcomes = await storage.documents.append([
          { name: 'journey:a', epoch: 1, bytes: bytes(10) },
          { name: 'journey:b', epoch: 1, bytes: bytes(20) },
          { name: 'journey:a', epoch: 1, bytes: bytes(11) },
        ]);
        expect(outcomes).toEqual([{ seq: 2 }, { seq: 2 }, { seq: 3 }]);
        const stored = await storage.documents.load('journey:a');
        expect(stored?.rows.map((one) => [one.seq, ...one.bytes])).toEqual([
          [2, 10],
          [3, 11],
        ]);
        expect(await storage.documents.head('journey:a')).toEqual({ epoch: 1, head: 3 });
      });

      it('leaves out what belongs to no document or another epoch, and stores the rest', async () => {
        const outcomes = await storage.documents.append([
          { name: 'journey:none', epoch: 1, bytes: bytes(1) },
          { name: 'library:w', epoch: 2, bytes: bytes(2) },
          { name: 'library:w', epoch: 1, bytes: bytes(3) },
        ]);
        expect(outcomes).toEqual([{ refused: 'missing' }, { refused: 'epoch' }, { seq: 1 }]);
        expect((await storage.documents.load('library:w'))?.rows).toHaveLength(1);
      });

      it('does not share memory with those who write or read', async () => {
        const given = bytes(5);
        await storage.documents.append([{ name: 'library:w', epoch: 1, bytes: given }]);
        given[0] = 6;
        expect(plain((await storage.documents.load('library:w'))?.rows[0]?.bytes)).toEqual([5]);
      });

      it('SYNC-2 compacts the log up to a sequence and keeps what came after it', async () => {
        for (const value of [1, 2, 3]) await append('library:w', value);
        const input = { name: 'library:w', epoch: 1, seq: 2, bytes: bytes(12), vector: null };
        expect(await storage.documents.compact(input)).toBe(true);
        const stored = await storage.documents.load('library:w');
        expect(stored).toMatchObject({ head: 3, snapshot: { seq: 2, vector: null } });
        expect(stored?.rows.map(({ seq }) => seq)).toEqual([3]);
        expect(await append('library:w', 4)).toEqual([{ seq: 4 }]);
      });

      it('goes on counting after everything was compacted', async () => {
        await append('library:w', 1);
        await storage.documents.compact({ name: 'library:w', epoch: 1, seq: 1, ...content(1) });
        expect(await append('library:w', 2)).toEqual([{ seq: 2 }]);
      });

      it.each([
        ['an older sequence', { seq: 1, epoch: 1, name: 'library:w' }],
        ['the same sequence', { seq: 2, epoch: 1, name: 'library:w' }],
        ['a sequence that is not there yet', { seq: 4, epoch: 1, name: 'library:w' }],
        ['another epoch', { seq: 3, epoch: 2, name: 'library:w' }],
        ['no such document', { seq: 3, epoch: 1, name: 'journey:none' }],
      ])('SYNC-2 refuses a compaction of %s', async (_, where) => {
        for (const value of [1, 2, 3]) await append('library:w', value);
        await storage.documents.compact({ name: 'library:w', epoch: 1, seq: 2, ...content(12) });
        expect(await storage.documents.compact({ ...where, ...content(0) })).toBe(false);
        const stored = await storage.documents.load('library:w');
        expect(plain(stored?.snapshot?.bytes)).toEqual([12]);
        expect(stored?.rows).toHaveLength(1);
      });

      it('SYNC-10 replaces the content under a new epoch, and the old one takes no more updates', async () => {
        await append('library:w', 1);
        await append('library:w', 2);
        expect(await storage.documents.replace('library:w', content(7), 1)).toBe('moved');
        expect(await storage.documents.replace('library:w', content(7), 2)).toEqual({ epoch: 2, head: 3 });
        const stored = await storage.documents.load('library:w');
        expect(stored).toMatchObject({ epoch: 2, head: 3, rows: [] });
        expect(plain(stored?.snapshot?.bytes)).toEqual([7]);
        expect(await append('library:w', 3)).toEqual([{ refused: 'epoch' }]);
        expect(await append('library:w', 3, 2)).toEqual([{ seq: 4 }]);
        expect(await storage.documents.replace('journey:none', content(7))).toBeNull();
      });
    });

    describe('journeys', () => {
      it('inserts the row together with its documents', async () => {
        expect(await storage.journeys.insert(row('j', { counts: { cards: 2 } }), documentsOf('j'))).toBe(
          'created',
        );
        expect(await storage.journeys.get('j')).toEqual(row('j', { counts: { cards: 2 } }));
        expect(await storage.documents.head('journey:j')).toEqual({ epoch: 1, head: 1 });
        expect(await storage.documents.head('talk:j')).toEqual({ epoch: 1, head: 0 });
      });

      it('changes nothing if the id or a document name is taken', async () => {
        await storage.journeys.insert(row('j'), documentsOf('j'));
        expect(await storage.journeys.insert(row('j', { title: 'x' }), documentsOf('k'))).toBe('taken');
        expect(await storage.journeys.insert(row('k'), documentsOf('j'))).toBe('taken');
        expect(await storage.journeys.get('k')).toBeNull();
        expect(await storage.documents.load('journey:k')).toBeNull();
        expect((await storage.journeys.get('j'))?.title).toBe('j');
      });

      it('refuses a journey of no workspace, whole', async () => {
        const lost = row('lost', { workspace: 'none' });
        await expect(storage.journeys.insert(lost, documentsOf('lost'))).rejects.toThrow();
        expect(await storage.documents.load('journey:lost')).toBeNull();
      });

      it('lists a workspace, newest change first, the bin apart', async () => {
        for (const [id, updatedAt] of [
          ['old', 1],
          ['new', 3],
          ['mid', 2],
          ['gone', 4],
        ] as const) {
          await storage.journeys.insert(row(id, { updatedAt }), documentsOf(id));
        }
        await storage.journeys.bin('gone', 9);
        const ids = async (bin: boolean) =>
          (await storage.journeys.list({ workspace: 'w', bin })).map(({ id }) => id);
        expect(await ids(false)).toEqual(['new', 'mid', 'old']);
        expect(await ids(true)).toEqual(['gone']);
        expect(await storage.journeys.list({ workspace: 'other' })).toEqual([]);
      });

      it('changes the given fields only, and time never goes back', async () => {
        await storage.journeys.insert(row('j', { summary: 's', updatedAt: 5 }), documentsOf('j'));
        expect(await storage.journeys.update('j', { title: 'New', updatedAt: 4 })).toEqual(
          row('j', { title: 'New', summary: 's', updatedAt: 5 }),
        );
        expect(await storage.journeys.update('j', { title: undefined, updatedAt: 6 })).toMatchObject({
          title: 'New',
          updatedAt: 6,
        });
        expect(await storage.journeys.update('none', { title: 'x' })).toBeNull();
      });

      it('commits what the row says with the update that it came from', async () => {
        await storage.journeys.insert(row('j'), documentsOf('j'));
        const touch = { journey: 'j', title: 'Renamed', counts: { cards: 1 }, updatedAt: 7 };
        await storage.documents.append([{ name: 'journey:j', epoch: 1, bytes: bytes(1), touch }]);
        expect(await storage.journeys.get('j')).toMatchObject({ title: 'Renamed', counts: { cards: 1 } });
        await storage.documents.append([
          { name: 'journey:j', epoch: 9, bytes: bytes(1), touch: { journey: 'j', title: 'No' } },
        ]);
        expect((await storage.journeys.get('j'))?.title).toBe('Renamed');
      });

      it('makes journeys with the update that they came with, or leaves out one that is taken', async () => {
        await storage.journeys.insert(row('old'), documentsOf('old'));
        const journeys = ['new', 'old'].map((id) => ({ row: row(id), documents: documentsOf(id) }));
        const batch = [{ name: 'library:w', epoch: 1, bytes: bytes(1), journeys }];
        expect(await storage.documents.append(batch)).toEqual([{ seq: 1, made: ['created', 'taken'] }]);
        expect(await storage.journeys.get('new')).toEqual(row('new'));
        expect(await storage.documents.head('journey:new')).toEqual({ epoch: 1, head: 1 });
        expect(await storage.documents.head('talk:new')).toEqual({ epoch: 1, head: 0 });
      });

      it('makes no journey with an update that is left out', async () => {
        const journeys = [{ row: row('j'), documents: documentsOf('j') }];
        const batch = [{ name: 'library:w', epoch: 2, bytes: bytes(1), journeys }];
        expect(await storage.documents.append(batch)).toEqual([{ refused: 'epoch' }]);
        expect(await storage.journeys.get('j')).toBeNull();
        expect(await storage.documents.head('journey:j')).toBeNull();
      });

      it('stores nothing of a batch with a journey that cannot be made', async () => {
        const journeys = ['j', 'lost'].map((id) => ({
          row: row(id, id === 'lost' ? { workspace: 'none' } : {}),
          documents: documentsOf(id),
        }));
        const batch = [{ name: 'library:w', epoch: 1, bytes: bytes(1), journeys }];
        await expect(storage.documents.append(batch)).rejects.toThrow();
        expect(await storage.documents.head('library:w')).toEqual({ epoch: 1, head: 0 });
        expect(await storage.journeys.get('j')).toBeNull();
        expect(await storage.documents.head('journey:j')).toBeNull();
        expect(await append('library:w', 1)).toEqual([{ seq: 1 }]);
      });

      it('moves to the bin once and back', async () => {
        await storage.journeys.insert(row('j'), documentsOf('j'));
        expect((await storage.journeys.bin('j', 5))?.deletedAt).toBe(5);
        expect((await storage.journeys.bin('j', 6))?.deletedAt).toBe(5);
        expect((await storage.journeys.restore('j'))?.deletedAt).toBeNull();
        expect(await storage.journeys.bin('none', 5)).toBeNull();
        expect(await storage.journeys.restore('none')).toBeNull();
      });

      it('purges the row with its documents', async () => {
        await storage.journeys.insert(row('j'), documentsOf('j'));
        await append('journey:j', 1);
        expect(await storage.journeys.purge('j')).toBe(true);
        expect(await storage.journeys.purge('j')).toBe(false);
        expect(await storage.documents.load('journey:j')).toBeNull();
        expect(await storage.documents.load('talk:j')).toBeNull();
        expect(await storage.journeys.insert(row('j'), documentsOf('j'))).toBe('created');
        expect(await storage.documents.head('journey:j')).toEqual({ epoch: 1, head: 1 });
      });
    });

    identityContract(() => storage);
    imagesContract(() => storage, row);
    inboxContract(() => storage);
    handbookContract(() => storage);
    recordsContract(() => storage);
    rightsContract(() => storage, row);

    it('keeps who touched a record last, until the journey goes', async () => {
      await storage.journeys.insert(row('j'), documentsOf('j'));
      const trace = (record: string, at: number, by: string[]) => ({ record, at, by });
      await storage.traces.put('j', [trace('cards:b', 1, ['Ana']), trace('cards:a', 1, ['Ana', 'Bo'])]);
      await storage.traces.put('j', [trace('cards:b', 2, ['Bo'])]);
      await storage.traces.put('none', [trace('cards:b', 2, ['Bo'])]);
      expect(await storage.traces.list('j')).toEqual([
        trace('cards:a', 1, ['Ana', 'Bo']),
        trace('cards:b', 2, ['Bo']),
      ]);
      expect(await storage.traces.list('none')).toEqual([]);
      await storage.journeys.purge('j');
      await storage.journeys.insert(row('j'), documentsOf('j'));
      expect(await storage.traces.list('j')).toEqual([]);
    });

    describe('versions', () => {
      const version = (id: string, at: number, more: Partial<NewVersion> = {}): NewVersion => ({
        journey: 'j',
        id,
        at,
        kind: 'auto',
        name: '',
        authors: ['Ana'],
        counts: { cards: 2 },
        hash: `#${id}`,
        file: bytes(at),
        ...more,
      });

      it('lists them newest first, and gives out the file of one', async () => {
        await storage.journeys.insert(row('j'), documentsOf('j'));
        expect(await storage.versions.insert(version('a', 1))).toBe('created');
        expect(
          await storage.versions.insert(version('b', 2, { kind: 'named', name: 'Before the fair' })),
        ).toBe('created');
        expect(await storage.versions.insert(version('a', 3))).toBe('taken');
        const { file, ...older } = version('a', 1);
        expect(await storage.versions.get('j', 'a')).toEqual(older);
        expect((await storage.versions.list('j')).map(({ id, name }) => [id, name])).toEqual([
          ['b', 'Before the fair'],
          ['a', ''],
        ]);
        expect(new Uint8Array((await storage.versions.file('j', 'a')) ?? [])).toEqual(file);
        expect(await storage.versions.file('j', 'c')).toBeNull();
        expect(await storage.versions.list('other')).toEqual([]);
      });

      it('makes none for a journey that is not there', async () => {
        expect(await storage.versions.insert(version('a', 1))).toBe('taken');
        expect(await storage.versions.get('j', 'a')).toBeNull();
      });

      it('names one, which is a named one from then on', async () => {
        await storage.journeys.insert(row('j'), documentsOf('j'));
        await storage.versions.insert(version('a', 1));
        expect(await storage.versions.rename('j', 'a', 'First')).toMatchObject({
          kind: 'named',
          name: 'First',
        });
        expect(await storage.versions.rename('j', 'b', 'None')).toBeNull();
      });

      it('removes some, and all with their journey', async () => {
        await storage.journeys.insert(row('j'), documentsOf('j'));
        for (const [at, id] of ['a', 'b', 'c'].entries()) await storage.versions.insert(version(id, at));
        await storage.versions.remove('j', ['b', 'none']);
        expect((await storage.versions.list('j')).map(({ id }) => id)).toEqual(['c', 'a']);
        await storage.journeys.purge('j');
        await storage.journeys.insert(row('j'), documentsOf('j'));
        expect(await storage.versions.list('j')).toEqual([]);
      });
    });

    it('keeps workspaces and their libraries', async () => {
      const other = { id: 'v', name: 'Other', createdAt: 2 };
      expect(await storage.workspaces.insert(other, [{ name: 'library:v', content: content(3) }])).toBe(
        'created',
      );
      expect(await storage.workspaces.insert(other, [])).toBe('taken');
      expect(await storage.workspaces.insert({ ...other, id: 'u' }, [{ name: 'library:v' }])).toBe('taken');
      expect((await storage.workspaces.list()).map(({ id }) => id)).toEqual(['w', 'v']);
      expect(await storage.workspaces.rename('v', 'Renamed')).toEqual({ ...other, name: 'Renamed' });
      expect(await storage.workspaces.get('u')).toBeNull();
      expect(await storage.workspaces.rename('u', 'x')).toBeNull();
    });

    it('keeps settings', async () => {
      expect(await storage.settings.get('a')).toBeNull();
      await storage.settings.set('a', '1');
      await storage.settings.set('a', '2');
      expect(await storage.settings.get('a')).toBe('2');
    });

    it('takes a probe, and nothing after it was closed', async () => {
      await storage.probe();
      await storage.close();
      await storage.close();
      await expect(storage.documents.load('library:w')).rejects.toMatchObject({ code: 'storage.closed' });
      await expect(append('library:w', 1)).rejects.toMatchObject({ code: 'storage.closed' });
    });
  });
}
