import type { Draft, HandbookPictures } from '../../../src/core/handbook/index.ts';
import type { PictureData, Pictures } from '../../../src/core/layout/index.ts';
import type { Snapshot } from '../../../src/core/model/index.ts';
import type { HandbookFormat } from '../../../src/core/protocol/index.ts';
import { type PackedSnapshot, packSnapshot, unpackSnapshot } from '../pack.ts';
import type { Source as MapSource, StoredJourney } from '../source.ts';
import type { PdfOptions } from '../types.ts';
import type { DocumentFault } from './types.ts';

/** The argument of a child that is started before anybody asks it something. */
export const AHEAD = 'ahead';

/** What a child is asked, apart from what it is made of. */
export type Task =
  | { readonly what: 'make'; readonly format: HandbookFormat; readonly edition: string }
  | { readonly what: 'build' }
  | { readonly what: 'map'; readonly options: PdfOptions };

/** What it is made of: a map of its journey alone. */
export type Source = { readonly draft: Draft } | KeptTree | { readonly map: MapSource };

/** As JSON. Sound is what this program has built or checked before; anything else is checked. */
export interface KeptTree {
  readonly tree: string;
  readonly isSound: boolean;
}

export type DraftFacts = Omit<Draft, 'journeys' | 'pictures'>;

/** A question goes to a child as lines of JSON, each so small that writing it doesn't hold up the event loop. */
type Line =
  | { readonly task: Task; readonly draft: DraftFacts | null; readonly isSound?: boolean }
  | { readonly journey: string; readonly record: object; readonly uses: object }
  | { readonly table: string; readonly rows: PackedSnapshot['tables'][string] }
  | { readonly picture: keyof HandbookPictures; readonly source: string; readonly shown: PictureData }
  | { readonly stored: string }
  | { readonly part: 'map' | 'library'; readonly update: number; readonly bytes: string }
  | { readonly text: string };

/** A record may be long: a text has up to 20,000 characters. */
const ROWS_A_LINE = 40;
const CHARACTERS_A_LINE = 200_000;
const NEWLINE = 10;

export function* askingLines(task: Task, source: Source): Generator<string> {
  if ('tree' in source) {
    yield line({ task, draft: null, isSound: source.isSound });
    for (let at = 0; at < source.tree.length; at += CHARACTERS_A_LINE) {
      yield line({ text: source.tree.slice(at, at + CHARACTERS_A_LINE) });
    }
    return;
  }
  if ('map' in source) {
    const { pictures = {}, ...options } = task.what === 'map' ? task.options : {};
    yield line({ task: { what: 'map', options }, draft: null });
    yield* pictureLines('map', pictures);
    if ('map' in source.map) yield* storedLines(source.map);
    else yield* journeyLines('', source.map);
    return;
  }
  const { journeys, pictures, ...draft } = source.draft;
  yield line({ task, draft });
  for (const kind of KINDS) yield* pictureLines(kind, pictures?.[kind] ?? {});
  for (const { id, snapshot } of journeys) yield* journeyLines(id, snapshot);
}

/** Of bytes; a multiple of three, so that pieces of base64 are put together as they are. */
const BYTES_A_LINE = 150_000;

function* storedLines({ id, map, library }: StoredJourney): Generator<string> {
  yield line({ stored: id });
  for (const [part, updates] of [
    ['map', map],
    ['library', library],
  ] as const) {
    for (const [update, bytes] of updates.entries()) {
      const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let at = 0; at < all.length; at += BYTES_A_LINE) {
        yield line({ part, update, bytes: all.toString('base64', at, at + BYTES_A_LINE) });
      }
    }
  }
}

const KINDS = ['map', 'pages'] as const satisfies readonly (keyof HandbookPictures)[];

function* pictureLines(picture: keyof HandbookPictures, shown: Pictures): Generator<string> {
  for (const [source, one] of Object.entries(shown)) yield line({ picture, source, shown: one });
}

function* journeyLines(id: string, snapshot: Snapshot): Generator<string> {
  const { journey, tables } = packSnapshot(snapshot);
  yield line({ journey: id, record: journey, uses: snapshot.uses });
  for (const [table, rows] of Object.entries(tables)) {
    for (let at = 0; at < rows.length; at += ROWS_A_LINE) {
      yield line({ table, rows: rows.slice(at, at + ROWS_A_LINE) });
    }
  }
}

/** After this a question is whole. */
export const END = '\n';

