import type { Made, NewDocument } from './content.ts';
import { StorageError } from './errors.ts';
import type {
  AcknowledgementRow,
  HandbookFields,
  HandbookRow,
  HandbookStore,
  IssueRow,
  ListedHandbook,
  ListedIssue,
} from './handbooks.ts';

interface MemoryIssue {
  readonly row: IssueRow;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly acknowledgements: Map<string, AcknowledgementRow>;
}

export interface MemoryHandbook {
  row: HandbookRow;
  /** In the order of their numbers. */
  readonly issues: MemoryIssue[];
}

interface Surroundings {
  hasWorkspace(id: string): boolean;
  insert(documents: readonly NewDocument[], handbook: string): Made;
  deleteDocuments(handbook: string): void;
}

export function changedHandbook(row: HandbookRow, fields: HandbookFields): HandbookRow {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...row, ...given, updatedAt: Math.max(row.updatedAt, fields.updatedAt ?? 0) };
}

const listed = ({ row, issues }: MemoryHandbook): ListedHandbook => {
  const newest = issues.at(-1)?.row;
  return { ...row, issue: newest ? { n: newest.n, effective: newest.effective } : null };
};

const listedIssue = ({ row, acknowledgements }: MemoryIssue): ListedIssue => ({
  ...row,
  acknowledged: acknowledgements.size,
});

export function createMemoryHandbooks(
  handbooks: Map<string, MemoryHandbook>,
  guard: <T>(action: () => T) => Promise<T>,
  { hasWorkspace, insert, deleteDocuments }: Surroundings,
): HandbookStore {
  function edit(id: string, change: (row: HandbookRow) => HandbookRow): ListedHandbook | null {
    const handbook = handbooks.get(id);
    if (!handbook) return null;
    handbook.row = change(handbook.row);
    return listed(handbook);
  }
  const issueOf = (id: string, n: number): MemoryIssue | undefined => handbooks.get(id)?.issues[n - 1];
  return {
    list: ({ workspace, bin = false }) =>
      guard(() =>
        [...handbooks.values()]
          .filter(({ row }) => row.workspace === workspace && (row.deletedAt !== null) === bin)
          .map(listed)
          .sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1)),
      ),
    get: (id) =>
      guard(() => {
        const handbook = handbooks.get(id);
        return handbook ? listed(handbook) : null;
      }),
    insert: (row, documents) =>
      guard(() => {
        if (!hasWorkspace(row.workspace)) throw new StorageError('storage.failed', 'No such workspace.');
        if (handbooks.has(row.id) || insert(documents, row.id) === 'taken') return 'taken';
        handbooks.set(row.id, { row, issues: [] });
        return 'created';
      }),
    update: (id, fields) => guard(() => edit(id, (row) => changedHandbook(row, fields))),
    bin: (id, at) => guard(() => edit(id, (row) => ({ ...row, deletedAt: row.deletedAt ?? at }))),
    restore: (id) => guard(() => edit(id, (row) => ({ ...row, deletedAt: null }))),
    purge: (id) =>
      guard(() => {
        deleteDocuments(id);
        return handbooks.delete(id);
      }),
    issue: ({ row, parts }) =>
      guard(() => {
        const handbook = handbooks.get(row.handbook);
        if (!handbook || handbook.row.deletedAt !== null) return 'missing';
        if (handbook.issues.length !== row.n - 1) return 'taken';
        const kept = new Map(Object.entries(parts).map(([name, bytes]) => [name, bytes.slice()]));
        handbook.issues.push({ row, parts: kept, acknowledgements: new Map() });
        return 'issued';
      }),
    issues: (id) => guard(() => (handbooks.get(id)?.issues ?? []).map(listedIssue).reverse()),
    getIssue: (id, n) =>
      guard(() => {
        const issue = issueOf(id, n);
        return issue ? listedIssue(issue) : null;
      }),
    part: (id, n, name) => guard(() => issueOf(id, n)?.parts.get(name)?.slice() ?? null),
    acknowledge: (id, n, given) =>
      guard(() => {
        const issue = issueOf(id, n);
        if (!issue) return null;
        const first = issue.acknowledgements.get(given.name) ?? given;
        issue.acknowledgements.set(given.name, first);
        return first;
      }),
    acknowledgements: (id, n) =>
      guard(() =>
        [...(issueOf(id, n)?.acknowledgements.values() ?? [])].sort(
          (a, b) => a.at - b.at || (a.name < b.name ? -1 : 1),
        ),
      ),
  };
}
