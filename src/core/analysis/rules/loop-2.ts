import { remember } from '../../base/index.ts';
import type { Action } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly action: Thing;
  /** The day that has passed. */
  readonly due: string;
}

const draft = remember((record: Action, today: string): readonly Draft<Facts>[] => {
  const { due, state } = record;
  if (state === 'verified' || due === undefined || due >= today) return [];
  const action = thing('actions', record);
  return [{ where: [action, { type: 'moment', id: record.moment }], facts: { action, due } }];
});

/** An action is overdue. */
export const loop2 = defineRule({
  id: 'LOOP-2',
  severity: 'warning',
  check: ({ tables, today }) => tables.actions.list.flatMap((action) => draft(action, today)),
});
