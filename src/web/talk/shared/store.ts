import { create } from 'zustand';
import type { TalkSession } from '../../sync/index.ts';

interface TalkState {
  readonly session: TalkSession | null;
  /** Pins are on the map; without one, threads open at the side. */
  readonly hasMap: boolean;
  readonly pinsShown: boolean;
  /** A place for a comment is being chosen on the map. */
  readonly choosing: boolean;
  /** What was deleted last, to be taken back. */
  readonly deleted: string | null;
}

/** What the parts of talk on this screen share. */
export const useTalkStore = create<TalkState>()(() => ({
  session: null,
  hasMap: false,
  pinsShown: true,
  choosing: false,
  deleted: null,
}));
