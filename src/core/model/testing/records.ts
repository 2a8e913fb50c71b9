import { DURATION_UNITS } from '../../base/index.ts';
import {
  ACTION_STATES,
  CHANNEL_KINDS,
  DIMENSIONS,
  EVIDENCE_STATES,
  LANE_ROLES,
  LINE_PARTS,
  LINK_KINDS,
  MOMENT_KINDS,
  PHASES,
  POWERS,
  PROMISES,
  SCRIPT_KINDS,
  type TableName,
  TERM_SCOPES,
  TIER_LEVELS,
} from '../index.ts';
import type { Rng } from './random.ts';

export type Raw = Record<string, unknown>;

/** Ids that a new record may refer to, by table. */
export type Ids = (table: TableName) => readonly string[];

const duration = (rng: Rng): Raw => ({ amount: 1 + rng.int(50) / 2, unit: rng.pick(DURATION_UNITS) });
const date = (rng: Rng): string => `2026-0${1 + rng.int(9)}-1${rng.int(9)}`;
const texts = (rng: Rng): string[] => Array.from({ length: rng.int(3) }, () => rng.text(6));
const five = (rng: Rng): number => 1 + rng.int(5);
const maybe = (rng: Rng, make: () => Raw): Raw => (rng.chance(0.4) ? make() : {});
const maybeRef = (rng: Rng, key: string, ids: readonly string[]): Raw =>
  ids.length > 0 && rng.chance(0.4) ? { [key]: rng.pick(ids) } : {};

/** Keys that no version knows, among them the live document's own words. */
export function unknownKeys(rng: Rng): Raw {
  if (!rng.chance(0.15)) return {};
  const names = ['zzz', 'order_', '~tilde', '~~two', 'constructor', 'toString', 'é 1', 'meta'];
  const values = [null, true, 0.1, -7, 'x', [], [1, [2, null]], {}, { a: { b: [] } }];
  return Object.fromEntries(rng.some(names, 0.25).map((name) => [name, rng.pick(values)]));
}

/** Makes a valid record of the table, or null when it needs another that isn't there. Defaults are left out at times. */
export function randomRecord(table: TableName, id: string, ids: Ids, rng: Rng): Raw | null {
  const made = MAKERS[table](ids, rng);
  if (!made) return null;
  const own =
    table === 'feelings' || ((table === 'measures' || table === 'waivers') && id === '') ? {} : { id };
  return { ...own, ...made, ...unknownKeys(rng) };
}

type Maker = (ids: Ids, rng: Rng) => Raw | null;

const one = (ids: readonly string[], rng: Rng): string | undefined =>
  ids.length > 0 ? rng.pick(ids) : undefined;

