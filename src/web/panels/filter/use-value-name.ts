import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { recordName, useWording } from '../../records/index.ts';
import type { Facet } from '../../session/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { isKind, isSeverity, TABLE_OF } from './facets.ts';

/** What a value of a facet is called. */
export function useValueName(): (facet: Facet, value: string) => string {
  const { t } = useTranslation('panels');
  const { t: tChecks } = useTranslation('checks');
  const wording = useWording();
  const snapshot = useSnapshot((all) => all);
  return useCallback(
    (facet, value) => {
      const table = TABLE_OF[facet];
      if (table) return recordName(snapshot, table, value, wording);
      if (facet === 'moment' && isKind(value)) return t(`filter.moment.${value}`);
      if (facet === 'severity' && isSeverity(value)) return tChecks(`severity.${value}`);
      return value;
    },
    [t, tChecks, wording, snapshot],
  );
}
