import { newId } from '../../../src/core/base/index.ts';
import { openLibrary, seedLibrary } from '../../../src/core/doc/index.ts';
import { libraryRecordsOf, type Merge, mergeLibrary } from '../../../src/core/interchange/index.ts';
import {
  type Journey,
  type JourneyFile,
  journeyIdField,
  type Locale,
  recordCounts,
} from '../../../src/core/model/index.ts';
import {
  type CreatedJourney,
  type CreateJourney,
  journeyDocument,
  libraryDocument,
  talkDocument,
} from '../../../src/core/protocol/index.ts';
import type { TakenFile } from '../../images/index.ts';
import type { Content, HeldImage, JourneyRow, Made, NewJourney } from '../../storage/index.ts';
import { blankJourney } from '../../templates/index.ts';
import { Refusal } from '../problems/index.ts';
import { refuseNewer } from './change.ts';
import { fieldsOf } from './describe.ts';
import { done } from './done.ts';
import type { House, Place } from './house.ts';
import { hold, takeFromFile } from './images.ts';
import { infoOf } from './info.ts';
import { snapshotOf } from './read.ts';

/** Makes a journey from a file, a template or nothing. `locale` is the reader's, for who asks for none. */
export async function createJourney(
  house: House,
  place: Place,
  input: CreateJourney,
  locale: Locale,
): Promise<CreatedJourney> {
  if ('file' in input) {
    const parsed = done(await house.thread.do('check', { file: input.file }));
    if (!parsed.ok) throw new Refusal('file.refused', { faults: parsed.error });
    return storeJourney(house, place, await takeFromFile(house, parsed.value), parsed.value.journey.id);
  }
  if (input.template === undefined) {
    const file = blankJourney(input.locale ?? locale, input.title);
    return storeJourney(house, place, { file, ...NO_IMAGES }, null);
  }
  const template = house.templates.get(input.template);
  if (!template) throw new Refusal('template.unknown');
  return storeJourney(house, place, await takeFromFile(house, withTitle(template.file, input.title)), null);
}

const NO_IMAGES = { map: [], library: [] } as const;

export const withTitle = (file: JourneyFile, title: string | undefined): JourneyFile =>
  title === undefined ? file : { ...file, journey: { ...file.journey, title } };

/**
 * Stores a checked file as a new journey: its row, its documents and its new library records in one transaction.
 * @param wish the id to take when it is safe and free
 */
export async function storeJourney(
  house: House,
  place: Place,
  taken: TakenFile,
  wish: string | null,
): Promise<CreatedJourney> {
  // First, so that no persona ever names what isn't there; what a crash leaves behind costs a little room.
  await hold(house, libraryDocument(place.workspace), taken.library);
  const safe = journeyIdField.safeParse(wish);
  const wished = safe.success && (await isFree(house, safe.data)) ? safe.data : newId();
  for (let id = wished; ; id = newId()) {
    const { made, row, renamed } = await tryToStore(house, place, taken, id);
    if (made === 'created') return { ...infoOf(row), renamed: renamed.map((one) => ({ ...one })) };
  }
}

/** Asked first, so that a taken id doesn't leave the library's records stored and the journey not. */
async function isFree({ storage }: House, id: string): Promise<boolean> {
  return !(await storage.journeys.get(id)) && !(await storage.documents.head(journeyDocument(id)));
}

interface Attempt {
  readonly made: Made;
  readonly row: JourneyRow;
  readonly renamed: Merge['renamed'];
}

async function tryToStore(house: House, place: Place, taken: TakenFile, id: string): Promise<Attempt> {
  const { rooms, storage, thread } = house;
  /** As the document is written before the library is asked: what it has another one of is renamed only then. */
  let expected: Pick<Merge, 'file' | 'renamed'> = { file: taken.file, renamed: [] };
  for (;;) {
    const { file, renamed } = expected;
    const content = done(await thread.do('content', { file, id }));
    const journey = newJourney(house, place, { file, content, images: taken.map }, id);
    let merge: Merge | undefined;
    const made = await rooms.changeAndMake(libraryDocument(place.workspace), (doc) => {
      merge = mergeLibrary(taken.file, libraryRecordsOf(snapshotOf(openLibrary(doc))), again(renamed));
      if (!isSame(merge.renamed, renamed)) return null;
      if (Object.values(merge.fresh).every((records) => records.length === 0)) return null;
      refuseNewer(doc);
      seedLibrary(doc, merge.fresh);
      return journey;
    });
    if (!merge) throw new Error('The library was not read.');
    // Nothing is written yet. It comes to this again only if somebody changes such a record at the same time.
    if (!isSame(merge.renamed, renamed)) expected = merge;
    else {
      const { row, documents, images } = journey;
      // With nothing new for the library the journey is all there is to write.
      return { made: made ?? (await storage.journeys.insert(row, documents, images)), row, renamed };
    }
  }
}

/** Gives the ids that were given before, then new ones. */
function again(renamed: Merge['renamed']): () => string {
  const ids = renamed.map(({ to }) => to).values();
  return () => ids.next().value ?? newId();
}

const isSame = (one: Merge['renamed'], other: Merge['renamed']): boolean =>
  one.length === other.length &&
  one.every(({ from, to }, i) => from === other[i]?.from && to === other[i]?.to);

interface Written {
  readonly file: JourneyFile;
  readonly content: Content;
  readonly images: readonly HeldImage[];
}

const newJourney = (
  house: House,
  place: Place,
  { file, content, images }: Written,
  id: string,
): NewJourney => ({
  images,
  row: rowOf(house, place, file, id),
  documents: [{ name: journeyDocument(id), content }, { name: talkDocument(id) }],
});

function rowOf(house: House, { workspace, maker }: Place, file: JourneyFile, id: string): JourneyRow {
  const now = house.now();
  return {
    id,
    workspace,
    ...fieldsOf(file.journey as unknown as Journey, recordCounts(file)),
    hidden: false,
    maker,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
}
