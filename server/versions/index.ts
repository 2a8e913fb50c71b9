/**
 * What journeys were at earlier moments. The keeper makes versions while people work, and when it is asked to; a
 * version is a journey file with its library records in it, so that it says the same for ever.
 */
export { createKeeper, type Keeper } from './keeper.ts';
export { unpackFile } from './packed-file.ts';
export { createTracer, type Tracer } from './tracer.ts';
