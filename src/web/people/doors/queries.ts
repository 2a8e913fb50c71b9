import { queryOptions } from '@tanstack/react-query';
import { api, peopleApi } from '../../sync/index.ts';

export const doorQuery = queryOptions({
  queryKey: ['door'],
  queryFn: ({ signal }) => peopleApi.door(signal),
});

/** Who is signed in already; an error for nobody. */
export const whoQuery = queryOptions({
  queryKey: ['who'],
  queryFn: ({ signal }) => api.session(signal),
  retry: false,
});

export const invitedQuery = (token: string) =>
  queryOptions({
    queryKey: ['invited', token],
    queryFn: ({ signal }) => peopleApi.invited(token, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const linkDoorQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: ({ signal }) => peopleApi.linkDoor(token, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export const resetDoorQuery = (token: string) =>
  queryOptions({
    queryKey: ['reset', token],
    queryFn: ({ signal }) => peopleApi.resetDoor(token, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
