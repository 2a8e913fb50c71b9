import { queryOptions } from '@tanstack/react-query';
import { invitationsApi, peopleApi } from '../../sync/index.ts';

export const membersQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['members', workspace],
    queryFn: ({ signal }) => peopleApi.members(workspace, signal),
  });

export const invitationsQuery = (workspace: string) =>
  queryOptions({
    queryKey: ['invitations', workspace],
    queryFn: ({ signal }) => invitationsApi.list(workspace, signal),
  });
