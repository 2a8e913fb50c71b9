import {
  type ErrorCode,
  handbookDocument,
  journeyDocument,
  libraryDocument,
} from '../../src/core/protocol/index.ts';
import type { User } from '../auth/index.ts';
import type { App, Context, Need } from './context.ts';
import { Refusal } from './problems/index.ts';

const NOBODY: User = { id: '', name: '', role: '' };

/**
 * Below `/api` every request is somebody's. Asked of the route that answers: an address can be written in several ways
 * (`GET http://host/api/…`) and still lead there.
 */
export function requireUser(app: App, { policy }: Context): void {
  app.decorateRequest('user');
  app.addHook('onRequest', async (request) => {
    request.user = NOBODY;
    if (!request.routeOptions.url?.startsWith('/api/')) return;
    const user = await policy.identify(request.headers);
    if (!user) throw new Refusal('session.missing');
    request.user = user;
  });
}

async function requireAccess(
  { policy }: Context,
  user: User,
  docName: string,
  need: Need,
  gone: ErrorCode = 'journey.unknown',
): Promise<void> {
  const access = await policy.authorize(user, docName);
  if (access === 'gone') throw new Refusal(gone);
  if (access === 'none' || (need === 'edit' && access === 'view')) throw new Refusal('right.missing');
}

/** For a journey in use. @throws Refusal */
export const requireJourney = (context: Context, user: User, id: string, need: Need): Promise<void> =>
  requireAccess(context, user, journeyDocument(id), need);

/** For a handbook in use: reading, exporting and acknowledging it need `view`, changing and issuing it `edit`. @throws Refusal */
export const requireHandbook = (context: Context, user: User, id: string, need: Need): Promise<void> =>
  requireAccess(context, user, handbookDocument(id), need, 'handbook.unknown');

/** For journeys that a handbook is to be made of: who puts one in must be allowed to read it. @throws Refusal */
export async function requireIngredients(
  { policy }: Context,
  user: User,
  journeys: readonly string[],
): Promise<void> {
  for (const journey of journeys) {
    const access = await policy.authorize(user, journeyDocument(journey));
    if (access === 'gone') throw new Refusal('handbook.unknown-journey', { params: { journey } });
    if (access === 'none') throw new Refusal('right.missing');
  }
}

/** For what concerns the workspace as a whole: its list, its bin, new journeys. @throws Refusal */
export const requireWorkspace = (context: Context, user: User, need: Need): Promise<void> =>
  requireAccess(context, user, libraryDocument(context.house.workspace), need);
