import { remember } from '../../base/index.ts';
import type { Moment } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { columns } from '../indexes/grid.ts';
import { placedMoments } from '../indexes/moments.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  /** The delight without a limit; null when there is no delight at all. */
  readonly moment: Thing | null;
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

const unlimited = remember((record: Moment): readonly Draft<Facts>[] => {
  if (!isBlank(record.cost) || !isBlank(record.limit)) return [];
  const moment = thing('moments', record);
  return [{ where: [moment], facts: { moment } }];
});

/** Nothing delights, or a delight has no limit of cost or frequency. */
export const jrn4 = defineRule({
  id: 'JRN-4',
  severity: 'info',
  check: ({ journey, use }) => {
    const delights = use(placedMoments).filter(({ kind }) => kind === 'delight');
    if (delights.length > 0) return delights.flatMap((moment) => unlimited(moment));
    const isEmpty = use(columns).size === 0;
    return isEmpty ? [] : [{ where: [thing('journey', journey)], facts: { moment: null } }];
  },
});
