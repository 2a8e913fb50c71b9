import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type NavigateFunction, useLocation, useNavigate } from 'react-router';
import { type Place, usePlaces } from '../../commands/index.ts';
import { journeysQuery } from '../home/use-journeys.ts';
import { useMayIn } from '../people/use-may.ts';

type LaterPlaces = typeof import('./later-places.ts');
let later: LaterPlaces | null = null;

/** Other journeys, the kinds of the library, and the sections of the insights of the journey that is open. */
export function useProgramPlaces(): void {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { i18n } = useTranslation('app');
  const { pathname } = useLocation();
  const isMember = useMayIn()('read');
  const open = /^\/j\/([^/]+)/.exec(pathname)?.[1];
  usePlaces(
    useMemo(
      () => ({
        read: () => [
          ...journeys(client, navigate, open),
          ...((isMember && later?.libraryPlaces(i18n.language, navigate)) || []),
          ...(open === undefined ? [] : (later?.insightPlaces(i18n.language, open, navigate) ?? [])),
        ],
        prepare: async () => {
          const words = import('./later-places.ts');
          const list = client.fetchQuery(journeysQuery(false));
          // Each is worth having without the other.
          const [places] = await Promise.allSettled([words, list]);
          if (places.status === 'fulfilled') later = places.value;
        },
      }),
      [navigate, client, i18n.language, open, isMember],
    ),
  );
}

function journeys(
  client: QueryClient,
  navigate: NavigateFunction,
  open: string | undefined,
): readonly Place[] {
  const known = client.getQueryData(journeysQuery(false).queryKey) ?? [];
  return known
    .filter(({ id }) => encodeURIComponent(id) !== open)
    .map(({ id, title }) => ({
      id,
      kind: 'journey',
      title,
      go: () => void navigate(`/j/${encodeURIComponent(id)}`),
    }));
}
