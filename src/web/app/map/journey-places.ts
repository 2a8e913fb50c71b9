import { useMemo } from 'react';
import { usePlaces } from '../../commands/index.ts';
import { type Pick, useSession } from '../../session/index.ts';
import { useMapSession } from '../../sync/index.ts';

let later: typeof import('./places-of.ts') | null = null;

/** Lets the palette find what stands in the journey, by its title; `go` shows it on this screen. */
export function useJourneyPlaces(go: (pick: Pick) => void): void {
  const session = useMapSession();
  usePlaces(
    useMemo(
      () => ({
        read: () => later?.placesOf(session.snapshot(), go) ?? [],
        prepare: async () => {
          later = await import('./places-of.ts');
        },
      }),
      [session, go],
    ),
  );
}

/** Selects it on the map, brings it into view, and gives the map the keys. */
export function goOnMap(pick: Pick): void {
  useSession.getState().goTo(pick);
  document.querySelector<HTMLElement>('[role=grid]')?.focus({ preventScroll: true });
}
