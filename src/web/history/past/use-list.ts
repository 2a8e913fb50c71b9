import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useWording } from '../../records/index.ts';
import type { Compared, Comparison } from './comparison.ts';
import { type EntryGroup, entriesOf } from './entries.ts';
import type { Context } from './say-value.ts';

export interface List {
  readonly compared: Compared;
  readonly groups: readonly EntryGroup[];
  readonly context: Context;
}

/** What a comparison has found, in the order and the words in which it is read. */
export function useList(comparison: Comparison): List {
  const { t } = useTranslation('history');
  const wording = useWording();
  const compared = useSyncExternalStore(comparison.subscribe, comparison.result);
  return useMemo(
    () => ({
      compared,
      groups: entriesOf(compared.differences, compared.both),
      context: { snapshot: compared.both, wording, t },
    }),
    [compared, wording, t],
  );
}
