import { z } from 'zod';
import { changeJourneyPersonSchema, journeyPeopleSchema } from '../../../src/core/protocol/index.ts';
import type { App, Context } from '../context.ts';
import { requireAction } from '../rights.ts';
import {
  changeJourneyPerson,
  listJourneyPeople,
  resetJourneyPerson,
  type Sharing,
} from '../sharing/index.ts';

const ofJourney = z.object({ id: z.string() });
const ofPerson = z.object({ id: z.string(), user: z.string() });

/** Who may enter one journey. */
export function journeyPeopleRoutes(app: App, context: Context, sharing: Sharing): void {
  app.get(
    '/api/journeys/:id/people',
    {
      schema: {
        summary: 'Who may enter the journey, and how each of them comes by it',
        params: ofJourney,
        response: { 200: journeyPeopleSchema },
      },
    },
    async ({ user, params: { id } }) => {
      await requireAction(context, user, 'comment', { kind: 'journey', id });
      return listJourneyPeople(sharing, context.policy, user, id);
    },
  );

  app.put(
    '/api/journeys/:id/people/:user',
    {
      schema: {
        summary: 'Give somebody a role for this journey alone, narrower or wider, or keep them out',
        params: ofPerson,
        body: changeJourneyPersonSchema,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params, body: { role } }, reply) => {
      await requireAction(context, user, 'manage', { kind: 'journey', id: params.id });
      await changeJourneyPerson(sharing, user, { journey: params.id, user: params.user, role });
      return reply.code(204).send();
    },
  );

  app.delete(
    '/api/journeys/:id/people/:user',
    {
      schema: {
        summary: 'Back to what the workspace or a link gives them',
        params: ofPerson,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params }, reply) => {
      await requireAction(context, user, 'manage', { kind: 'journey', id: params.id });
      await resetJourneyPerson(sharing, user, { journey: params.id, user: params.user });
      return reply.code(204).send();
    },
  );
}
