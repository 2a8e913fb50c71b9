import { z } from 'zod';
import { newId } from '../../../src/core/base/index.ts';
import {
  changeMemberSchema,
  libraryDocument,
  memberSchema,
  nameWorkspaceSchema,
  type WorkspaceInfo,
  workspaceSchema,
} from '../../../src/core/protocol/index.ts';
import { actorOf } from '../../records/index.ts';
import type { App, Context } from '../context.ts';
import { Refusal } from '../problems/index.ts';
import { requireAction } from '../rights.ts';
import { changeMember, listMembers, removeMember, type Sharing } from '../sharing/index.ts';

const ofWorkspace = z.object({ id: z.string() });
const ofMember = z.object({ id: z.string(), user: z.string() });
const workspace = (id: string) => ({ kind: 'workspace' as const, id });

/** Workspaces and who is of them. */
export function workspaceRoutes(app: App, context: Context, sharing: Sharing): void {
  const { house, policy, records } = context;
  const { storage } = house;
  const own = async (user: Parameters<typeof policy.workspaces>[0], id: string): Promise<WorkspaceInfo> => {
    const found = (await policy.workspaces(user)).find((one) => one.id === id);
    if (!found) throw new Refusal('workspace.unknown');
    return found as WorkspaceInfo;
  };

  app.get(
    '/api/workspaces',
    {
      schema: {
        summary: 'The workspaces of the person who asks, the oldest first',
        response: { 200: z.array(workspaceSchema) },
      },
    },
    async ({ user }) => [...(await policy.workspaces(user))] as WorkspaceInfo[],
  );

  app.post(
    '/api/workspaces',
    {
      schema: {
        summary: 'A new workspace, of which the person who asks is the owner',
        body: nameWorkspaceSchema,
        response: { 201: workspaceSchema },
      },
    },
    async ({ user, body: { name } }, reply) => {
      // A guest is let in to something; a token is made for what there is.
      if (user.kind !== 'person') throw new Refusal('right.missing');
      const id = newId();
      const createdAt = house.now();
      await storage.workspaces.insert(
        { id, name, createdAt },
        [{ name: libraryDocument(id) }],
        [{ user: user.id, role: 'owner', since: createdAt }],
      );
      return reply
        .code(201)
        .header('Location', `/api/workspaces/${id}`)
        .send(await own(user, id));
    },
  );

  app.patch(
    '/api/workspaces/:id',
    {
      schema: {
        summary: 'Rename a workspace',
        params: ofWorkspace,
        body: nameWorkspaceSchema,
        response: { 200: workspaceSchema },
      },
    },
    async ({ user, params: { id }, body: { name } }) => {
      await requireAction(context, user, 'manage', workspace(id));
      const before = (await storage.workspaces.get(id))?.name ?? '';
      await storage.workspaces.rename(id, name);
      if (before !== name) {
        const subject = { ...workspace(id), name };
        await records.note({
          kind: 'workspace.renamed',
          facts: { before },
          workspace: id,
          subject,
          who: actorOf(user),
        });
      }
      return own(user, id);
    },
  );

  app.get(
    '/api/workspaces/:id/members',
    {
      schema: {
        summary: 'Who is of the workspace, in the order in which they came',
        params: ofWorkspace,
        response: { 200: z.array(memberSchema) },
      },
    },
    async ({ user, params: { id } }) => {
      await requireAction(context, user, 'read', workspace(id));
      return listMembers(sharing, id);
    },
  );

  app.patch(
    '/api/workspaces/:id/members/:user',
    {
      schema: {
        summary: 'Change a member’s role; it counts at once',
        params: ofMember,
        body: changeMemberSchema,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params, body: { role } }, reply) => {
      await requireAction(context, user, 'manage', workspace(params.id));
      await changeMember(sharing, user, { workspace: params.id, user: params.user, role });
      return reply.code(204).send();
    },
  );

  app.delete(
    '/api/workspaces/:id/members/:user',
    {
      schema: {
        summary: 'Take somebody out of the workspace, or leave it; the last owner stays',
        params: ofMember,
        response: { 204: z.undefined() },
      },
    },
    async ({ user, params }, reply) => {
      const leaves = user.kind === 'person' && user.id === params.user;
      await requireAction(context, user, leaves ? 'read' : 'manage', workspace(params.id));
      await removeMember(sharing, user, { workspace: params.id, user: params.user });
      return reply.code(204).send();
    },
  );
}
