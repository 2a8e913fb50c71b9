import { newId } from '../../../src/core/base/index.ts';
import type {
  ChangeLink,
  CreateLink,
  Happening,
  LinkDoor,
  LinkInfo,
} from '../../../src/core/protocol/index.ts';
import { hashLinkPassword, isLinkPassword, newSalt, type Subject, type User } from '../../auth/index.ts';
import type { LinkKind, LinkRow, ListedLink } from '../../storage/index.ts';
import { Refusal } from '../problems/index.ts';
import { timeToCome } from '../time-to-come.ts';
import { iso, type Sharing } from './sharing.ts';

export type Linked = Subject & { readonly kind: LinkKind };

const factsOf = ({ role, label, expiresAt, password }: LinkRow) => ({
  role,
  label,
  expiresAt: expiresAt === null ? null : iso(expiresAt),
  hasPassword: password !== null,
});

/** Links by which people come in without an account. Their addresses are computed, never kept. */
export class Links {
  readonly #sharing: Sharing;
  /** Told when another link may be the next to expire. */
  readonly #changed: () => void;

  constructor(sharing: Sharing, changed: () => void) {
    this.#sharing = sharing;
    this.#changed = changed;
  }

  /** Those not revoked, newest first; expired ones too, which can be given more time. @param site what addresses begin with */
  async list({ kind, id }: Linked, site: string): Promise<LinkInfo[]> {
    const rows = await this.#sharing.storage.rights.links.list(kind, id);
    return Promise.all(rows.map((row) => this.#infoOf(row, site)));
  }

  async make(by: User, { kind, id: target }: Linked, input: CreateLink, site: string): Promise<LinkInfo> {
    // A handbook is read by a link, nothing else.
    if (kind === 'handbook' && input.role !== 'viewer') throw new Refusal('request.invalid');
    const { storage, now } = this.#sharing;
    const row = {
      id: newId(),
      salt: newSalt(),
      kind,
      target,
      role: input.role,
      label: input.label ?? '',
      expiresAt: input.expiresAt ? timeToCome(input.expiresAt, now()) : null,
      password: input.password === undefined ? null : await hashLinkPassword(input.password),
      by: by.id,
      createdAt: now(),
      revokedAt: null,
    };
    await storage.rights.links.insert(row);
    this.#changed();
    await this.#note(by, row, { kind: 'link.made', facts: factsOf(row) });
    return this.#infoOf({ ...row, guests: 0 }, site);
  }

  /** @throws Refusal `link.unknown` for one that is revoked, or another's */
  async find({ kind, id }: Linked, link: string): Promise<ListedLink> {
    const row = await this.#sharing.storage.rights.links.get(link);
    if (row?.kind !== kind || row.target !== id || row.revokedAt !== null) throw new Refusal('link.unknown');
    return row;
  }

  async change(by: User, of: Linked, link: string, change: ChangeLink, site: string): Promise<LinkInfo> {
    const { kind, expiresAt: was } = await this.find(of, link);
    const { role, label, expiresAt, password } = change;
    if (kind === 'handbook' && role !== undefined && role !== 'viewer') throw new Refusal('request.invalid');
    const changed = await this.#sharing.storage.rights.links.update(link, {
      ...(role !== undefined && { role }),
      ...(label !== undefined && { label }),
      ...(expiresAt !== undefined && { expiresAt: this.#endOf(expiresAt, was) }),
      ...(password !== undefined && {
        password: password === null ? null : await hashLinkPassword(password),
      }),
    });
    if (!changed) throw new Refusal('link.unknown');
    this.#changed();
    await this.#recheck(changed);
    await this.#note(by, changed, { kind: 'link.changed', facts: factsOf(changed) });
    return this.#infoOf(changed, site);
  }

  async revoke(by: User, of: Linked, link: string): Promise<void> {
    const { storage, now } = this.#sharing;
    const row = await this.find(of, link);
    if (!(await storage.rights.links.revoke(link, now()))) throw new Refusal('link.unknown');
    await this.#recheck(row);
    await this.#note(by, row, { kind: 'link.revoked', facts: { role: row.role, label: row.label } });
  }

  urlOf(row: ListedLink, site: string): string {
    return `${site}/join/${this.#sharing.tokens.write('link', row)}`;
  }

  /** One that lets in now. Revoked, expired and forged look the same. @throws Refusal `link.unknown` */
  async open(token: string): Promise<ListedLink> {
    const { tokens, storage, now } = this.#sharing;
    const row = await tokens.read('link', token, (id) => storage.rights.links.get(id));
    const isLive = row && row.revokedAt === null && (row.expiresAt === null || row.expiresAt > now());
    if (!isLive || !(await this.#targetOf(row))) throw new Refusal('link.unknown');
    return row;
  }

  async describe(row: ListedLink): Promise<LinkDoor> {
    const target = row.password === null ? await this.#targetOf(row) : null;
    const { kind, role } = row;
    return { kind, role, needsPassword: row.password !== null, title: target?.title ?? null };
  }

  /** @throws Refusal `link.password` */
  async requirePassword({ password }: ListedLink, given: string | undefined): Promise<void> {
    if (password === null) return;
    if (given === undefined || !(await isLinkPassword(given, password))) throw new Refusal('link.password');
  }

  /** Somebody comes in by it. */
  async enter(row: ListedLink, user: User): Promise<void> {
    const { storage, rooms, now } = this.#sharing;
    await storage.rights.links.enter(row.id, user.id, now());
    await rooms.recheck(undefined, user.id);
    await this.#note(user, row, { kind: 'link.used', facts: { label: row.label } });
  }

  async #targetOf({ kind, target }: Pick<ListedLink, 'kind' | 'target'>) {
    const { storage } = this.#sharing;
    const row = await (kind === 'journey' ? storage.journeys : storage.handbooks).get(target);
    return row?.deletedAt === null ? row : null;
  }

  /** One that has expired stays so while something else about it changes. */
  #endOf(text: string | null, was: number | null): number | null {
    if (text === null) return null;
    return Date.parse(text) === was ? was : timeToCome(text, this.#sharing.now());
  }

  /** A handbook's link opens no live document. */
  async #recheck({ kind, target }: ListedLink): Promise<void> {
    if (kind === 'handbook') return;
    const { storage, rooms } = this.#sharing;
    const library = `library:${(await storage.journeys.get(target))?.workspace}`;
    await Promise.all([`journey:${target}`, `talk:${target}`, library].map((name) => rooms.recheck(name)));
  }

  async #note(
    who: User,
    { kind, target }: Pick<ListedLink, 'kind' | 'target'>,
    what: Happening,
  ): Promise<void> {
    const row = await this.#targetOf({ kind, target });
    if (!row) return;
    const subject = { kind, id: target, name: row.title };
    await this.#sharing.note(who, { ...what, workspace: row.workspace, subject });
  }

  async #infoOf(row: ListedLink, site: string): Promise<LinkInfo> {
    return {
      id: row.id,
      role: row.role,
      label: row.label,
      expiresAt: row.expiresAt === null ? null : iso(row.expiresAt),
      hasPassword: row.password !== null,
      by: await this.#sharing.nameOf(row.by),
      createdAt: iso(row.createdAt),
      url: this.urlOf(row, site),
      guests: row.guests,
    };
  }
}
