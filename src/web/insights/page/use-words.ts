import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { withMinus } from '../../../core/base/index.ts';
import { useWording, type Wording } from '../../records/index.ts';

export interface Words extends Omit<Wording, 't'> {
  readonly t: TFunction<'insights'>;
  /** The words for records and their fields. */
  readonly records: Wording;
  /** At most so many digits after the point. */
  decimal(value: number, digits?: number): string;
  /** With its sign, also above 0. */
  signed(value: number, digits?: number): string;
}

/** This folder's words, with what it takes to say numbers and records. */
export function useWords(): Words {
  const { t } = useTranslation('insights');
  const records = useWording();
  return useMemo(() => {
    const { t: _, ...rest } = records;
    const format = (value: number, digits: number, signDisplay: 'auto' | 'exceptZero') =>
      withMinus(
        new Intl.NumberFormat(records.locale, { maximumFractionDigits: digits, signDisplay }).format(value),
      );
    return {
      ...rest,
      t,
      records,
      decimal: (value, digits = 1) => format(value, digits, 'auto'),
      signed: (value, digits = 1) => format(value, digits, 'exceptZero'),
    };
  }, [t, records]);
}
