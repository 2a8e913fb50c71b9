import type { Draft } from '../../../src/core/handbook/index.ts';
import type { Snapshot } from '../../../src/core/model/index.ts';
import type { HandbookFormat } from '../../../src/core/protocol/index.ts';
import { type PackedSnapshot, packSnapshot, unpackSnapshot } from '../pack.ts';
import type { PdfOptions } from '../types.ts';
import type { DocumentFault, DocumentSource } from './types.ts';

/** What a child is asked, apart from what it is made of. */
export type Task =
  | { readonly what: 'make'; readonly format: HandbookFormat; readonly edition: string }
  | { readonly what: 'build' }
  | { readonly what: 'map'; readonly options: PdfOptions };

/** What it is made of: a map of its journey alone. */
export type Source = DocumentSource | { readonly map: Snapshot };

export type DraftFacts = Omit<Draft, 'journeys'>;

/** A question goes to a child as lines of JSON, each so small that writing it doesn't hold up the event loop. */
type Line =
  | { readonly task: Task; readonly draft: DraftFacts | null }
  | { readonly journey: string; readonly record: object; readonly uses: object }
  | { readonly table: string; readonly rows: PackedSnapshot['tables'][string] }
  | { readonly text: string };

/** A record may be long: a text has up to 20,000 characters. */
const ROWS_A_LINE = 40;
const CHARACTERS_A_LINE = 200_000;

export function* askingLines(task: Task, source: Source): Generator<string> {
  if ('tree' in source) {
    yield line({ task, draft: null });
    for (let at = 0; at < source.tree.length; at += CHARACTERS_A_LINE) {
      yield line({ text: source.tree.slice(at, at + CHARACTERS_A_LINE) });
    }
    return;
  }
  if ('map' in source) {
    yield line({ task, draft: null });
    yield* journeyLines('', source.map);
    return;
  }
  const { journeys, ...draft } = source.draft;
  yield line({ task, draft });
  for (const { id, snapshot } of journeys) yield* journeyLines(id, snapshot);
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

const line = (value: Line): string => `${JSON.stringify(value)}\n`;

/** The question as it was asked. @throws SyntaxError when it was cut off */
export function readAsked(text: string): { readonly task: Task; readonly source: Source } {
  let head: { readonly task: Task; readonly draft: DraftFacts | null } | null = null;
  let tree = '';
  const journeys: { id: string; record: object; uses: object; tables: Record<string, unknown[]> }[] = [];
  for (const part of text.split('\n')) {
    if (part === '') continue;
    // Written by `askingLines` in a process of the same program.
    const value = JSON.parse(part) as Line;
    if ('task' in value) head = value;
    else if ('text' in value) tree += value.text;
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
    const map = snapshots[0]?.snapshot;
    return { task: head.task, source: map ? { map } : { tree } };
  }
  return { task: head.task, source: { draft: { ...head.draft, journeys: snapshots } } };
}

/** What stands before the bytes of an answer, on a line of its own. */
export type AnswerHead<Facts = object> =
  | { readonly ok: true; readonly length: number; readonly facts: Facts; readonly used: Used }
  | { readonly ok: false; readonly fault: DocumentFault; readonly used: Used };

/** What a child has used up. */
export interface Used {
  /** Seconds of CPU time. */
  readonly cpu: number;
  /** Bytes of memory at the most. */
  readonly memory: number;
}

export function readAnswer<Facts>(
  bytes: Buffer,
): { readonly head: AnswerHead<Facts>; readonly body: Uint8Array } | null {
  const end = bytes.indexOf(10);
  if (end < 0) return null;
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as AnswerHead<Facts>;
  const body = bytes.subarray(end + 1);
  // One that was cut off is none.
  return head.ok && body.length !== head.length ? null : { head, body };
}
