import type { Made, NewDocument } from './content.ts';
import { StorageError } from './errors.ts';
import { createMemoryDocuments, type MemoryDocument, type MemoryRows } from './memory-documents.ts';
import { changedHandbook, createMemoryHandbooks, type MemoryHandbook } from './memory-handbooks.ts';
import { createMemoryIdentity } from './memory-identity.ts';
import { createMemoryImages } from './memory-images.ts';
import { createMemoryInbox } from './memory-inbox.ts';
import { createMemoryRecords, createMemoryTokens, createMemoryWebhooks } from './memory-records.ts';
import { createMemoryRights } from './memory-rights.ts';
import { createMemoryTraces } from './memory-traces.ts';
import { createMemoryVersions } from './memory-versions.ts';
import type { MemberRow } from './rights.ts';
import type {
  JourneyFields,
  JourneyRow,
  JourneyStore,
  Owner,
  Storage,
  WorkspaceRow,
  WorkspaceStore,
} from './storage.ts';

type Guard = <T>(action: () => T) => Promise<T>;

function changed(row: JourneyRow, fields: JourneyFields): JourneyRow {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...row, ...given, updatedAt: Math.max(row.updatedAt, fields.updatedAt ?? 0) };
}

function byNewest(a: JourneyRow, b: JourneyRow): number {
  return b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1);
}

function deleteOwned(documents: Map<string, MemoryDocument>, isTheirs: (owner: Owner) => boolean): void {
  for (const [name, { owner }] of documents) if (owner && isTheirs(owner)) documents.delete(name);
}

type Insert = (documents: readonly NewDocument[], owner: Owner | null) => Made;

function createMemoryJourneys(
  rows: Map<string, JourneyRow>,
  documents: Map<string, MemoryDocument>,
  made: Pick<MemoryRows, 'check' | 'make'>,
  forget: (journey: string) => void,
  guard: Guard,
): JourneyStore {
  function edit(id: string, change: (row: JourneyRow) => JourneyRow): JourneyRow | null {
    const row = rows.get(id);
    if (!row) return null;
    const next = change(row);
    rows.set(id, next);
    return next;
  }
  return {
    list: ({ workspace, bin = false }) =>
      guard(() =>
        [...rows.values()]
          .filter((row) => row.workspace === workspace && (row.deletedAt !== null) === bin)
          .sort(byNewest),
      ),
    get: (id) => guard(() => rows.get(id) ?? null),
    insert: (row, content, images) =>
      guard(() => {
        const journey = { row, documents: content, ...(images && { images }) };
        made.check([journey]);
        return made.make(journey);
      }),
    update: (id, fields) => guard(() => edit(id, (row) => changed(row, fields))),
    bin: (id, at) => guard(() => edit(id, (row) => ({ ...row, deletedAt: row.deletedAt ?? at }))),
    restore: (id) => guard(() => edit(id, (row) => ({ ...row, deletedAt: null }))),
    hide: (id, hidden) => guard(() => edit(id, (row) => ({ ...row, hidden }))),
    purge: (id) =>
      guard(() => {
        deleteOwned(documents, (owner) => 'journey' in owner && owner.journey === id);
        forget(id);
        return rows.delete(id);
      }),
  };
}

function createMemoryWorkspaces(
  rows: Map<string, WorkspaceRow>,
  insert: Insert,
  join: (row: MemberRow) => void,
  guard: Guard,
): WorkspaceStore {
  return {
    list: () =>
      guard(() => [...rows.values()].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))),
    get: (id) => guard(() => rows.get(id) ?? null),
    insert: (row, content, members = []) =>
      guard(() => {
        if (rows.has(row.id) || insert(content, null) === 'taken') return 'taken';
        rows.set(row.id, row);
        for (const member of members) join({ ...member, workspace: row.id });
        return 'created';
      }),
    rename: (id, name) =>
      guard(() => {
        const row = rows.get(id);
        if (!row) return null;
        const next = { ...row, name };
        rows.set(id, next);
        return next;
      }),
  };
}

/** The store of a test: everything of the interface, nothing on disk. */
export function createMemoryStorage(): Storage {
  let open = true;
  const guard: Guard = async (action) => {
    if (!open) throw new StorageError('storage.closed', 'The store is closed.');
    return action();
  };
  const documents = new Map<string, MemoryDocument>();
  const journeys = new Map<string, JourneyRow>();
  const handbooks = new Map<string, MemoryHandbook>();
  const workspaces = new Map<string, WorkspaceRow>();
  const settings = new Map<string, string>();
  const inbox = createMemoryInbox(guard);
  const images = createMemoryImages((name) => documents.has(name), guard);
  const rows: MemoryRows = {
    name: inbox.name,
    touch: (touch) => {
      if ('handbook' in touch) {
        const { handbook, ...fields } = touch;
        const found = handbooks.get(handbook);
        if (found) found.row = changedHandbook(found.row, fields);
        return;
      }
      const { journey, ...fields } = touch;
      const row = journeys.get(journey);
      if (row) journeys.set(journey, changed(row, fields));
    },
    check: (added: readonly { readonly row: Pick<JourneyRow, 'workspace'> }[]) => {
      if (added.every(({ row }) => workspaces.has(row.workspace))) return;
      throw new StorageError('storage.failed', 'No such workspace.');
    },
    make: ({ row, documents: content, images: held = [] }) => {
      if (journeys.has(row.id) || insert(content, { journey: row.id }) === 'taken') return 'taken';
      journeys.set(row.id, row);
      images.hold(`journey:${row.id}`, held);
      return 'created';
    },
  };
  const versions = createMemoryVersions(journeys, guard);
  const traces = createMemoryTraces(journeys, guard);
  const records = createMemoryRecords(guard);
  const forget = (journey: string) => {
    versions.forget(journey);
    traces.forget(journey);
    inbox.forget(journey);
    images.forget(`journey:${journey}`);
    records.forgetJourney(journey);
    rights.forget('journey', journey);
  };
  const rights = createMemoryRights(workspaces, journeys, guard);
  const { store, insert } = createMemoryDocuments(documents, guard, rows);
  return {
    address: null,
    documents: store,
    journeys: createMemoryJourneys(journeys, documents, rows, forget, guard),
    handbooks: createMemoryHandbooks(handbooks, guard, {
      hasWorkspace: (id) => workspaces.has(id),
      insert: (content, id) => insert(content, { handbook: id }),
      deleteDocuments: (id) => {
        deleteOwned(documents, (owner) => 'handbook' in owner && owner.handbook === id);
        rights.forget('handbook', id);
      },
    }),
    workspaces: createMemoryWorkspaces(workspaces, insert, rights.join, guard),
    versions: versions.store,
    traces: traces.store,
    images: images.store,
    inbox: inbox.store,
    identity: createMemoryIdentity(guard),
    records: records.store,
    tokens: createMemoryTokens(guard),
    webhooks: createMemoryWebhooks(guard, (id) => workspaces.has(id)),
    rights: rights.store,
    settings: {
      get: (name) => guard(() => settings.get(name) ?? null),
      set: (name, value) =>
        guard(() => {
          settings.set(name, value);
        }),
    },
    probe: () => guard(() => undefined),
    close: async () => {
      open = false;
    },
  };
}
