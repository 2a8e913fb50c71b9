import { DIMENSIONS } from '../../model/index.ts';
import { touchpoints } from '../indexes/cards.ts';
import { usedSlas } from '../indexes/library.ts';
import { thing } from '../place.ts';
import { defineRule } from '../rule.ts';

/** A dimension of service quality that no standard serves. */
export const sq1 = defineRule({
  id: 'SQ-1',
  severity: 'info',
  check: ({ journey, use }) => {
    const served = new Set(use(usedSlas).map(({ dimension }) => dimension));
    const missing = DIMENSIONS.filter((dimension) => !served.has(dimension));
    // Before there is a touchpoint there is nothing to serve.
    if (missing.length === 0 || use(touchpoints).length === 0) return [];
    return [{ where: [thing('journey', journey)], facts: { missing } }];
  },
});
