import { type AnyFinding, type Located, placeTableOf, type Severity } from '../../../core/analysis/index.ts';
import { sameList } from '../../../core/base/index.ts';
import type { Snapshot } from '../../../core/model/index.ts';

export const GROUPINGS = ['severity', 'rule', 'stage', 'owner'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What is looked for; an empty list asks for nothing. */
export interface Filter {
  readonly waived: boolean;
  readonly text: string;
  readonly severities: readonly Severity[];
  readonly rules: readonly string[];
  readonly stages: readonly string[];
  readonly owners: readonly string[];
}

export interface Group {
  /** A severity, the id of a rule, a stage or a role; '' for what has none. */
  readonly key: string;
  readonly findings: readonly AnyFinding[];
}

const SEVERITIES: readonly string[] = ['error', 'warning', 'info'] satisfies Severity[];

type Placed = Pick<Snapshot, 'cards' | 'moments' | 'steps' | 'actions'>;

const split = (place: string): readonly [type: string, id: string] => {
  const at = place.indexOf(':');
  return [place.slice(0, at), place.slice(at + 1)];
};

/** The stage in which a finding is seen; '' for one that is seen nowhere, or in a whole lane. */
export function stageOf({ at: [place = ''] }: Located, { cards, moments, steps }: Placed): string {
  const [type, id] = split(place);
  if (type === 'stage') return id;
  const moment = type === 'moment' ? moments.get(id) : undefined;
  const card = cards.get(type === 'card' ? id : (moment?.card ?? ''));
  const step = type === 'step' ? id : (card?.step ?? moment?.step ?? '');
  return steps.get(step)?.stage ?? '';
}

/** The role that answers for what a finding is about; '' for nobody. */
export function ownerOf({ finding, at: [place = ''] }: Located, { cards, actions }: Placed): string {
  const [{ type, id }] = finding.where;
  if (placeTableOf(type) === 'actions') return actions.get(id)?.owner ?? '';
  const [host, hostId] = split(place);
  return (host === 'card' && cards.get(hostId)?.owner) || '';
}

const asks = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);

/** What the filter lets through, in the order of the map. */
export function matching(
  located: readonly Located[],
  filter: Filter,
  snapshot: Placed,
  say: (finding: AnyFinding) => string,
): readonly Located[] {
  const words = filter.text.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return located.filter((one) => {
    const { waived, severity, rule } = one.finding;
    if ((waived !== undefined) !== filter.waived) return false;
    if (!asks(filter.severities, severity) || !asks(filter.rules, rule)) return false;
    if (filter.stages.length > 0 && !filter.stages.includes(stageOf(one, snapshot))) return false;
    if (filter.owners.length > 0 && !filter.owners.includes(ownerOf(one, snapshot))) return false;
    if (words.length === 0) return true;
    const text = `${rule} ${say(one.finding)}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** How many there are of each severity, the waived or the others. */
export function tally(located: readonly Located[], waived: boolean): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { finding } of located) {
    if ((finding.waived !== undefined) === waived) counts[finding.severity]++;
  }
  return counts;
}

/** The findings in groups; within a group in the order of the map. */
export function grouped(
  located: readonly Located[],
  by: Grouping,
  snapshot: Placed & Pick<Snapshot, 'stages'>,
): readonly Group[] {
  const keys: Readonly<Record<Grouping, (one: Located) => string>> = {
    severity: ({ finding }) => finding.severity,
    rule: ({ finding }) => finding.rule,
    stage: (one) => stageOf(one, snapshot),
    owner: (one) => ownerOf(one, snapshot),
  };
  const groups = Map.groupBy(located, keys[by]);
  const list = [...groups].map(([key, ones]) => ({ key, findings: ones.map(({ finding }) => finding) }));
  const stages = new Map(snapshot.stages.list.map(({ id }, i) => [id, i]));
  const gravest = ({ findings }: Group) =>
    Math.min(...findings.map(({ severity }) => SEVERITIES.indexOf(severity)));
  const last = (key: string): number => (key === '' ? 1 : 0);
  return list.sort((a, b) => {
    if (by === 'severity') return SEVERITIES.indexOf(a.key) - SEVERITIES.indexOf(b.key);
    if (last(a.key) !== last(b.key)) return last(a.key) - last(b.key);
    if (by === 'stage') return (stages.get(a.key) ?? 0) - (stages.get(b.key) ?? 0);
    return gravest(a) - gravest(b) || b.findings.length - a.findings.length;
  });
}

/** The next groups; one that holds the same findings as before is the same object. */
export function keptGroups(before: readonly Group[], next: readonly Group[]): readonly Group[] {
  const known = new Map(before.map((group) => [group.key, group]));
  return next.map((group) => {
    const old = known.get(group.key);
    return old && sameList(old.findings, group.findings) ? old : group;
  });
}
