import type { Action, TokenScope } from '../../src/core/protocol/index.ts';
import type { Subject, User } from '../auth/index.ts';
import type { App, Context } from './context.ts';
import { Refusal } from './problems/index.ts';

const NOBODY: User = { id: '', name: '', role: '', kind: 'guest' };

/**
 * Below `/api` every request is somebody's, but for routes that say that they are open. Asked of the route that answers: an address can be written in several ways
 * (`GET http://host/api/…`) and still lead there.
 */
export function requireUser(app: App, { policy }: Context): void {
  app.decorateRequest('user');
  app.addHook('onRequest', async (request) => {
    request.user = NOBODY;
    const { url, config } = request.routeOptions;
    if (!url?.startsWith('/api/') || config.open) return;
    const user = await policy.identify(request.headers);
    if (!user) throw new Refusal('session.missing');
    request.user = user;
  });
  // A body may take two minutes to come, and a session may end meanwhile.
  app.addHook('preValidation', async (request) => {
    if (request.body === undefined || request.user === NOBODY) return;
    if (!(await policy.identify(request.headers))) throw new Refusal('session.missing');
  });
}

const UNKNOWN = {
  workspace: 'workspace.unknown',
  journey: 'journey.unknown',
  handbook: 'handbook.unknown',
} as const;

/** For anything that the table names. `where: 'bin'` takes what is in the bin for what is in use. @throws Refusal */
export async function requireAction(
  { policy }: Context,
  user: User,
  action: Action,
  subject: Subject,
  where?: 'bin',
): Promise<void> {
  const verdict = await policy.can(user, action, subject, where);
  if (verdict === 'gone') throw new Refusal(UNKNOWN[subject.kind]);
  if (verdict === 'no') throw new Refusal('right.missing');
}

/**
 * For what is one's own, or is done by whoever may read, so that no action of the table stands for it: a token does it only
 * where its scopes name it. @throws Refusal
 */
export function requireScope({ kind, scopes = [] }: User, scope: TokenScope): void {
  if (kind === 'token' && !scopes.includes(scope)) throw new Refusal('right.missing');
}

/** For a journey in use. @throws Refusal */
export const requireJourney = (context: Context, user: User, id: string, action: Action): Promise<void> =>
  requireAction(context, user, action, { kind: 'journey', id });

/** For a handbook in use. @throws Refusal */
export const requireHandbook = (context: Context, user: User, id: string, action: Action): Promise<void> =>
  requireAction(context, user, action, { kind: 'handbook', id });

/**
 * For what shows a handbook as it is now, unissued: it takes the right to read each of its journeys, too. What was issued is
 * for all who may read the handbook. @throws Refusal
 */
export async function requireDraft(
  { policy }: Context,
  user: User,
  id: string,
  action: Action,
): Promise<void> {
  const verdict = await policy.canDraft(user, action, id);
  if (verdict === 'gone') throw new Refusal(UNKNOWN.handbook);
  if (verdict === 'no') throw new Refusal('right.missing');
  if (verdict === 'withheld') throw new Refusal('handbook.withheld');
}

/**
 * For what concerns a workspace as a whole: its lists, its library, what is made in it.
 * @param asked the workspace that the request names; without it the user's first is meant
 * @returns the workspace's id
 * @throws Refusal
 */
export async function requireWorkspace(
  context: Context,
  user: User,
  action: Action,
  asked?: string,
): Promise<string> {
  const id = asked ?? (await context.policy.workspaces(user))[0]?.id;
  if (id === undefined) throw new Refusal('right.missing');
  await requireAction(context, user, action, { kind: 'workspace', id });
  return id;
}

/** With what the asker may do with each; in local mode that is everything, and not said. */
export async function withMay<T extends { readonly id: string }>(
  { policy }: Context,
  user: User,
  kind: Subject['kind'],
  infos: readonly T[],
): Promise<(T & { may?: Action[] })[]> {
  if (policy.mode === 'local') return [...infos];
  const allowed = await policy.allowed(
    user,
    infos.map(({ id }) => ({ kind, id })),
  );
  return infos.map((info, at) => ({ ...info, may: [...(allowed[at] ?? [])] }));
}

/** For a new journey beside one that the user reads, in the same workspace. @throws Refusal */
export async function requireCopy(context: Context, user: User, id: string): Promise<void> {
  await requireJourney(context, user, id, 'export');
  const row = await context.house.storage.journeys.get(id);
  if (!row) throw new Refusal('journey.unknown');
  const subject = { kind: 'workspace', id: row.workspace } as const;
  // That the journey is there is known already.
  if ((await context.policy.can(user, 'edit', subject)) !== 'yes') throw new Refusal('right.missing');
}

/**
 * For journeys that a handbook is to be made of: all of its workspace, and whoever puts one in must be allowed to take it
 * away. @throws Refusal
 */
export async function requireIngredients(
  { policy, house }: Context,
  user: User,
  workspace: string,
  journeys: readonly string[],
): Promise<void> {
  for (const id of journeys) {
    const verdict = await policy.can(user, 'export', { kind: 'journey', id });
    const row = verdict === 'gone' ? null : await house.storage.journeys.get(id);
    if (row?.workspace !== workspace)
      throw new Refusal('handbook.unknown-journey', { params: { journey: id } });
    if (verdict === 'no') throw new Refusal('right.missing');
  }
}
