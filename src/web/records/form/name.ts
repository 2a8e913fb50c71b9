import { METRICS, type Snapshot, type TableName, tableIn } from '../../../core/model/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import type { Word } from '../words.ts';
import { useWording, type Wording } from './wording.ts';

type Loose = Readonly<Record<string, unknown>>;
type Namer = (record: Loose, snapshot: Snapshot, wording: Wording) => string;

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const nameIn = (snapshot: Snapshot, table: TableName, id: unknown, wording: Wording): string =>
  recordName(snapshot, table, text(id), wording);

/** A metric in the reader's words; one of the journey's own as it is written. */
export function metricName(metric: string, { t }: Wording): string {
  if (METRICS.some((known) => known === metric)) return t(`metric.${metric}` as Word);
  const [, dimension, side] = /^servqual\.(\w+)\.(expectation|perception)$/.exec(metric) ?? [];
  return dimension && side
    ? t(`metric.${side as 'expectation' | 'perception'}`, { dimension: t(`dimension.${dimension}` as Word) })
    : metric;
}

/** Records that have neither a title nor a name of their own. */
const NAMERS: Partial<Record<TableName, Namer>> = {
  links: (link, snapshot, wording) =>
    text(link.label) ||
    wording.t('name.link', {
      from: nameIn(snapshot, 'cards', link.from, wording),
      to: nameIn(snapshot, 'cards', link.to, wording),
    }),
  feelings: (feeling, snapshot, wording) =>
    wording.t('name.feeling', {
      persona: nameIn(snapshot, 'personas', feeling.persona, wording),
      step: nameIn(snapshot, 'steps', feeling.step, wording),
    }),
  measures: (measure, _, wording) => metricName(text(measure.metric), wording),
  waivers: (waiver) => text(waiver.rule),
  authorities: (authority, snapshot, wording) =>
    [nameIn(snapshot, 'roles', authority.role, wording), text(authority.situation)]
      .filter(Boolean)
      .join(' · '),
  terms: (term) => text(term.term),
};

/** What a record is called; one that is gone says so. */
export function recordName(snapshot: Snapshot, table: TableName, id: string, wording: Wording): string {
  const record = tableIn(snapshot, table).get(id) as Loose | undefined;
  if (!record) return wording.t('pick.missing');
  const name = NAMERS[table]?.(record, snapshot, wording) ?? (text(record.title) || text(record.name));
  return name || wording.t('name.untitled');
}

/** What a record is called, kept up to date; empty without one. */
export function useRecordName(table: TableName, id: string | undefined): string {
  const wording = useWording();
  return useSnapshot((snapshot) => (id === undefined ? '' : recordName(snapshot, table, id, wording)));
}
