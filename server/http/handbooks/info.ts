import type { Locale } from '../../../src/core/model/index.ts';
import type { HandbookInfo } from '../../../src/core/protocol/index.ts';
import type { ListedHandbook } from '../../storage/index.ts';
import type { House } from '../journeys/index.ts';

export const iso = (time: number): string => new Date(time).toISOString();

export const localeOrDefault = (locale: string): Locale => (locale === 'zh-CN' ? 'zh-CN' : 'en');

/** A journey's title; null for one that is gone or in the bin. */
type TitleOf = (journey: string) => string | null;

const infoOf = (row: ListedHandbook, titleOf: TitleOf): HandbookInfo => ({
  id: row.id,
  title: row.title,
  organization: row.organization,
  number: row.number,
  owner: row.owner,
  locale: localeOrDefault(row.locale),
  journeys: row.journeys.map((id) => ({ id, title: titleOf(id) })),
  edition: row.edition,
  issue: row.issue,
  createdAt: iso(row.createdAt),
  updatedAt: iso(row.updatedAt),
  deletedAt: row.deletedAt === null ? null : iso(row.deletedAt),
});

/** Rows as the REST interface shows them. */
export async function infosOf(
  { storage, workspace }: House,
  rows: readonly ListedHandbook[],
): Promise<HandbookInfo[]> {
  const journeys = await storage.journeys.list({ workspace });
  const titles = new Map(journeys.map(({ id, title }) => [id, title]));
  return rows.map((row) => infoOf(row, (id) => titles.get(id) ?? null));
}
