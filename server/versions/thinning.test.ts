import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VersionKind, VersionRow } from '../storage/index.ts';
import { tooMany } from './thinning.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 22, 12);

const version = (ago: number, kind: VersionKind = 'auto'): VersionRow => ({
  journey: 'j',
  id: `${kind}-${ago}`,
  at: NOW - ago,
  kind,
  name: '',
  authors: [],
  counts: {},
  hash: '',
});

const left = (versions: readonly VersionRow[]) => {
  const gone = new Set(tooMany(versions, NOW));
  return versions.filter(({ id }) => !gone.has(id));
};

describe('which versions stay', () => {
  it('all of the last day', () => {
    const versions = Array.from({ length: 90 }, (_, at) => version(at * (DAY / 96)));
    expect(left(versions)).toHaveLength(90);
  });

  it('the last of each hour within a week, and of each day before', () => {
    const twoDays = [10, 20, 70].map((minutes) => version(2 * DAY + minutes * 60_000));
    expect(left([version(0), ...twoDays]).map(({ at }) => NOW - at)).toEqual([
      0,
      2 * DAY + 10 * 60_000,
      2 * DAY + 70 * 60_000,
    ]);
    const month = [1, 2, 13].map((hours) => version(30 * DAY + hours * HOUR));
    expect(left([version(0), ...month]).map(({ at }) => (NOW - at - 30 * DAY) / HOUR)).toEqual([
      -30 * 24,
      1,
      13,
    ]);
  });

  it('what a hand has named, and what stood before an older one, for ever', () => {
    const old = Array.from({ length: 9 }, (_, at) =>
      version(400 * DAY + at, at % 2 ? 'named' : 'before-restore'),
    );
    expect(left([version(0), ...old])).toHaveLength(10);
  });

  it('the newest of all, however old, and never two of one hour after a day', () => {
    const ages = fc.uniqueArray(fc.integer({ min: 0, max: 200 * DAY }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(ages, (list) => {
        const versions = list.sort((a, b) => a - b).map((ago) => version(ago));
        const kept = left(versions);
        expect(kept[0]).toBe(versions[0]);
        const old = kept.slice(1).filter(({ at }) => NOW - at >= DAY);
        expect(new Set(old.map(({ at }) => Math.floor(at / HOUR))).size).toBe(old.length);
        // Thinning what has been thinned takes nothing more.
        expect(left(kept)).toEqual(kept);
      }),
    );
  });
});
