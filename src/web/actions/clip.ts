import { z } from 'zod';
import { fail, ok, type Result, soundJson } from '../../core/base/index.ts';
import {
  isLibraryTable,
  LANE_ROLES,
  LIBRARY_TABLES,
  LIMITS,
  recordId,
  TABLES,
  type TableName,
} from '../../core/model/index.ts';
import type { Bundle } from './bundle.ts';
import type { Refusal } from './gesture.ts';
import type { LibraryPart } from './library-refs.ts';

export const CLIP_FORMAT = 'throughline/clip';
export const CLIP_VERSION = 1;
/** The clipboard's type for it, beside `text/plain`. */
export const CLIP_TYPE = 'application/x-throughline-clip+json';

/** What the clipboard carries: a piece of a map with the library records that it needs. */
export interface Clip extends Bundle {
  readonly library: LibraryPart;
}

const records = (table: TableName, maximum: number = LIMITS.records) =>
  z.array(TABLES[table].schema).max(maximum).default([]);
const index = z.number().int().nonnegative().max(LIMITS.records);

/** A lane or step as far as it says how the rest lay. */
const header = z.object({
  id: z.string(),
  title: z.string().refine((title) => [...title].length <= LIMITS.title),
  index,
});

const envelope = z.object({ format: z.literal(CLIP_FORMAT), version: z.number() });
const body = z.object({
  stages: records('stages', LIMITS.steps),
  steps: records('steps', LIMITS.steps),
  lanes: records('lanes', LIMITS.lanes),
  rows: z
    .array(header.extend({ role: z.enum(LANE_ROLES) }))
    .max(LIMITS.lanes)
    .default([]),
  columns: z.array(header).max(LIMITS.steps).default([]),
  cards: records('cards', LIMITS.cards),
  moments: records('moments'),
  links: records('links'),
  feelings: records('feelings'),
  actions: records('actions'),
  measures: records('measures'),
  library: z.object(Object.fromEntries(LIBRARY_TABLES.map((table) => [table, records(table)]))).prefault({}),
});

/** @param from the journey that it is copied from, which holds its pictures */
export const writeClip = (clip: Clip, from: string): string =>
  JSON.stringify({ format: CLIP_FORMAT, version: CLIP_VERSION, from, ...clip });

/**
 * Reads what came from a clipboard, from anybody: whatever isn't a sound clip of ours is refused, and told apart
 * from one that a newer version wrote. References that lead nowhere are left for `paste` to pass over.
 */
export function parseClip(json: string): Result<Clip, Refusal> {
  const value = json.length <= LIMITS.fileBytes ? readJson(json) : undefined;
  const sound = soundJson(value, LIMITS.records);
  const opened = envelope.safeParse(sound.value);
  if (sound.faults.length > 0 || !opened.success) return fail('not-a-clip');
  if (opened.data.version !== CLIP_VERSION) {
    return fail(opened.data.version > CLIP_VERSION ? 'newer-clip' : 'not-a-clip');
  }
  const parsed = body.safeParse(sound.value);
  if (!parsed.success) return fail('not-a-clip');
  const clip = parsed.data as unknown as Clip;
  return hasTwins(clip) ? fail('not-a-clip') : ok(sorted(clip));
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Other programs put other things there: no clip, and no error either.
    return undefined;
  }
}

/** Two records of one id would become one. */
function hasTwins(clip: Clip): boolean {
  const tables = Object.entries({ ...clip, ...clip.library }).filter(([table]) => table !== 'library');
  return tables.some(([table, list]) => {
    const ids = (list as ReadonlyArray<Record<string, unknown>>)
      .map((record) =>
        table === 'feelings' || isLibraryTable(table) ? recordId(table as TableName, record) : record.id,
      )
      .filter((id) => id !== undefined);
    return new Set(ids).size < ids.length;
  });
}

const sorted = (clip: Clip): Clip => ({
  ...clip,
  rows: clip.rows.toSorted((a, b) => a.index - b.index),
  columns: clip.columns.toSorted((a, b) => a.index - b.index),
});
