import { type Drawing, type LayoutOptions, layoutMap } from '../../../core/layout/index.ts';
import type { Snapshot } from '../../../core/model/index.ts';
import type { Collapsed } from '../../session/index.ts';

/** The drawing of the map as it is now: made once for a snapshot, whoever asks. */
export interface DrawingSource {
  readonly drawing: Drawing;
  subscribe(listener: () => void): () => void;
}

interface Inputs {
  snapshot(): Snapshot;
  /** Personas whose curves are shown; null shows all. */
  personas(): readonly string[] | null;
  collapsed(): Collapsed;
  subscribe(listener: () => void): () => void;
}

interface Made {
  readonly snapshot: Snapshot;
  readonly personas: readonly string[] | null;
  readonly collapsed: Collapsed;
}

export function createDrawingSource({ snapshot, personas, collapsed, subscribe }: Inputs): DrawingSource {
  let last: (Made & { readonly drawing: Drawing }) | null = null;
  return {
    get drawing() {
      const now: Made = { snapshot: snapshot(), personas: personas(), collapsed: collapsed() };
      if (
        last?.snapshot !== now.snapshot ||
        last.personas !== now.personas ||
        last.collapsed !== now.collapsed
      ) {
        last = { ...now, drawing: layoutMap(now.snapshot, optionsOf(now)) };
      }
      return last.drawing;
    },
    subscribe,
  };
}

const optionsOf = ({ personas, collapsed: { stages, lanes } }: Made): LayoutOptions => ({
  collapsedStages: new Set(stages),
  collapsedLanes: new Set(lanes),
  ...(personas ? { personas: new Set(personas) } : {}),
});
