import type { Deed, Reason } from '../../commands/index.ts';
import type { Pick } from '../../session/index.ts';
import { selectedIds, useSession } from '../../session/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import type { Structure } from '../commands/use-structure.ts';

export interface Keyboard {
  readonly canvas: CanvasContext;
  readonly structure: Structure;
}

/** What a key does. */
export type Act = (keyboard: Keyboard) => void;

/** Something that is done only while `is` holds; else the reader is told why not. */
export const only = (run: () => void, is: () => boolean, otherwise: Reason): Deed => ({
  run,
  why: () => (is() ? null : otherwise),
});

export const lastPick = (): Pick | undefined => useSession.getState().selection.at(-1);

/** The record of a table that was selected last; null when another kind was. */
export const lastOf = (table: Pick['table']): string | null => {
  const pick = lastPick();
  return pick?.table === table ? pick.id : null;
};

export const selectedCards = (): string[] => selectedIds(useSession.getState().selection, 'cards');
