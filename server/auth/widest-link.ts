import { type GivenRole, isAtLeast } from '../../src/core/protocol/index.ts';
import type { EnteredLink } from '../storage/index.ts';

/** The role of the widest of the links; null for none. */
export const widestLink = (entered: readonly EnteredLink[]): GivenRole | null =>
  entered.reduce<GivenRole | null>(
    (best, { role }) => (best === null || isAtLeast(role, best) ? role : best),
    null,
  );
