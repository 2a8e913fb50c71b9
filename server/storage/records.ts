export interface NewRecord {
  readonly workspace: string;
  /** The journey that it happened to, if it was one. */
  readonly journey: string | null;
  /** Of the workspace's audit log: it stays for good. */
  readonly audit: boolean;
  readonly at: number;
  readonly kind: string;
  /** JSON; the store doesn't look inside. */
  readonly body: string;
}

export interface RecordRow extends NewRecord {
  /** Grows with each record; never used twice. */
  readonly seq: number;
}

export interface RecordQuery {
  readonly of: { readonly journey: string } | { readonly workspace: string };
  /** Only what was recorded before this one. */
  readonly before?: number;
  readonly limit: number;
}

/**
 * What happened. There is no way to change a record, and none to delete one that is audited: the database refuses both
 * by itself too.
 */
export interface RecordStore {
  /** All in one transaction; their numbers in the same order. */
  add(records: readonly NewRecord[]): Promise<readonly number[]>;
  /** Newest first: all of a journey, or what is audited of a workspace. */
  list(query: RecordQuery): Promise<readonly RecordRow[]>;
  /** Forgets what is not audited and older; how many there were. */
  forget(before: number): Promise<number>;
}

export interface TokenRow {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** The first characters of `hash`: several tokens may share them. */
  readonly handle: string;
  readonly hash: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly lastUsedAt: number | null;
}

export interface TokenStore {
  /** Newest first. */
  list(person: string): Promise<readonly TokenRow[]>;
  get(id: string): Promise<TokenRow | null>;
  find(handle: string): Promise<readonly TokenRow[]>;
  insert(row: TokenRow): Promise<void>;
  used(id: string, at: number): Promise<void>;
  /** The row as it was; null if this person has no such token. */
  remove(person: string, id: string): Promise<TokenRow | null>;
}

export interface WebhookRow {
  readonly id: string;
  readonly workspace: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly active: boolean;
  /** The name of who made it. */
  readonly createdBy: string;
  readonly createdAt: number;
  readonly failingSince: number | null;
}

export interface NewDelivery {
  readonly id: string;
  readonly webhook: string;
  readonly event: string;
  readonly body: string;
  readonly createdAt: number;
}

export interface DeliveryRow extends NewDelivery {
  readonly state: 'waiting' | 'delivered' | 'given-up';
  readonly attempts: number;
  readonly triedAt: number | null;
  /** When the next attempt is due; null when there is none. */
  readonly nextAt: number | null;
  readonly status: number | null;
  readonly fault: string | null;
}

/** What has come of an attempt. */
export type Attempted = Pick<DeliveryRow, 'state' | 'attempts' | 'triedAt' | 'nextAt' | 'status' | 'fault'>;

export interface WebhookStore {
  /** Oldest first. */
  list(workspace: string): Promise<readonly WebhookRow[]>;
  get(id: string): Promise<WebhookRow | null>;
  insert(row: WebhookRow): Promise<void>;
  /** The changed row; null if there is none. */
  update(
    id: string,
    fields: Partial<Pick<WebhookRow, 'url' | 'events' | 'active' | 'failingSince'>>,
  ): Promise<WebhookRow | null>;
  /** With its deliveries. The row as it was. */
  remove(id: string): Promise<WebhookRow | null>;
  /** Each due at once. Of a webhook at most `keep` that are done stay; one with `most` waiting takes no more. */
  deliver(
    deliveries: readonly NewDelivery[],
    bounds: { readonly keep: number; readonly most: number },
  ): Promise<void>;
  /** Those whose time has come, the longest due first: of a webhook one, and none of those that are busy. */
  due(now: number, limit: number, busy?: readonly string[]): Promise<readonly DeliveryRow[]>;
  /** When the next attempt is due; null if nothing waits. */
  nextDue(): Promise<number | null>;
  attempted(id: string, outcome: Attempted): Promise<void>;
  /** Newest first. */
  deliveries(webhook: string, limit: number): Promise<readonly DeliveryRow[]>;
}
