import { newId } from '../../../src/core/base/index.ts';
import { openLibrary, seedLibrary, seedMap } from '../../../src/core/doc/index.ts';
import { libraryRecordsOf, type Merge, mergeLibrary } from '../../../src/core/interchange/index.ts';
import {
  type Journey,
  type JourneyFile,
  journeyIdField,
  type Locale,
  MAP_TABLES,
  parseJourneyFile,
} from '../../../src/core/model/index.ts';
import {
  type CreatedJourney,
  type CreateJourney,
  journeyDocument,
  libraryDocument,
} from '../../../src/core/protocol/index.ts';
import { firstContent } from '../../collab/index.ts';
import type { JourneyRow } from '../../storage/index.ts';
import { blankJourney } from '../../templates/index.ts';
import { Refusal } from '../problems/index.ts';
import { fieldsOf } from './describe.ts';
import type { House } from './house.ts';
import { infoOf } from './info.ts';
import { snapshotOf } from './read.ts';

/** Makes a journey from a file, a template or nothing. `locale` is the reader's, for who asks for none. */
export async function createJourney(
  house: House,
  input: CreateJourney,
  locale: Locale,
): Promise<CreatedJourney> {
  if ('file' in input) {
    const parsed = parseJourneyFile(input.file);
    if (!parsed.ok) throw new Refusal('file.refused', { faults: parsed.error });
    return storeJourney(house, parsed.value, parsed.value.journey.id);
  }
  if (input.template === undefined) {
    return storeJourney(house, blankJourney(input.locale ?? locale, input.title), null);
  }
  const template = house.templates.get(input.template);
  if (!template) throw new Refusal('template.unknown');
  return storeJourney(house, withTitle(template.file, input.title), null);
}

export const withTitle = (file: JourneyFile, title: string | undefined): JourneyFile =>
  title === undefined ? file : { ...file, journey: { ...file.journey, title } };

/**
 * Stores a checked file as a new journey. Its library records go first, with the library's own document: should
 * the second step fail, they stay as unused records, and the same file finds them again.
 * @param wish the id to take when it is safe and free
 */
export async function storeJourney(
  house: House,
  file: JourneyFile,
  wish: string | null,
): Promise<CreatedJourney> {
  const merge = await shareLibrary(house, file);
  const safe = journeyIdField.safeParse(wish);
  for (let id = safe.success ? safe.data : newId(); ; id = newId()) {
    const row = rowOf(house, merge.file, id);
    const documents = [
      { name: journeyDocument(id), content: firstContent((doc) => seedMap(doc, merge.file, id)) },
      { name: `talk:${id}` },
    ];
    if ((await house.storage.journeys.insert(row, documents)) === 'created') {
      return { ...infoOf(row), renamed: merge.renamed.map((one) => ({ ...one })) };
    }
  }
}

/** Puts the file's new library records into the workspace's library; compared and written in one transaction. */
async function shareLibrary({ rooms, workspace }: House, file: JourneyFile): Promise<Merge> {
  let merge: Merge | undefined;
  await rooms.change(libraryDocument(workspace), (doc) => {
    merge = mergeLibrary(file, libraryRecordsOf(snapshotOf(openLibrary(doc))));
    if (Object.values(merge.fresh).some((records) => records.length > 0)) seedLibrary(doc, merge.fresh);
  });
  if (!merge) throw new Error('The library was not read.');
  return merge;
}

function rowOf(house: House, file: JourneyFile, id: string): JourneyRow {
  const counts = Object.fromEntries(
    MAP_TABLES.map((table) => [table, file[table].length + (file.unplaced?.[table]?.length ?? 0)]),
  );
  const now = house.now();
  return {
    id,
    workspace: house.workspace,
    ...fieldsOf(file.journey as unknown as Journey, counts),
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
