import { useEffect } from 'react';

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

export const allPlaces = (): readonly Place[] => [...sources].flatMap((source) => source.read());
export const preparePlaces = (): Promise<unknown> =>
  Promise.allSettled([...sources].map((source) => source.prepare?.()));

/** Lets the palette find these places while the component is there. */
export function usePlaces(source: Places): void {
  useEffect(() => {
    sources.add(source);
    return () => {
      sources.delete(source);
    };
  }, [source]);
}
