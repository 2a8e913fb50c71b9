import { createContext, useContext } from 'react';
import type { Locale } from '../../core/model/index.ts';
import type { NearView } from './document/near-view.ts';
import type { Commands } from './use-commands.ts';

/** What the parts of one open outline share; none of it changes with an edit. */
export interface OutlineContext {
  readonly commands: Commands;
  /** Nothing may be changed here: a newer document, or no right to. */
  readonly readOnly: boolean;
  /** The language in which the journey is written. */
  readonly written: Locale;
  /** In a long journey only what is near the view is there with its tools; null in others. */
  readonly nearView: NearView | null;
}

const Context = createContext<OutlineContext | null>(null);
export const OutlineProvider = Context.Provider;

export function useOutlineContext(): OutlineContext {
  const outline = useContext(Context);
  if (!outline) throw new Error('useOutlineContext outside OutlineProvider');
  return outline;
}

export const useCommands = (): Commands => useOutlineContext().commands;
