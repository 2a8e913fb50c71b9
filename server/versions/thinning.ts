import type { VersionRow } from '../storage/index.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** How far apart automatic versions of that age are kept, in milliseconds. */
const spacing = (age: number): number => {
  if (age < DAY) return 0;
  return age < WEEK ? HOUR : DAY;
};

/**
 * The ids of versions that may go: of a day ago one an hour is kept, of a week ago one a day, the last of each. What
 * somebody named, what was kept before an older one took its place, and the newest of all stay for good.
 * @param versions newest first
 * @param now milliseconds since 1970
 */
export function tooMany(versions: readonly VersionRow[], now: number): string[] {
  const kept = new Set<string>();
  return versions
    .filter(({ kind, at }, index) => {
      if (kind !== 'auto' || index === 0) return false;
      const apart = spacing(now - at);
      if (apart === 0) return false;
      const place = `${apart}:${Math.floor(at / apart)}`;
      if (!kept.has(place)) {
        kept.add(place);
        return false;
      }
      return true;
    })
    .map(({ id }) => id);
}
