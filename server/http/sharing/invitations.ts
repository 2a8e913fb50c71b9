import { newId } from '../../../src/core/base/index.ts';
import type { Locale } from '../../../src/core/model/index.ts';
import {
  type Invitation,
  type Invited,
  isAtLeast,
  type Mailed,
  type Role,
} from '../../../src/core/protocol/index.ts';
import { LEAST_ROLE, newSalt, type User } from '../../auth/index.ts';
import type { Log } from '../../collab/index.ts';
import { invitationLetter, type Mailer } from '../../mail/index.ts';
import type { InvitationRow } from '../../storage/index.ts';
import { Refusal } from '../problems/index.ts';
import { iso, personSubject, type Sharing, workspaceSubject } from './sharing.ts';

const DAY = 86_400_000;
const LASTS = 7 * DAY;

/** An invitation, and whether who holds it has it from the mail that went to its address. */
export interface HeldInvitation extends InvitationRow {
  readonly isMailed: boolean;
}

export interface Post {
  /** Null where no mail can be sent. */
  readonly mailer: Mailer | null;
  readonly log: Pick<Log, 'error'>;
}

/** Invitations into workspaces. Their addresses are computed, never kept. */
export class Invitations {
  readonly #sharing: Sharing;
  readonly #post: Post;

  constructor(sharing: Sharing, post: Post) {
    this.#sharing = sharing;
    this.#post = post;
  }

  /** Those that still work, newest first. @param site what addresses begin with */
  async list(workspace: string, site: string): Promise<Invitation[]> {
    const rows = await this.#sharing.storage.rights.invitations.list(workspace);
    const works = await Promise.all(rows.map((row) => this.#works(row)));
    return Promise.all(rows.filter((_, at) => works[at]).map((row) => this.#infoOf(row, site)));
  }

  /** Neither used nor too old, and from somebody who may still invite: who was sent out must not come back by their own. */
  async #works({ usedAt, expiresAt, workspace, by }: InvitationRow): Promise<boolean> {
    const { storage, now } = this.#sharing;
    if (usedAt !== null || expiresAt <= now()) return false;
    const inviter = await storage.rights.members.get(workspace, by);
    return inviter !== null && isAtLeast(inviter.role, LEAST_ROLE.workspace.share);
  }

  async make(
    by: User,
    { workspace, role, email }: { workspace: string; role: Role; email: string | null },
    site: string,
  ): Promise<Invitation> {
    const { storage, now, note } = this.#sharing;
    const createdAt = now();
    const row: InvitationRow = {
      id: newId(),
      salt: newSalt(),
      workspace,
      role,
      email: email?.toLowerCase() ?? null,
      by: by.id,
      createdAt,
      expiresAt: createdAt + LASTS,
      usedAt: null,
      usedBy: null,
    };
    await storage.rights.invitations.insert(row);
    const subject = await workspaceSubject(this.#sharing, workspace);
    await note(by, { kind: 'invitation.made', facts: { role, email: row.email }, workspace, subject });
    return this.#infoOf(row, site);
  }

  /**
   * Mails it to the address that it is for. The address in the letter is another than the one that is shown: whoever comes
   * by it reads that mail.
   * @throws Refusal `invitation.unknown` for one that can't be used now
   */
  async mail(
    by: User,
    { workspace, id }: { workspace: string; id: string },
    { locale, site }: { locale: Locale; site: string },
  ): Promise<Mailed['mail']> {
    const { storage, tokens, now } = this.#sharing;
    const row = await storage.rights.invitations.get(id);
    if (row?.workspace !== workspace || !(await this.#works(row))) throw new Refusal('invitation.unknown');
    const { mailer, log } = this.#post;
    if (row.email === null || mailer === null) return 'none';
    const letter = invitationLetter({
      locale,
      by: by.name,
      workspace: (await storage.workspaces.get(workspace))?.name ?? '',
      role: row.role,
      url: `${site}/invite/${tokens.write('invitation-mailed', row)}?lang=${locale}`,
      days: Math.ceil((row.expiresAt - now()) / DAY),
      site,
    });
    try {
      await mailer.send({ name: '', email: row.email }, letter);
      return 'sent';
    } catch (error) {
      log.error({ reason: String((error as Error)?.message) }, 'could not send a mail');
      return 'failed';
    }
  }

  /** @throws Refusal `invitation.unknown` */
  async withdraw(by: User, workspace: string, id: string): Promise<void> {
    const { storage, note } = this.#sharing;
    const row = await storage.rights.invitations.get(id);
    if (!row || !(await storage.rights.invitations.withdraw(workspace, id)))
      throw new Refusal('invitation.unknown');
    const subject = await workspaceSubject(this.#sharing, workspace);
    const { role, email } = row;
    await note(by, { kind: 'invitation.withdrawn', facts: { role, email }, workspace, subject });
  }

  /** One that can be used now. Used, expired, withdrawn and forged look the same. @throws Refusal `invitation.unknown` */
  async find(token: string): Promise<HeldInvitation> {
    const row = await this.#read(token);
    if (!row) throw new Refusal('invitation.unknown');
    return row;
  }

  isOpen = async (token: string): Promise<boolean> => (await this.#read(token)) !== null;

  async #read(token: string): Promise<HeldInvitation | null> {
    const { tokens, storage } = this.#sharing;
    const get = (id: string) => storage.rights.invitations.get(id);
    const mailed = await tokens.read('invitation-mailed', token, get);
    const row = mailed ?? (await tokens.read('invitation', token, get));
    return row && (await this.#works(row)) ? { ...row, isMailed: mailed !== null } : null;
  }

  async describe({ workspace, by, role, email }: InvitationRow): Promise<Invited> {
    const { storage, nameOf } = this.#sharing;
    const name = (await storage.workspaces.get(workspace))?.name ?? '';
    return { workspace: name, by: await nameOf(by), role, email };
  }

  /** Makes somebody who has an account a member. @throws Refusal `invitation.unknown` */
  async accept({ id, workspace, role }: InvitationRow, user: User): Promise<void> {
    const { storage, now, rooms, note } = this.#sharing;
    if (!(await storage.rights.invitations.accept(id, user.id, now())))
      throw new Refusal('invitation.unknown');
    await rooms.recheck(undefined, user.id);
    const subject = personSubject(user.id, user.name);
    await note(user, { kind: 'member.joined', facts: { role }, workspace, subject });
  }

  async #infoOf(row: InvitationRow, site: string): Promise<Invitation> {
    const { tokens, nameOf } = this.#sharing;
    return {
      id: row.id,
      role: row.role,
      email: row.email,
      by: await nameOf(row.by),
      expiresAt: iso(row.expiresAt),
      url: `${site}/invite/${tokens.write('invitation', row)}`,
    };
  }
}