/** Questions as they come in. What was cut off by the end of the stream is none. */
export async function* asked(stream: AsyncIterable<unknown>): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  for await (const part of stream) {
    const bytes = part as Buffer;
    parts.push(bytes);
    // The end is written by itself, and nothing follows before the answer.
    if (bytes.at(-1) !== NEWLINE) continue;
    const before = bytes.length > 1 ? bytes.at(-2) : parts.at(-2)?.at(-1);
    if (before !== NEWLINE) continue;
    const whole = Buffer.concat(parts).toString();
    parts = [];
    yield whole;
  }
}

const line = (value: Line): string => `${JSON.stringify(value)}\n`;

/** The question as it was asked. @throws SyntaxError when it was cut off */
export function readAsked(text: string): { readonly task: Task; readonly source: Source } {
  let head: Extract<Line, { readonly task: Task }> | null = null;
  let tree = '';
  let stored: string | null = null;
  const parts: Record<'map' | 'library', string[]> = { map: [], library: [] };
  const pictures = { map: {} as Record<string, PictureData>, pages: {} as Record<string, PictureData> };
  const journeys: { id: string; record: object; uses: object; tables: Record<string, unknown[]> }[] = [];
  for (const part of text.split('\n')) {
    if (part === '') continue;
    // Written by `askingLines` in a process of the same program.
    const value = JSON.parse(part) as Line;
    if ('task' in value) head = value;
    else if ('text' in value) tree += value.text;
    else if ('stored' in value) stored = value.stored;
    else if ('part' in value) {
      const updates = parts[value.part];
      updates[value.update] = (updates[value.update] ?? '') + value.bytes;
    } else if ('picture' in value) pictures[value.picture][value.source] = value.shown;
    else if ('journey' in value) {
      journeys.push({ id: value.journey, record: value.record, uses: value.uses, tables: {} });
    } else {
      const tables = journeys.at(-1)?.tables ?? {};
      const table = tables[value.table] ?? [];
      tables[value.table] = table;
      table.push(...value.rows);
    }
  }
  if (!head) throw new SyntaxError('Nothing was asked');
  const snapshots = journeys.map(({ id, record, uses, tables }) => {
    const snapshot = unpackSnapshot({ journey: record, tables } as unknown as PackedSnapshot);
    return { id, snapshot: { ...snapshot, uses } as typeof snapshot };
  });
  if (!head.draft) {
    const map = stored === null ? snapshots[0]?.snapshot : storedOf(stored, parts);
    const { task } = head;
    if (!map) return { task, source: { tree, isSound: head.isSound === true } };
    const options = task.what === 'map' ? { ...task.options, pictures: pictures.map } : {};
    return { task: { what: 'map', options }, source: { map } };
  }
  return { task: head.task, source: { draft: { ...head.draft, pictures, journeys: snapshots } } };
}

const storedOf = (id: string, { map, library }: { map: string[]; library: string[] }): StoredJourney => ({
  id,
  map: map.map((bytes) => Buffer.from(bytes, 'base64')),
  library: library.map((bytes) => Buffer.from(bytes, 'base64')),
});

/** How far a child is with the nth job that it was asked. */
export interface ChildProgress {
  readonly job: number;
  readonly share: number;
}

/** What stands before the bytes of an answer, on a line of its own. */
export type AnswerHead<Facts = object> =
  | { readonly ok: true; readonly length: number; readonly facts: Facts; readonly used: Used }
  | { readonly ok: false; readonly fault: DocumentFault; readonly used: Used };

/** What a child has used up. */
export interface Used {
  /** Seconds of CPU time; with the first job of a process, its start among them. */
  readonly cpu: number;
  /** Those of them that had passed when it was asked. */
  readonly before: number;
  /** Bytes of memory at the most, of this job and those before it. */
  readonly memory: number;
  /** Bytes of memory that it has now. */
  readonly kept: number;
}

/** An answer as it comes in, piece by piece. */
export class Answering<Facts> {
  readonly #parts: Buffer[] = [];
  #length = 0;
  #head: AnswerHead<Facts> | null = null;

  /** The answer, once it is whole. @throws SyntaxError on what is none */
  add(part: Buffer): { readonly head: AnswerHead<Facts>; readonly body: Uint8Array } | null {
    this.#parts.push(part);
    this.#length += part.length;
    if (!this.#head) {
      if (!part.includes(NEWLINE)) return null;
      const bytes = Buffer.concat(this.#parts);
      const end = bytes.indexOf(NEWLINE);
      this.#head = JSON.parse(bytes.toString('utf8', 0, end)) as AnswerHead<Facts>;
      const rest = bytes.subarray(end + 1);
      this.#parts.splice(0, this.#parts.length, rest);
      this.#length = rest.length;
    }
    const head = this.#head;
    return this.#length < (head.ok ? head.length : 0) ? null : { head, body: Buffer.concat(this.#parts) };
  }
}
