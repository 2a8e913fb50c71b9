import { remember } from '../../base/index.ts';
import type { Moment } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { actionsByMoment, placedMoments } from '../indexes/moments.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly moment: Thing;
  readonly intensity: number;
  readonly frequency: number;
}

/** Intensity × frequency from which a pain needs an answer. */
const SEVERE = 12;

const draft = remember((record: Moment): readonly Draft<Facts>[] => {
  const { intensity, frequency } = record;
  if (record.kind !== 'pain' || intensity * frequency < SEVERE) return [];
  const moment = thing('moments', record);
  return [{ where: [moment], facts: { moment, intensity, frequency } }];
});

/** A pain that is strong and frequent has no action. */
export const jrn1 = defineRule({
  id: 'JRN-1',
  severity: 'warning',
  check: ({ use }) => {
    const actions = use(actionsByMoment);
    return use(placedMoments).flatMap((moment) => (actions.has(moment.id) ? [] : draft(moment)));
  },
});
