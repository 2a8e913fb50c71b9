import { useEffect, useReducer, useSyncExternalStore } from 'react';

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
const listeners = new Set<() => void>();
let changes = 0;
const tell = () => {
  changes++;
  for (const listener of listeners) listener();
};
const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const allPlaces = (): readonly Place[] => [...sources].flatMap((source) => source.read());

/** Fetches what places need while the component is there, and renders it again; also for those that come meanwhile. */
export function usePreparedPlaces(): void {
  const known = useSyncExternalStore(listen, () => changes);
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
    tell();
    return () => {
      sources.delete(source);
      tell();
    };
  }, [source]);
}
