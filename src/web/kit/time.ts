const STEPS = [
  ['minute', 60],
  ['hour', 60 * 60],
  ['day', 24 * 60 * 60],
  ['month', 30 * 24 * 60 * 60],
  ['year', 365 * 24 * 60 * 60],
] as const;

/** "3 hours ago", "昨天"; null within the first minute, for which languages have words of their own. */
export function relativeTime(then: number, now: number, locale: string): string | null {
  const seconds = (then - now) / 1000;
  const [unit, length] = STEPS.findLast(([, least]) => Math.abs(seconds) >= least) ?? [];
  if (!unit || !length) return null;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}
