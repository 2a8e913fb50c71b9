import { type Drawing, layoutMap } from '../../../core/layout/index.ts';
import type { Snapshot } from '../../../core/model/index.ts';

/** The drawing of the map as it is now: made once for a snapshot, whoever asks. */
export interface DrawingSource {
  readonly drawing: Drawing;
  subscribe(listener: () => void): () => void;
}

interface Inputs {
  snapshot(): Snapshot;
  /** Personas whose curves are shown; null shows all. */
  personas(): readonly string[] | null;
  subscribe(listener: () => void): () => void;
}

export function createDrawingSource({ snapshot, personas, subscribe }: Inputs): DrawingSource {
  let last: { snapshot: Snapshot; personas: readonly string[] | null; drawing: Drawing } | null = null;
  return {
    get drawing() {
      const now = { snapshot: snapshot(), personas: personas() };
      if (last?.snapshot !== now.snapshot || last.personas !== now.personas) {
        const options = now.personas ? { personas: new Set(now.personas) } : {};
        last = { ...now, drawing: layoutMap(now.snapshot, options) };
      }
      return last.drawing;
    },
    subscribe,
  };
}
