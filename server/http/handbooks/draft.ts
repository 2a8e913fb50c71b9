import { createHash } from 'node:crypto';
import { Turns } from '../../../src/core/base/index.ts';
import { readHandbook } from '../../../src/core/doc/index.ts';
import type { Draft } from '../../../src/core/handbook/index.ts';
import { libraryInUse } from '../../../src/core/interchange/index.ts';
import {
  createTable,
  LIBRARY_TABLES,
  type LibrarySnapshot,
  type Locale,
  type Snapshot,
} from '../../../src/core/model/index.ts';
import { handbookDocument, journeyDocument, libraryDocument } from '../../../src/core/protocol/index.ts';
import { NoDocumentError } from '../../collab/index.ts';
import type { Day } from '../../jobs/index.ts';
import { giveWay } from '../../jobs/index.ts';
import type { ListedHandbook, ListedIssue } from '../../storage/index.ts';
import { type House, readSnapshot } from '../journeys/index.ts';
import { Refusal } from '../problems/index.ts';
import { localeOrDefault } from './info.ts';

/** All that read journeys share one event loop: a hundred at once, each a few milliseconds, would hold it up together. */
const reading = new Turns();
const LOOP = 'loop';

/** A draft without what is only known of an issue. */
export type Material = Omit<Draft, 'issue' | 'past' | 'changes'>;

/** What the handbook would be made of now. Journeys that are gone or in the bin are left out. */
export async function readMaterial(
  house: House,
  row: ListedHandbook,
  day: Day,
  locale: Locale = localeOrDefault(row.locale),
): Promise<Material> {
  const chapters = await readChapters(house, row.id);
  const journeys: { id: string; snapshot: Snapshot }[] = [];
  for (const id of await journeysInUse(house, row)) {
    const snapshot = await reading.take(LOOP, () => readForDraft(house, id));
    if (snapshot) journeys.push({ id, snapshot });
  }
  const { title, organization, number, owner } = row;
  return { locale, title, organization, number, owner, ...day, journeys, chapters };
}

async function readChapters({ rooms }: House, id: string): Promise<Draft['chapters']> {
  try {
    return await rooms.view(handbookDocument(id), readHandbook);
  } catch (error) {
    if (error instanceof NoDocumentError) throw new Refusal('handbook.unknown', { cause: error });
    throw error;
  }
}

async function journeysInUse({ storage }: House, row: ListedHandbook): Promise<string[]> {
  const listed = await storage.journeys.list({ workspace: row.workspace });
  const inUse = new Set(listed.map(({ id }) => id));
  return row.journeys.filter((id) => inUse.has(id));
}

async function readForDraft(house: House, id: string): Promise<Snapshot | null> {
  const snapshot = await readUnlessGone(house, id);
  const own = snapshot && withOwnLibrary(snapshot);
  // Others have their turn before the next journey.
  await giveWay();
  return own;
}

async function readUnlessGone(house: House, id: string): Promise<Snapshot | null> {
  try {
    return await readSnapshot(house, id);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'journey.unknown') return null;
    throw error;
  }
}

/** With the records that its file would hold, and all words that customers must not hear: those hold for the whole house. */
function withOwnLibrary(snapshot: Snapshot): Snapshot {
  const used = libraryInUse(snapshot);
  const tables = LIBRARY_TABLES.map((name) => {
    const table = snapshot.library[name];
    const own = table.list.filter(({ id }) => name === 'terms' || used.get(name)?.has(id));
    const entries = own.map((record) => ({ id: record.id, order: table.orderOf(record.id), record }));
    return [name, createTable<object>(entries)];
  });
  const library = { ...Object.fromEntries(tables), problems: [] } as unknown as LibrarySnapshot;
  return { ...snapshot, library };
}

/**
 * What a draft's documents depend on: the same tag, the same bytes.
 * @param wanted format, edition and language
 */
export async function draftTag(
  { storage }: House,
  row: ListedHandbook,
  issues: readonly ListedIssue[],
  { made, timeZone }: Day,
  wanted: readonly string[],
): Promise<string> {
  const names = [
    handbookDocument(row.id),
    libraryDocument(row.workspace),
    ...row.journeys.map(journeyDocument),
  ];
  const heads = await Promise.all(names.map((name) => storage.documents.head(name)));
  const listed = await storage.journeys.list({ workspace: row.workspace });
  const inUse = row.journeys.filter((id) => listed.some((journey) => journey.id === id));
  const { id, title, organization, number, owner, locale } = row;
  // By its id, too: two handbooks of the same facts have chapters of their own.
  const facts = [
    id,
    title,
    organization,
    number,
    owner,
    locale,
    inUse,
    heads,
    issues.map(({ hash }) => hash),
  ];
  const text = JSON.stringify([facts, made, timeZone, wanted]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}
