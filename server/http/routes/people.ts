import type { App, Context, People } from '../context.ts';
import { Links } from '../sharing/index.ts';
import { accountRoutes } from './account.ts';
import { invitationRoutes } from './invitations.ts';
import { joinRoutes } from './join.ts';
import { journeyPeopleRoutes } from './journey-people.ts';
import { linkRoutes } from './links.ts';
import { loginRoutes } from './logins.ts';
import { resetRoutes } from './resets.ts';
import { sharedRoutes } from './shared.ts';
import { signInRoutes } from './sign-in.ts';
import { workspaceRoutes } from './workspaces.ts';

/** What there is only where people sign in. */
export function peopleRoutes(app: App, context: Context, people: People): void {
  signInRoutes(app, context, people);
  loginRoutes(app, context, people);
  accountRoutes(app, context, people);
  resetRoutes(app, context, people);
  const { sharing } = people;
  const links = new Links(sharing, people.linksChanged);
  workspaceRoutes(app, context, sharing);
  invitationRoutes(app, context, people, sharing);
  journeyPeopleRoutes(app, context, sharing);
  linkRoutes(app, context, links);
  joinRoutes(app, context, people, sharing, links);
  sharedRoutes(app, context);
}
