import { queryOptions } from '@tanstack/react-query';
import { peopleApi, type Shared } from '../../sync/index.ts';

export const peopleQuery = (journey: string) =>
  queryOptions({
    queryKey: ['people', journey],
    queryFn: ({ signal }) => peopleApi.people(journey, signal),
  });

export const linksQuery = (shared: Shared) =>
  queryOptions({
    queryKey: ['links', shared.kind, shared.id],
    queryFn: ({ signal }) => peopleApi.links(shared, signal),
  });
