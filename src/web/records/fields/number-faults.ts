import type { Fault } from '../../../core/model/index.ts';

interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
}

const fault = (code: Fault['code'], params: Fault['params'] = {}): Fault => ({ code, path: '$', params });

/** What is wrong with a number, in the units in which it was typed. */
export function numberFault(value: number, { min, max, integer }: Limits): Fault | null {
  if (integer && !Number.isInteger(value)) return fault('not-whole');
  if (max !== undefined && value > max) return fault('too-big', { maximum: max });
  if (min !== undefined && value < min) return fault('too-small', { minimum: min });
  return null;
}
