import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { libraryDocument } from '../../../src/core/protocol/index.ts';
import { createRooms } from '../../collab/index.ts';
import { createJourneyThread } from '../../jobs/index.ts';
import { openSqliteStorage, type Storage } from '../../storage/index.ts';
import { loadTemplates } from '../../templates/index.ts';
import { createJourney } from './create.ts';
import type { House } from './house.ts';
import { moveJourney } from './move.ts';
import { readFile } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'move-'));
const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
  rmSync(folder, { recursive: true, force: true });
});

/** As a server that has started on the file. */
async function start(wrap: (storage: Storage) => Storage = (storage) => storage): Promise<House> {
  const storage = openSqliteStorage({ file: join(folder, 'store.db') });
  const rooms = createRooms({ storage: wrap(storage), authorize: () => 'edit' });
  const thread = createJourneyThread();
  open.push(async () => {
    await rooms.close();
    await thread.close();
    await storage.close();
  });
  const templates = await loadTemplates();
  return { storage, rooms, thread, templates, workspace: 'a', now: () => 1 } as Partial<House> as House;
}

const place = async (house: House, id: string) => {
  const row = await house.storage.journeys.get(id);
  const file = await readFile(house, id);
  const named = file.journey.personas as readonly string[];
  const known = new Set((file.library.personas ?? []).map((one) => one.id));
  return { workspace: row?.workspace, personas: named, unresolved: named.filter((one) => !known.has(one)) };
};

it('RIGHT-12 a move that breaks off at its last step has moved nothing, and is done whole when asked for again', async () => {
  const house = await start((storage) => ({
    ...storage,
    documents: {
      ...storage.documents,
      append: async (batch) => {
        // The power fails.
        if (batch.some(({ touch }) => touch && 'workspace' in touch)) throw new Error('gone');
        return storage.documents.append(batch);
      },
    },
  }));
  for (const id of ['a', 'b']) {
    await house.storage.workspaces.insert({ id, name: id, createdAt: 1 }, [{ name: libraryDocument(id) }]);
  }
  const { id } = await createJourney(house, { workspace: 'a', maker: 'ed' }, { template: 'hotel.en' }, 'en');
  // The other library has one of the records as another: the journey must name it anew there.
  const file = await readFile(house, id);
  const [persona] = file.library.personas ?? [];
  const twin = {
    ...file,
    journey: { ...file.journey, id: 'twin', personas: [persona?.id] },
    library: { ...file.library, personas: [{ ...persona, name: 'Changed' }] },
  };
  await createJourney(house, { workspace: 'b', maker: 'ed' }, { file: twin }, 'en');
  const before = await place(house, id);
  expect(before).toMatchObject({ workspace: 'a', unresolved: [] });
  await expect(moveJourney(house, id, 'b')).rejects.toThrow('gone');
  for (const close of open.splice(0).reverse()) await close();

  const again = await start();
  expect(await place(again, id)).toEqual(before);
  await moveJourney(again, id, 'b');
  const after = await place(again, id);
  expect(after).toMatchObject({ workspace: 'b', unresolved: [] });
  expect(after.personas).not.toEqual(before.personas);
});
