import { remember } from '../../base/index.ts';
import type { Action } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly action: Thing;
  readonly lacksOwner: boolean;
  readonly lacksDate: boolean;
}

const draft = remember((record: Action): readonly Draft<Facts>[] => {
  const lacksOwner = record.owner === undefined;
  const lacksDate = record.due === undefined;
  if (!lacksOwner && !lacksDate) return [];
  const action = thing('actions', record);
  return [
    { where: [action, { type: 'moment', id: record.moment }], facts: { action, lacksOwner, lacksDate } },
  ];
});

/** Nobody has promised the action, or not by when. */
export const loop3 = defineRule({
  id: 'LOOP-3',
  severity: 'warning',
  check: ({ tables }) => tables.actions.list.flatMap((action) => draft(action)),
});
