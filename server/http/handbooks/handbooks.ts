import { newId } from '../../../src/core/base/index.ts';
import { firstContent, seedHandbook } from '../../../src/core/doc/index.ts';
import {
  type ChangeHandbook,
  type CreateHandbook,
  type HandbookInfo,
  handbookDocument,
} from '../../../src/core/protocol/index.ts';
import type { HandbookRow, ListedHandbook } from '../../storage/index.ts';
import type { House } from '../journeys/index.ts';
import { Refusal } from '../problems/index.ts';
import { infosOf, type Readable } from './info.ts';

async function infoOf(house: House, row: ListedHandbook, readable: Readable): Promise<HandbookInfo> {
  const [info] = await infosOf(house, [row], readable);
  return info as HandbookInfo;
}

/** A handbook's row, wherever it is. @throws Refusal `handbook.unknown` */
async function findHandbook({ storage }: House, id: string): Promise<ListedHandbook> {
  return known(await storage.handbooks.get(id));
}

function known(row: ListedHandbook | null): ListedHandbook {
  if (!row) throw new Refusal('handbook.unknown');
  return row;
}

/** A handbook that is in use, not in the bin. @throws Refusal `handbook.unknown` */
export async function findInUse(house: House, id: string): Promise<ListedHandbook> {
  const row = await findHandbook(house, id);
  if (row.deletedAt !== null) throw new Refusal('handbook.unknown');
  return row;
}

export async function listHandbooks(
  house: House,
  { workspace, bin }: { workspace: string; bin: boolean },
  readable: Readable,
): Promise<HandbookInfo[]> {
  return infosOf(house, await house.storage.handbooks.list({ workspace, bin }), readable);
}

/** Also of one in the bin: who has its address is told where it is. */
export const getHandbook = async (house: House, id: string, readable: Readable): Promise<HandbookInfo> =>
  infoOf(house, await findHandbook(house, id), readable);

/** The handbook's row and its document, in one transaction. The journeys must be there. */
export async function createHandbook(
  house: House,
  workspace: string,
  input: CreateHandbook,
  readable: Readable,
): Promise<HandbookInfo> {
  const { storage } = house;
  const now = house.now();
  const row: HandbookRow = {
    id: newId(),
    workspace,
    title: input.title,
    organization: input.organization ?? '',
    number: input.number ?? '',
    owner: input.owner ?? '',
    locale: input.locale,
    journeys: [...new Set(input.journeys)],
    edition: input.edition ?? 'everyone',
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  const documents = [{ name: handbookDocument(row.id), content: firstContent(seedHandbook) }];
  if ((await storage.handbooks.insert(row, documents)) === 'taken')
    return createHandbook(house, workspace, input, readable);
  return infoOf(house, { ...row, issue: null }, readable);
}

export async function changeHandbook(
  house: House,
  id: string,
  change: ChangeHandbook,
  readable: Readable,
): Promise<HandbookInfo> {
  const { journeys, ...fields } = change;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const changed = await house.storage.handbooks.update(id, {
    ...given,
    ...(journeys ? { journeys: [...new Set(journeys)] } : {}),
    updatedAt: house.now(),
  });
  return infoOf(house, known(changed), readable);
}

export async function binHandbook(house: House, id: string): Promise<void> {
  await findHandbook(house, id);
  await house.storage.handbooks.bin(id, house.now());
  house.rooms.evict(handbookDocument(id));
}

export async function restoreHandbook(house: House, id: string, readable: Readable): Promise<HandbookInfo> {
  await findHandbook(house, id);
  return infoOf(house, known(await house.storage.handbooks.restore(id)), readable);
}

/** For good, with all its issues, and only from the bin. */
export async function deleteHandbook(house: House, id: string): Promise<void> {
  const row = await findHandbook(house, id);
  if (row.deletedAt === null) throw new Refusal('handbook.not-in-bin');
  house.rooms.evict(handbookDocument(id));
  await house.storage.handbooks.purge(id);
}
