import { type JourneyFile, LIMITS, type Locale } from '../../../src/core/model/index.ts';
import {
  type ChangeJourney,
  type CreatedJourney,
  type JourneyInfo,
  journeyDocument,
  type Sentences,
  talkDocument,
} from '../../../src/core/protocol/index.ts';
import { NoDocumentError } from '../../collab/index.ts';
import type { JourneyRow } from '../../storage/index.ts';
import { Refusal } from '../problems/index.ts';
import { changeFacts } from './change.ts';
import { storeJourney, withTitle } from './create.ts';
import { done } from './done.ts';
import type { House } from './house.ts';
import { imagesForCopy } from './images.ts';
import { infoOf } from './info.ts';
import { readFile, readStored } from './read.ts';

/** A journey's row, wherever it is. @throws Refusal `journey.unknown` */
export async function findRow({ storage }: House, id: string): Promise<JourneyRow> {
  return known(await storage.journeys.get(id));
}

function known(row: JourneyRow | null): JourneyRow {
  if (!row) throw new Refusal('journey.unknown');
  return row;
}

/** A journey that is in use, not in the bin. */
export async function findInUse(house: House, id: string): Promise<JourneyRow> {
  const row = await findRow(house, id);
  if (row.deletedAt !== null) throw new Refusal('journey.unknown');
  return row;
}

/** What was under way when the journey went to the bin fails one way or another; that it has gone is the reason. */
async function unlessGone<T>(house: House, id: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    await findInUse(house, id);
    if (error instanceof NoDocumentError) throw new Refusal('server.restarting', { cause: error });
    throw error;
  }
}

export const listJourneys = (rows: readonly JourneyRow[]): JourneyInfo[] => rows.map(infoOf);

/** Also of one in the bin: who has its address is told where it is. */
export const getJourney = async (house: House, id: string): Promise<JourneyInfo> =>
  infoOf(await findRow(house, id));

export type ChangeOfFacts = Omit<ChangeJourney, 'hidden' | 'workspace'>;

export async function changeJourney(house: House, id: string, change: ChangeOfFacts): Promise<JourneyInfo> {
  await findInUse(house, id);
  if (Object.keys(change).length > 0) await unlessGone(house, id, () => changeFacts(house, id, change));
  return infoOf(await findRow(house, id));
}

export async function moveToBin(house: House, id: string): Promise<void> {
  await findRow(house, id);
  await house.storage.journeys.bin(id, house.now());
  sendOut(house, id);
}

export async function restoreJourney(house: House, id: string): Promise<JourneyInfo> {
  await findRow(house, id);
  return infoOf(known(await house.storage.journeys.restore(id)));
}

/** For good, and only from the bin: one slip must never cost a journey. */
export async function deleteForever(house: House, id: string): Promise<void> {
  const row = await findRow(house, id);
  if (row.deletedAt === null) throw new Refusal('journey.not-in-bin');
  sendOut(house, id);
  await house.storage.journeys.purge(id);
}

/** Closes its sockets in the way that makes them come again. */
export function sendAway({ rooms }: House, id: string): void {
  rooms.renew(journeyDocument(id));
  rooms.renew(`talk:${id}`);
}

function sendOut({ rooms }: House, id: string): void {
  rooms.evict(journeyDocument(id));
  rooms.evict(talkDocument(id));
}

const COPY: Sentences = { en: '{title} (copy)', 'zh-CN': '{title}（副本）' };

/** A second journey with the same content, under a new id. */
export async function duplicateJourney(house: House, id: string, maker: string): Promise<CreatedJourney> {
  const { workspace } = await findInUse(house, id);
  const file = await unlessGone(house, id, () => readFile(house, id));
  const locale: Locale = file.journey.locale === 'zh-CN' ? 'zh-CN' : 'en';
  const copy = withTitle(file, copyTitle(file.journey.title, locale));
  const map = await imagesForCopy(house, id, copy);
  return storeJourney(house, { workspace, maker }, { file: copy, map, library: [] }, null);
}

/** The copy's title, cut so that the limit holds. */
function copyTitle(title: string, locale: Locale): string {
  const room = LIMITS.title - COPY[locale].length + '{title}'.length;
  return COPY[locale].replace('{title}', () => [...title].slice(0, room).join(''));
}

/** The journey file of a journey in use. */
export async function exportFile(
  house: House,
  id: string,
  terms: 'own' | 'all' = 'own',
): Promise<JourneyFile> {
  await findInUse(house, id);
  return unlessGone(house, id, async () =>
    terms === 'own'
      ? readFile(house, id)
      : done(await house.thread.do('fileWithTerms', { journey: await readStored(house, id) })),
  );
}
