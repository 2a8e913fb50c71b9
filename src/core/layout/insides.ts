import type { Routes } from './routes/network.ts';
import type { LaidLane } from './rows.ts';
import type { Drawing } from './types.ts';

/** What a drawing's boxes and links are made from when they are asked for. */
interface Insides {
  readonly lanes: readonly LaidLane[];
  readonly routes: Routes;
}

const known = new WeakMap<Drawing, Insides>();

export function keepInsides(drawing: Drawing, insides: Insides): void {
  known.set(drawing, insides);
}

/** For whoever looks for a few things in a drawing, and would not have all the others made. */
export const insidesOf = (drawing: Drawing): Insides => known.get(drawing) as Insides;
