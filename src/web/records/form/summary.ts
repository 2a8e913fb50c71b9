import {
  type Authority,
  type Calendar,
  type Channel,
  type LibraryTable,
  type Persona,
  type Role,
  type Script,
  type Sla,
  type Snapshot,
  type Term,
  type Tier,
  tableIn,
  type Voice,
} from '../../../core/model/index.ts';
import { recordName } from './name.ts';
import type { Wording } from './wording.ts';

type Summary<T> = (record: T, snapshot: Snapshot, wording: Wording) => readonly string[];

const sla: Summary<Sla> = ({ promise, target, attainment }, _, { t, duration, percent }) => [
  `${t(`promise.${promise}`)} ${duration(target)}`,
  attainment === undefined ? '' : t('summary.attained', { percent: percent(attainment) }),
];

const script: Summary<Script> = ({ kind, lines, situation }, _, { t }) => [
  t(`scriptKind.${kind}`),
  t('summary.lines', { count: lines.length }),
  situation,
];

const authority: Summary<Authority> = ({ may, limit, within }, _, { t, list, money, duration }) => {
  const powers = list(may.map((power) => t(`power.${power}`)));
  const upTo = limit && money(limit.amount, limit.currency);
  return [
    upTo ? t('summary.authority', { powers, limit: upTo }) : powers,
    within === undefined ? '' : duration(within),
  ];
};

const calendar: Summary<Calendar> = ({ week, timezone }, _, wording) => [
  ...week.map(({ days, from, to }) =>
    wording.t('summary.days', { days: daysInWords(days, wording), from, to }),
  ),
  timezone.replaceAll('_', ' '),
];

/** Three days in a row or more are a range: "Mon–Fri, Sun". */
function daysInWords(days: readonly number[], { t, list, weekday }: Wording): string {
  const runs: number[][] = [];
  for (const day of [...days].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return list(
    runs.flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      if (run.length < 3 || first === undefined || last === undefined) return run.map(weekday);
      return t('summary.range', { from: weekday(first), to: weekday(last) });
    }),
  );
}

const role: Summary<Role> = ({ department, calendar: works }, snapshot, wording) => [
  department,
  works ? recordName(snapshot, 'calendars', works, wording) : '',
];

const SUMMARIES: { readonly [K in LibraryTable]: Summary<never> } = {
  personas: (({ attributes }: Persona) => attributes.map(({ value }) => value)) as Summary<never>,
  channels: (({ kind }: Channel, _: Snapshot, { t }: Wording) => [
    t(`channelKind.${kind}`),
  ]) as Summary<never>,
  roles: role as Summary<never>,
  tiers: (({ level }: Tier, _: Snapshot, { t }: Wording) => [t(`tierLevel.${level}`)]) as Summary<never>,
  calendars: calendar as Summary<never>,
  slas: sla as Summary<never>,
  scripts: script as Summary<never>,
  authorities: authority as Summary<never>,
  terms: (({ say, note }: Term) => [say, note]) as Summary<never>,
  voices: (({ address, prefer }: Voice) => [address, ...prefer]) as Summary<never>,
};

/** What a library record says, in one line: "First response 30 s · 90 % of cases". */
export function recordSummary(snapshot: Snapshot, table: LibraryTable, id: string, wording: Wording): string {
  const record = tableIn(snapshot, table).get(id);
  if (!record) return wording.t('pick.missingId', { id });
  return SUMMARIES[table](record as never, snapshot, wording)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' · ');
}
