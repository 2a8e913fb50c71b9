import { describe, expect, it } from 'vitest';
import type { HandbookRow, IssueRow, Storage } from '../index.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

export const handbookRow = (id: string, fields: Partial<HandbookRow> = {}): HandbookRow => ({
  id,
  workspace: 'w',
  title: id,
  organization: '',
  number: '',
  owner: '',
  locale: 'en',
  journeys: ['b', 'a'],
  edition: 'everyone',
  createdAt: 1,
  updatedAt: 1,
  deletedAt: null,
  ...fields,
});

export const issueRow = (handbook: string, n: number, fields: Partial<IssueRow> = {}): IssueRow => ({
  handbook,
  n,
  effective: `2026-12-0${n}`,
  approver: 'Ann',
  note: '',
  supersedes: n === 1 ? null : n - 1,
  issuedAt: n,
  issuedBy: 'Bob',
  title: 'Handbook',
  locale: 'en',
  hash: `hash ${n}`,
  ...fields,
});

const documentsOf = (id: string) => [{ name: `handbook:${id}`, content: { bytes: bytes(1), vector: null } }];

/** What every implementation of the store promises of handbooks. */
export function handbookContract(at: () => Storage): void {
  const insert = (id: string, fields?: Partial<HandbookRow>) =>
    at().handbooks.insert(handbookRow(id, fields), documentsOf(id));
  const issue = (id: string, n: number, fields?: Partial<IssueRow>) =>
    at().handbooks.issue({ row: issueRow(id, n, fields), parts: { en: bytes(n), inputs: bytes(n, n) } });

  describe('handbooks', () => {
    it('inserts the row together with its document, or nothing of it', async () => {
      expect(await insert('h')).toBe('created');
      expect(await at().handbooks.get('h')).toEqual({ ...handbookRow('h'), issue: null });
      expect(await at().documents.head('handbook:h')).toEqual({ epoch: 1, head: 1 });
      expect(await insert('h', { title: 'x' })).toBe('taken');
      expect(await at().handbooks.insert(handbookRow('i'), documentsOf('h'))).toBe('taken');
      expect(await at().handbooks.get('i')).toBeNull();
      await expect(insert('lost', { workspace: 'none' })).rejects.toMatchObject({ code: 'storage.failed' });
      expect(await at().documents.head('handbook:lost')).toBeNull();
    });

    it('lists a workspace, newest change first, the bin apart', async () => {
      await insert('old', { updatedAt: 1 });
      await insert('new', { updatedAt: 3 });
      await insert('gone', { updatedAt: 4 });
      await at().handbooks.bin('gone', 9);
      const ids = async (bin: boolean) =>
        (await at().handbooks.list({ workspace: 'w', bin })).map(({ id }) => id);
      expect(await ids(false)).toEqual(['new', 'old']);
      expect(await ids(true)).toEqual(['gone']);
      expect(await at().handbooks.list({ workspace: 'other' })).toEqual([]);
    });

    it('changes the given fields only, and time never goes back', async () => {
      await insert('h', { owner: 'Ann', updatedAt: 5 });
      const changed = await at().handbooks.update('h', { title: 'New', journeys: [], updatedAt: 4 });
      expect(changed).toMatchObject({ title: 'New', journeys: [], owner: 'Ann', updatedAt: 5 });
      expect(await at().handbooks.update('h', { owner: '', updatedAt: 6 })).toMatchObject({
        title: 'New',
        owner: '',
        updatedAt: 6,
      });
      expect(await at().handbooks.update('none', { title: 'x' })).toBeNull();
    });

    it('commits what the row says with the update that it came from', async () => {
      await insert('h');
      const touch = { handbook: 'h', updatedAt: 7 };
      await at().documents.append([{ name: 'handbook:h', epoch: 1, bytes: bytes(1), touch }]);
      expect(await at().handbooks.get('h')).toMatchObject({ title: 'h', updatedAt: 7 });
    });

    it('moves to the bin once and back', async () => {
      await insert('h');
      expect((await at().handbooks.bin('h', 5))?.deletedAt).toBe(5);
      expect((await at().handbooks.bin('h', 6))?.deletedAt).toBe(5);
      expect((await at().handbooks.restore('h'))?.deletedAt).toBeNull();
      expect(await at().handbooks.bin('none', 5)).toBeNull();
      expect(await at().handbooks.restore('none')).toBeNull();
    });

    it('numbers issues in order, each with its parts, and shows the newest with the handbook', async () => {
      await insert('h');
      expect(await issue('h', 2)).toBe('taken');
      expect(await issue('h', 1)).toBe('issued');
      expect(await issue('h', 1, { approver: 'Eve' })).toBe('taken');
      expect(await issue('h', 2)).toBe('issued');
      expect((await at().handbooks.issues('h')).map(({ n }) => n)).toEqual([2, 1]);
      expect(await at().handbooks.getIssue('h', 1)).toEqual({ ...issueRow('h', 1), acknowledged: 0 });
      expect(await at().handbooks.getIssue('h', 3)).toBeNull();
      expect(await at().handbooks.get('h')).toMatchObject({ issue: { n: 2, effective: '2026-12-02' } });
      expect([...((await at().handbooks.part('h', 1, 'inputs')) ?? [])]).toEqual([1, 1]);
      expect(await at().handbooks.part('h', 1, 'none')).toBeNull();
      expect(await at().handbooks.part('h', 9, 'en')).toBeNull();
    });

    it('issues nothing of a handbook that is not in use', async () => {
      expect(await issue('none', 1)).toBe('missing');
      await insert('h');
      await at().handbooks.bin('h', 5);
      expect(await issue('h', 1)).toBe('missing');
      expect(await at().handbooks.issues('h')).toEqual([]);
    });

    it('notes each name once for an issue', async () => {
      await insert('h');
      await issue('h', 1);
      const { handbooks } = at();
      expect(await handbooks.acknowledge('h', 1, { name: 'Bob', at: 8 })).toEqual({ name: 'Bob', at: 8 });
      expect(await handbooks.acknowledge('h', 1, { name: 'Ann', at: 5 })).toEqual({ name: 'Ann', at: 5 });
      expect(await handbooks.acknowledge('h', 1, { name: 'Bob', at: 9 })).toEqual({ name: 'Bob', at: 8 });
      expect(await handbooks.acknowledgements('h', 1)).toEqual([
        { name: 'Ann', at: 5 },
        { name: 'Bob', at: 8 },
      ]);
      expect(await handbooks.getIssue('h', 1)).toMatchObject({ acknowledged: 2 });
      expect(await handbooks.acknowledge('h', 2, { name: 'Ann', at: 5 })).toBeNull();
      expect(await handbooks.acknowledgements('h', 2)).toEqual([]);
    });

    it('purges the row with its document, issues and acknowledgements', async () => {
      await insert('h');
      await insert('other');
      await issue('h', 1);
      await issue('other', 1);
      await at().handbooks.acknowledge('h', 1, { name: 'Ann', at: 5 });
      expect(await at().handbooks.purge('h')).toBe(true);
      expect(await at().handbooks.purge('h')).toBe(false);
      expect(await at().documents.load('handbook:h')).toBeNull();
      expect(await at().documents.head('handbook:other')).toEqual({ epoch: 1, head: 1 });
      expect(await insert('h')).toBe('created');
      expect(await at().handbooks.issues('h')).toEqual([]);
      expect(await at().handbooks.part('h', 1, 'en')).toBeNull();
      expect((await at().handbooks.issues('other')).map(({ n }) => n)).toEqual([1]);
    });
  });
}
