import * as Y from 'yjs';
import {
  applyOperations,
  LocalOrigin,
  openLibrary,
  openMap,
  seedLibrary,
  seedMap,
} from '../../src/core/doc/index.ts';
import {
  type Command,
  joinSnapshot,
  parseJourneyFile,
  planCommand,
  type Snapshot,
} from '../../src/core/model/index.ts';

/** A journey file as a live document that commands change. */
export function editedJourney(value: unknown) {
  const parsed = parseJourneyFile(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 3)));
  const documents = { map: new Y.Doc(), library: new Y.Doc() };
  seedMap(documents.map, parsed.value, parsed.value.journey.id);
  seedLibrary(documents.library, parsed.value.library);
  const map = openMap(documents.map);
  const library = openLibrary(documents.library);
  const origin = new LocalOrigin();
  const snapshot = (): Snapshot => joinSnapshot(map.snapshot(), library.snapshot());
  return {
    snapshot,
    edit(command: Command): void {
      const plan = planCommand(command, snapshot());
      if (!plan.ok) throw new Error(JSON.stringify(plan.error));
      applyOperations(documents, plan.value, origin);
    },
    close(): void {
      map.close();
      library.close();
    },
  };
}
