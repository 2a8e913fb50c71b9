import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowFault } from '../../../core/interchange/index.ts';

/** Why a cell is not taken, in the reader's words. */
export function useFaultWord(): (fault: RowFault) => string {
  const { t } = useTranslation('library');
  return useCallback((fault) => t(`fault.${fault}`), [t]);
}
