import type { Content, Made, NewDocument } from './content.ts';
import type { Mentions } from './inbox.ts';
import type {
  Append,
  AppendOutcome,
  Compaction,
  DocumentStore,
  NewJourney,
  Owner,
  Row,
  Snapshot,
  Touch,
} from './storage.ts';

export interface MemoryDocument {
  readonly owner: Owner | null;
  epoch: number;
  snapshot: Snapshot | null;
  rows: Row[];
}

function headOf(document: MemoryDocument): number {
  return document.rows.at(-1)?.seq ?? document.snapshot?.seq ?? 0;
}

function copy({ bytes, vector }: Content): Content {
  return { bytes: bytes.slice(), vector: vector?.slice() ?? null };
}

function appendOne(documents: Map<string, MemoryDocument>, entry: Append): AppendOutcome {
  const document = documents.get(entry.name);
  if (!document) return { refused: 'missing' };
  if (document.epoch !== entry.epoch) return { refused: 'epoch' };
  const seq = headOf(document) + 1;
  document.rows.push({ seq, bytes: entry.bytes.slice() });
  return { seq };
}

function compact(documents: Map<string, MemoryDocument>, input: Compaction): boolean {
  const document = documents.get(input.name);
  if (document?.epoch !== input.epoch) return false;
  if ((document.snapshot?.seq ?? 0) >= input.seq || headOf(document) < input.seq) return false;
  document.snapshot = { seq: input.seq, ...copy(input) };
  document.rows = document.rows.filter(({ seq }) => seq > input.seq);
  return true;
}

/** What an append does to the rows of journeys and handbooks. */
export interface MemoryRows {
  touch(touch: Touch): void;
  /** @throws before anything is written, if one of them can't be made */
  check(journeys: readonly { readonly row: Pick<NewJourney['row'], 'workspace'> }[]): void;
  make(journey: NewJourney): Made;
  name(mentions: Mentions): void;
}

export function createMemoryDocuments(
  documents: Map<string, MemoryDocument>,
  guard: <T>(action: () => T) => Promise<T>,
  rows: MemoryRows,
): {
  store: DocumentStore;
  insert: (added: readonly NewDocument[], owner: Owner | null) => Made;
} {
  function insert(added: readonly NewDocument[], owner: Owner | null): Made {
    if (added.some(({ name }) => documents.has(name))) return 'taken';
    for (const { name, content } of added) {
      documents.set(name, {
        owner,
        epoch: 1,
        snapshot: content ? { seq: 1, ...copy(content) } : null,
        rows: [],
      });
    }
    return 'created';
  }
  const store: DocumentStore = {
    load: (name) =>
      guard(() => {
        const document = documents.get(name);
        if (!document) return null;
        const { epoch, snapshot, rows } = document;
        return { epoch, head: headOf(document), snapshot, rows: [...rows] };
      }),
    head: (name) =>
      guard(() => {
        const document = documents.get(name);
        return document ? { epoch: document.epoch, head: headOf(document) } : null;
      }),
    append: (batch) =>
      guard(() => {
        rows.check(
          batch.flatMap(({ journeys = [], touch }) => [
            ...journeys,
            ...(touch && 'workspace' in touch && touch.workspace !== undefined
              ? [{ row: { workspace: touch.workspace } }]
              : []),
          ]),
        );
        return batch.map((entry) => {
          const outcome = appendOne(documents, entry);
          if ('refused' in outcome) return outcome;
          if (entry.touch) rows.touch(entry.touch);
          for (const mentions of entry.mentions ?? []) rows.name(mentions);
          return entry.journeys ? { ...outcome, made: entry.journeys.map(rows.make) } : outcome;
        });
      }),
    compact: (input) => guard(() => compact(documents, input)),
    create: (added) => guard(() => insert(added, null)),
    replace: (name, content, at) =>
      guard(() => {
        const document = documents.get(name);
        if (!document) return null;
        if (at !== undefined && headOf(document) !== at) return 'moved';
        const head = headOf(document) + 1;
        document.epoch += 1;
        document.snapshot = { seq: head, ...copy(content) };
        document.rows = [];
        return { epoch: document.epoch, head };
      }),
  };
  return { store, insert };
}
