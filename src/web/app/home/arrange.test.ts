import { describe, expect, it } from 'vitest';
import type { JourneyInfo } from '../../../core/protocol/index.ts';
import { arrange } from './arrange.ts';

const journey = (
  id: string,
  title: string,
  summary: string,
  created: string,
  updated: string,
): JourneyInfo => ({
  id,
  title,
  summary,
  locale: 'en',
  view: 'current',
  createdAt: `${created}T10:00:00Z`,
  updatedAt: `${updated}T10:00:00Z`,
  deletedAt: null,
  workspace: 'w',
});

const hotel = journey('1', 'Hotel stay', 'Guests with children', '2026-01-03', '2026-03-01');
const shop = journey('2', '网店售后', '投诉与退货', '2026-01-02', '2026-03-03');
const shop10 = journey('3', 'Shop 10', '', '2026-01-01', '2026-03-02');
const shop2 = journey('4', 'shop 2', '', '2026-01-04', '2026-02-01');
const all = [hotel, shop, shop10, shop2];

const ids = (query: string, sort: Parameters<typeof arrange>[2] = 'edited', locale = 'en') =>
  arrange(all, query, sort, locale).map(({ id }) => id);

describe('journeys on the home page', () => {
  it('come last edited first, newest first, or by title as people count', () => {
    expect(ids('')).toEqual(['2', '3', '1', '4']);
    expect(ids('', 'created')).toEqual(['4', '1', '2', '3']);
    expect(ids('', 'title')).toEqual(['1', '4', '3', '2']);
  });

  it('are found by every word, in title or summary, whatever the case and width', () => {
    expect(ids('CHILDREN hotel')).toEqual(['1']);
    expect(ids('ｓｈｏｐ')).toEqual(['3', '4']);
    expect(ids('退货')).toEqual(['2']);
    expect(ids('hotel 退货')).toEqual([]);
  });
});
