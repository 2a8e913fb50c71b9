import { useCallback } from 'react';
import { useWords } from '../page/use-words.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** A time in seconds, in the unit that people would say. */
export function useSeconds(): (seconds: number) => string {
  const { duration } = useWords();
  return useCallback(
    (seconds) => {
      if (seconds >= 2 * HOUR) return duration({ amount: Number((seconds / HOUR).toFixed(1)), unit: 'h' });
      if (seconds >= 2 * MINUTE)
        return duration({ amount: Number((seconds / MINUTE).toFixed(1)), unit: 'min' });
      return duration({ amount: Number(seconds.toFixed(1)), unit: 's' });
    },
    [duration],
  );
}
