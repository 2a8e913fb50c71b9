import { useEffect, useReducer, useSyncExternalStore } from 'react';
import { createChanges } from './changes.ts';

export type PlaceKind = 'stage' | 'step' | 'lane' | 'card' | 'moment' | 'journey' | 'section' | 'library';

/** Somewhere the reader may want to be. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  readonly title: string;
  /** Other names by which it is found. */
  readonly also?: readonly string[];
  /** Where it is, for telling it from others of its title. */
  readonly hint?: string;
  readonly go: () => void;
}

export interface Places {
  read(): readonly Place[];
  /** Fetches what isn't here yet; called when somebody begins to look. */
  prepare?(): Promise<unknown>;
}

const sources = new Set<Places>();
const changes = createChanges();

export const allPlaces = (): readonly Place[] => [...sources].flatMap((source) => source.read());

/** Fetches what places need while the component is there, and renders it again; also for those that come meanwhile. */
export function usePreparedPlaces(): void {
  const known = useSyncExternalStore(changes.listen, changes.count);
  const [, again] = useReducer((times: number) => times + 1, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: for each place that comes
  useEffect(() => {
    let here = true;
    void Promise.allSettled([...sources].map((source) => source.prepare?.())).then(() => {
      if (here) again();
    });
    return () => {
      here = false;
    };
  }, [known]);
}

/** Lets the palette find these places while the component is there. */
export function usePlaces(source: Places): void {
  useEffect(() => {
    sources.add(source);
    changes.tell();
    return () => {
      sources.delete(source);
      changes.tell();
    };
  }, [source]);
}
