import type { Locale } from '../../../src/core/model/index.ts';
import type { HandbookInfo } from '../../../src/core/protocol/index.ts';
import type { JourneyRow, ListedHandbook } from '../../storage/index.ts';
import type { House } from '../journeys/index.ts';

export const iso = (time: number): string => new Date(time).toISOString();

export const localeOrDefault = (locale: string): Locale => (locale === 'zh-CN' ? 'zh-CN' : 'en');

/** A journey's title; null for one that is gone, in the bin, or not to be known of. */
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

/** Those of the journeys that who asks may read: of the others nothing is told, as of what is gone. */
export type Readable = (journeys: readonly JourneyRow[]) => Promise<readonly JourneyRow[]>;

/** Rows as the REST interface shows them. */
export async function infosOf(
  { storage }: House,
  rows: readonly ListedHandbook[],
  readable: Readable,
): Promise<HandbookInfo[]> {
  const workspaces = [...new Set(rows.map(({ workspace }) => workspace))];
  const journeys = await Promise.all(workspaces.map((workspace) => storage.journeys.list({ workspace })));
  const titles = new Map((await readable(journeys.flat())).map(({ id, title }) => [id, title]));
  return rows.map((row) => infoOf(row, (id) => titles.get(id) ?? null));
}
