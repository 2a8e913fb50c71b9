import { remember } from '../../base/index.ts';
import type { Action } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly action: Thing;
}

const draft = remember((record: Action): readonly Draft<Facts>[] => {
  if (record.state !== 'verified' || record.proof) return [];
  const action = thing('actions', record);
  return [{ where: [action, { type: 'moment', id: record.moment }], facts: { action } }];
});

/** An action counts as verified, and nothing proves it. */
export const loop1 = defineRule({
  id: 'LOOP-1',
  severity: 'error',
  check: ({ tables }) => tables.actions.list.flatMap((action) => draft(action)),
});
