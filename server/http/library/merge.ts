import { applyOperations, openLibrary, openMap, SEED_ORIGIN } from '../../../src/core/doc/index.ts';
import { patchCommands } from '../../../src/core/interchange/index.ts';
import {
  joinSnapshot,
  type LibraryTable,
  type Operation,
  planCommand,
  repointLibrary,
  repointMap,
} from '../../../src/core/model/index.ts';
import {
  journeyDocument,
  libraryDocument,
  type MergedRecords,
  type MergeRecords,
} from '../../../src/core/protocol/index.ts';
import { NoDocumentError } from '../../collab/index.ts';
import { type House, refuseNewer, snapshotOf } from '../journeys/index.ts';
import { Refusal } from '../problems/index.ts';
import type { UsesIndex } from './uses.ts';

/**
 * Makes one record of several. The journeys go first, each in its live document: until the library follows, both
 * records are there and nothing leads nowhere, so that it can be asked for again should it break off. Journeys that
 * took up one of the records meanwhile are led on in a second round.
 * @throws Refusal when the record that stays is gone, or may not say what it is to say
 */
export async function mergeRecords(
  house: House,
  workspace: string,
  uses: UsesIndex,
  merge: MergeRecords,
): Promise<MergedRecords> {
  const { table, keep } = merge;
  const remove = [...new Set(merge.remove)].filter((id) => id !== keep);
  const ids = new Map(remove.map((id) => [id, keep]));
  // Asked before anything is written: what is refused has changed nothing.
  await house.rooms.view(libraryDocument(workspace), (doc) => {
    refuseNewer(doc);
    fieldOperations(doc, merge);
  });
  await eachJourney(house, workspace, uses, ids, (name) => house.rooms.view(name, refuseNewer));
  const first = await repointJourneys(house, workspace, uses, ids);
  let places = first.places;
  await house.rooms.change(libraryDocument(workspace), (doc) => {
    const fields = fieldOperations(doc, merge);
    const within = repointLibrary(snapshotOf(openLibrary(doc)), ids);
    places += within.places;
    const gone = remove.map((id): Operation => ({ op: 'remove', table, id }));
    applyOperations({ map: doc, library: doc }, [...fields, ...within.operations, ...gone], SEED_ORIGIN);
  });
  const second = await repointJourneys(house, workspace, uses, ids);
  return {
    places: places + second.places,
    journeys: new Set([...first.journeys, ...second.journeys]).size,
  };
}

type Doc = Parameters<typeof openMap>[0];

/** What sets the fields of the record that stays. */
function fieldOperations(doc: Doc, { table, keep, fields = {} }: MergeRecords): Operation[] {
  // The library's own document holds no journey: the map is an empty one.
  const snapshot = joinSnapshot(snapshotOf(openMap(doc)), snapshotOf(openLibrary(doc)));
  if (!snapshot.library[table as LibraryTable].has(keep)) throw new Refusal('library.unknown-record');
  return patchCommands(table, keep, fields, snapshot.library).flatMap((command) => {
    const plan = planCommand(command, snapshot);
    if (!plan.ok) throw new Refusal('change.refused', { faults: plan.error });
    return [...plan.value];
  });
}

async function repointJourneys(
  house: House,
  workspace: string,
  uses: UsesIndex,
  ids: ReadonlyMap<string, string>,
): Promise<{ places: number; journeys: readonly string[] }> {
  let places = 0;
  const journeys = await eachJourney(house, workspace, uses, ids, (name) =>
    house.rooms.change(name, (doc) => {
      refuseNewer(doc);
      const repointed = repointMap(snapshotOf(openMap(doc)), ids);
      places += repointed.places;
      applyOperations({ map: doc, library: doc }, repointed.operations, SEED_ORIGIN);
    }),
  );
  return { places, journeys };
}

/** Visits the journeys that use one of the records, one after the other. */
async function eachJourney(
  house: House,
  workspace: string,
  uses: UsesIndex,
  ids: ReadonlyMap<string, string>,
  visit: (docName: string) => Promise<unknown>,
): Promise<readonly string[]> {
  const journeys = await uses.journeysWith(house, workspace, new Set(ids.keys()));
  for (const id of journeys) {
    try {
      await visit(journeyDocument(id));
    } catch (error) {
      // Deleted for good in this moment.
      if (!(error instanceof NoDocumentError)) throw error;
    }
  }
  return journeys;
}
