import { readFileSync } from 'node:fs';
import {
  applyOperations,
  createHistory,
  type Documents,
  LocalOrigin,
  openLibrary,
  openMap,
  seedLibrary,
  seedMap,
} from '../../../core/doc/index.ts';
import { journeyFileOf } from '../../../core/interchange/index.ts';
import {
  FILE_FORMAT,
  FILE_VERSION,
  joinSnapshot,
  parseJourneyFile,
  planCommand,
  type Snapshot,
} from '../../../core/model/index.ts';
import type { Gesture } from '../index.ts';

export const TEMPLATES = ['hotel.en', 'ecommerce.zh-CN', 'appliance-repair.en'] as const;

export const template = (name: (typeof TEMPLATES)[number]): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../templates/${name}.journey.json`, import.meta.url), 'utf8'));

/** A journey without anything on it. */
export const EMPTY = {
  format: FILE_FORMAT,
  version: FILE_VERSION,
  journey: { id: 'empty', title: '', locale: 'zh-CN' },
};

/** A journey in live documents, as a screen has it open. */
export interface LiveMap {
  snapshot(): Snapshot;
  /** Does a gesture as one step of undo; throws when a command is refused or the map is unsound afterwards. */
  run<G extends Gesture>(gesture: G): G;
  undo(): boolean;
}

/** Opens journeys in documents of the caller's making: only tests themselves may know what those are made of. */
export const liveMaps =
  (makeDocument: () => Documents['map']) =>
  (value: unknown): LiveMap =>
    openLive(value, { map: makeDocument(), library: makeDocument() });

function openLive(value: unknown, documents: Documents): LiveMap {
  const parsed = parseJourneyFile(value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  seedMap(documents.map, parsed.value, parsed.value.journey.id);
  seedLibrary(documents.library, parsed.value.library);
  const [map, library] = [openMap(documents.map), openLibrary(documents.library)];
  const origin = new LocalOrigin();
  const history = createHistory(documents, origin, () => 0);
  let gestures = 0;
  const snapshot = () => joinSnapshot(map.snapshot(), library.snapshot());
  return {
    snapshot,
    run: (gesture) => {
      gestures++;
      for (const command of gesture.commands) {
        const plan = planCommand(command, snapshot());
        if (!plan.ok) throw new Error(`${JSON.stringify(plan.error)} for ${JSON.stringify(command)}`);
        history.begin(`gesture ${gestures}`);
        applyOperations(documents, plan.value, origin);
      }
      assertSound(snapshot());
      return gesture;
    },
    undo: history.undo,
  };
}

/** Every record can be read, every id is unique, every reference inside the map leads somewhere. */
function assertSound(snapshot: Snapshot): void {
  const problems = [...snapshot.problems, ...snapshot.library.problems];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const file = parseJourneyFile(JSON.parse(JSON.stringify(journeyFileOf(snapshot))));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
}

/** The map as a file, for comparing before and after. */
export const fileOf = (snapshot: Snapshot): unknown => JSON.parse(JSON.stringify(journeyFileOf(snapshot)));
