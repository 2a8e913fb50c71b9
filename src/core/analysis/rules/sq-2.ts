import type { Draft } from '../finding.ts';
import { type Dimension, servqualGaps } from '../indexes/servqual.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly dimension: Dimension;
  /** The stage, or the journey as a whole. */
  readonly at: Thing;
  readonly expectation: number;
  readonly perception: number;
}

const WIDE = 1;
const ROUNDING = 1e-9;

/** Customers find clearly less than they expected. */
export const sq2 = defineRule({
  id: 'SQ-2',
  severity: 'warning',
  check: ({ journey, tables, use }) =>
    use(servqualGaps).flatMap(({ dimension, stage, expectation, perception, measures }): Draft<Facts>[] => {
      if (expectation - perception < WIDE - ROUNDING) return [];
      const record = tables.stages.get(stage ?? '');
      const at = record ? thing('stages', record) : thing('journey', journey);
      const places = measures.map(({ id }) => ({ type: 'measure', id }) as const);
      return [
        { where: [at, ...places], facts: { dimension, at, expectation, perception }, detail: dimension },
      ];
    }),
});