const MAKERS: Readonly<Record<TableName, Maker>> = {
  stages: (_ids, rng) => ({
    title: rng.text(12),
    phase: rng.pick(PHASES),
    ...maybe(rng, () => ({ goal: rng.text(20) })),
    ...maybe(rng, () => ({ color: '#1c7ed6' })),
  }),
  steps: (ids, rng) => {
    const stage = one(ids('stages'), rng);
    return stage === undefined ? null : { stage, title: rng.text(12) };
  },
  lanes: (_ids, rng) => ({ role: rng.pick(LANE_ROLES), title: rng.text(12) }),
  cards: (ids, rng) => {
    const lane = one(ids('lanes'), rng);
    const step = one(ids('steps'), rng);
    if (!lane || !step) return null;
    return {
      lane,
      step,
      title: rng.text(20),
      ...maybe(rng, () => ({ body: rng.text(40) })),
      ...maybeRef(rng, 'channel', ids('channels')),
      ...maybeRef(rng, 'owner', ids('roles')),
      ...maybeRef(rng, 'calendar', ids('calendars')),
      ...maybe(rng, () => ({ situation: rng.text(8), stake: five(rng) })),
      ...maybe(rng, () => ({ duration: duration(rng) })),
      ...maybe(rng, () => ({ volume: { perHour: rng.int(90) / 4, handling: duration(rng) } })),
      ...maybe(rng, () => ({
        slas: rng.some(ids('slas')),
        scripts: rng.some(ids('scripts')),
        authorities: rng.some(ids('authorities')),
      })),
      ...maybe(rng, () => ({ systems: texts(rng), tags: texts(rng) })),
    };
  },
  moments: (ids, rng) => {
    const step = one(ids('steps'), rng);
    if (step === undefined) return null;
    return {
      kind: rng.pick(MOMENT_KINDS),
      step,
      title: rng.text(12),
      intensity: five(rng),
      frequency: five(rng),
      ...maybeRef(rng, 'card', ids('cards')),
      ...maybe(rng, () => ({ evidence: { state: rng.pick(EVIDENCE_STATES), source: rng.text(5) } })),
      ...maybe(rng, () => ({ personas: rng.some(ids('personas')), body: rng.text(9), cost: rng.text(4) })),
    };
  },
  feelings: (ids, rng) => {
    const persona = one(ids('personas'), rng);
    const step = one(ids('steps'), rng);
    return persona && step
      ? { persona, step, score: rng.int(21) / 2 - 5, ...maybe(rng, () => ({ quote: rng.text(9) })) }
      : null;
  },
  links: (ids, rng) => {
    const from = one(ids('cards'), rng);
    const to = one(ids('cards'), rng);
    if (!from || !to) return null;
    return {
      from,
      to,
      kind: rng.pick(LINK_KINDS),
      ...maybe(rng, () => ({ label: rng.text(9) })),
      ...maybe(rng, () => ({
        handoff: {
          ...maybe(rng, () => ({ tries: five(rng), wait: duration(rng), confidenceBelow: 0.5 })),
          ...maybe(rng, () => ({ onRequest: true, sensitive: texts(rng), passes: texts(rng) })),
        },
      })),
    };
  },
  actions: (ids, rng) => {
    const moment = one(ids('moments'), rng);
    if (!moment) return null;
    return {
      moment,
      title: rng.text(12),
      state: rng.pick(ACTION_STATES),
      ...maybeRef(rng, 'owner', ids('roles')),
      ...maybe(rng, () => ({ due: date(rng) })),
      ...maybe(rng, () => ({ proof: { metric: 'csat', before: 3.5, after: 4, n: 12, at: date(rng) } })),
    };
  },
  measures: (ids, rng) => ({
    metric: rng.pick(['csat', 'nps', 'own metric']),
    value: rng.int(100) / 8,
    ...maybeRef(rng, 'card', ids('cards')),
    ...maybeRef(rng, 'step', ids('steps')),
    ...maybe(rng, () => ({ n: rng.int(90), target: 4.5, at: `${date(rng)}T08:30:00+08:00` })),
  }),
  waivers: (ids, rng) => ({
    rule: 'SLA-3',
    where: rng.some(ids('cards'), 0.1).map((id) => ({ type: 'card', id })),
    reason: rng.text(9),
    by: 'Kim',
    at: date(rng),
  }),
  personas: (_ids, rng) => ({
    name: rng.text(9),
    ...maybe(rng, () => ({ attributes: [{ name: rng.text(5), value: rng.text(5) }] })),
    ...maybe(rng, () => ({ needs: texts(rng), worries: texts(rng), situations: texts(rng) })),
  }),
  channels: (_ids, rng) => ({ name: rng.text(9), kind: rng.pick(CHANNEL_KINDS) }),
  roles: (ids, rng) => ({
    name: rng.text(9),
    ...maybe(rng, () => ({ department: rng.text(9) })),
    ...maybeRef(rng, 'calendar', ids('calendars')),
  }),
  tiers: (_ids, rng) => ({ name: rng.text(9), level: rng.pick(TIER_LEVELS) }),
  calendars: (_ids, rng) => ({
    name: rng.text(9),
    timezone: rng.pick(['Asia/Shanghai', 'Europe/Vienna', 'UTC']),
    ...maybe(rng, () => ({ week: [{ days: [1, 2, 5], from: '09:00', to: '24:00' }], holidays: [date(rng)] })),
  }),
  slas: (ids, rng) => ({
    name: rng.text(9),
    promise: rng.pick(PROMISES),
    target: duration(rng),
    ...maybe(rng, () => ({ attainment: 0.8, dimension: rng.pick(DIMENSIONS), note: rng.text(9) })),
    ...maybeRef(rng, 'calendar', ids('calendars')),
    ...maybeRef(rng, 'tier', ids('tiers')),
    ...maybe(rng, () => ({
      escalations: rng.some(ids('roles')).map((to) => ({ after: duration(rng), to })),
    })),
  }),
  scripts: (ids, rng) => ({
    name: rng.text(9),
    kind: rng.pick(SCRIPT_KINDS),
    ...maybe(rng, () => ({ situation: rng.text(9), channels: rng.some(ids('channels')) })),
    ...maybeRef(rng, 'voice', ids('voices')),
    ...maybe(rng, () => ({
      lines: Array.from({ length: rng.int(4) }, () => ({
        ...(rng.chance(0.5) ? { id: rng.id() } : {}),
        part: rng.pick(LINE_PARTS),
        text: rng.text(30),
        ...unknownKeys(rng),
      })),
      never: texts(rng),
    })),
  }),
  authorities: (ids, rng) => {
    const role = one(ids('roles'), rng);
    if (role === undefined) return null;
    return {
      role,
      situation: rng.text(9),
      may: rng.some(POWERS),
      ...maybe(rng, () => ({ limit: { amount: rng.int(900), currency: 'CNY' }, within: duration(rng) })),
      ...maybeRef(rng, 'beyond', ids('roles')),
    };
  },
  terms: (_ids, rng) => ({ term: `t${rng.text(5)}`, say: rng.text(9), scope: rng.pick(TERM_SCOPES) }),
  voices: (_ids, rng) => ({
    name: rng.text(9),
    ...maybe(rng, () => ({ address: rng.text(5), prefer: texts(rng) })),
  }),
};
