import type { Made, NewDocument } from './content.ts';

export interface HandbookRow {
  readonly id: string;
  readonly workspace: string;
  readonly title: string;
  readonly organization: string;
  /** The document's own number. */
  readonly number: string;
  readonly owner: string;
  readonly locale: string;
  /** Ids in the order of the handbook; a journey that is gone keeps its place. */
  readonly journeys: readonly string[];
  readonly edition: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When it went to the bin; null if it isn't there. */
  readonly deletedAt: number | null;
}

/** A row as it is read: with the newest issue. */
export interface ListedHandbook extends HandbookRow {
  readonly issue: { readonly n: number; readonly effective: string } | null;
}

export type HandbookFields = Partial<Omit<HandbookRow, 'id' | 'workspace' | 'createdAt' | 'deletedAt'>>;

export interface IssueRow {
  readonly handbook: string;
  /** 1, 2, 3 … without gaps. */
  readonly n: number;
  /** `2026-12-31` */
  readonly effective: string;
  readonly approver: string;
  readonly note: string;
  /** The issue that it stands in for. */
  readonly supersedes: number | null;
  readonly issuedAt: number;
  readonly issuedBy: string;
  readonly title: string;
  readonly locale: string;
  /** Of what its parts hold, as the writer computed it. */
  readonly hash: string;
}

export interface ListedIssue extends IssueRow {
  /** How many have acknowledged it. */
  readonly acknowledged: number;
}

export interface NewIssue {
  /** Its number must be the next one. */
  readonly row: IssueRow;
  /** By name; the store doesn't look inside. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
}

/** `taken`: the number isn't the next one any more. `missing`: no such handbook, or it is in the bin. */
export type Issued = 'issued' | 'taken' | 'missing';

export interface AcknowledgementRow {
  readonly name: string;
  readonly at: number;
}

/**
 * Handbooks and their issues. There is no way to change an issue, and none to delete one but with its handbook: the
 * database refuses both by itself too.
 */
export interface HandbookStore {
  /** Newest change first. `bin: true` gives those in the bin instead. */
  list(query: { readonly workspace: string; readonly bin?: boolean }): Promise<readonly ListedHandbook[]>;
  get(id: string): Promise<ListedHandbook | null>;
  /** The row and its documents in one transaction. 'taken' if the id or a document name exists, and nothing changed. */
  insert(row: HandbookRow, documents: readonly NewDocument[]): Promise<Made>;
  /** The changed row; null if there is none. */
  update(id: string, fields: HandbookFields): Promise<ListedHandbook | null>;
  /** To the bin. A row that is already there keeps its time. Null if there is none. */
  bin(id: string, at: number): Promise<ListedHandbook | null>;
  restore(id: string): Promise<ListedHandbook | null>;
  /** Deletes the row, its documents, issues and acknowledgements for good. False if there is none. */
  purge(id: string): Promise<boolean>;
  /** The issue with all its parts in one transaction, or nothing of it. */
  issue(issue: NewIssue): Promise<Issued>;
  /** Newest first. */
  issues(handbook: string): Promise<readonly ListedIssue[]>;
  getIssue(handbook: string, n: number): Promise<ListedIssue | null>;
  /** Null if there is no such issue, or no such part of it. */
  part(handbook: string, n: number, name: string): Promise<Uint8Array | null>;
  /** Once a name: who comes again keeps the first time. Null if there is no such issue. */
  acknowledge(
    handbook: string,
    n: number,
    acknowledgement: AcknowledgementRow,
  ): Promise<AcknowledgementRow | null>;
  /** In the order in which they came. */
  acknowledgements(handbook: string, n: number): Promise<readonly AcknowledgementRow[]>;
}
