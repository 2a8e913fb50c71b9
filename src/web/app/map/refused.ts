import { later } from '../../kit/index.ts';

/** Rarely needed, and only when there is nothing else to show. */
export const MapRefused = later(async () => (await import('./MapRefused.tsx')).MapRefused);
export const LibraryRefused = later(async () => (await import('./MapRefused.tsx')).LibraryRefused);
