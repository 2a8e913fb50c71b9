import type { Locale } from '../../../src/core/model/index.ts';
import type { JourneyInfo } from '../../../src/core/protocol/index.ts';
import type { JourneyRow } from '../../storage/index.ts';

const iso = (time: number): string => new Date(time).toISOString();

const localeOrDefault = (locale: string): Locale => (locale === 'zh-CN' ? 'zh-CN' : 'en');

/** A journey's row as the REST interface shows it. */
export const infoOf = (row: JourneyRow): JourneyInfo => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  locale: localeOrDefault(row.locale),
  view: row.counts.future ? 'future' : 'current',
  ...(row.hidden && { hidden: true }),
  createdAt: iso(row.createdAt),
  updatedAt: iso(row.updatedAt),
  deletedAt: row.deletedAt === null ? null : iso(row.deletedAt),
  workspace: row.workspace,
});
