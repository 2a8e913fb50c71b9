import type { Duration } from '../../../core/base/index.ts';

/** How long cards are tried to take, by card. */
export type Tried = Readonly<Record<string, Duration>>;
