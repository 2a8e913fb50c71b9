import { newId } from '../../src/core/base/index.ts';
import {
  FILE_FORMAT,
  FILE_VERSION,
  type JourneyFile,
  type LaneRole,
  LIBRARY_TABLES,
  type Locale,
  MAP_TABLES,
  type Phase,
} from '../../src/core/model/index.ts';
import type { Sentences } from '../../src/core/protocol/index.ts';

const UNTITLED: Sentences = { en: 'Untitled journey', 'zh-CN': '未命名旅程' };

const STAGES: ReadonlyArray<readonly [phase: Phase, title: Sentences, step: Sentences]> = [
  ['before', { en: 'Awareness', 'zh-CN': '认知' }, { en: 'Hears of us', 'zh-CN': '了解到我们' }],
  ['before', { en: 'Decision', 'zh-CN': '决策' }, { en: 'Compares and chooses', 'zh-CN': '比较并选定' }],
  ['during', { en: 'Purchase', 'zh-CN': '购买' }, { en: 'Orders and pays', 'zh-CN': '下单付款' }],
  ['during', { en: 'Use', 'zh-CN': '使用' }, { en: 'Receives and uses', 'zh-CN': '收货使用' }],
  ['after', { en: 'Repurchase', 'zh-CN': '复购' }, { en: 'Comes back', 'zh-CN': '再次购买' }],
  ['after', { en: 'Recommendation', 'zh-CN': '推荐' }, { en: 'Tells others', 'zh-CN': '推荐他人' }],
];

const LANES: ReadonlyArray<readonly [role: LaneRole, title: Sentences]> = [
  ['evidence', { en: 'Evidence', 'zh-CN': '有形展示' }],
  ['customer', { en: 'Customer actions', 'zh-CN': '顾客行为' }],
  ['touchpoint', { en: 'Touchpoints', 'zh-CN': '触点' }],
  ['thinking', { en: 'Thinking', 'zh-CN': '想法' }],
  ['feeling', { en: 'Feelings', 'zh-CN': '情绪' }],
  ['moments', { en: 'Pain and delight', 'zh-CN': '痛点与爽点' }],
  ['frontstage', { en: 'Frontstage', 'zh-CN': '前台行为' }],
  ['backstage', { en: 'Backstage', 'zh-CN': '后台行为' }],
  ['support', { en: 'Support processes', 'zh-CN': '支持流程' }],
];

/**
 * A journey from nothing: the six usual stages with one step each, and the lanes of a service blueprint, so that
 * the first touchpoint can be typed at once.
 */
export function blankJourney(locale: Locale, title?: string): JourneyFile {
  const empty = (tables: readonly string[]) => Object.fromEntries(tables.map((table) => [table, []]));
  const stages = STAGES.map(([phase, words]) => ({ id: newId(), title: words[locale], goal: '', phase }));
  return {
    ...empty(MAP_TABLES),
    format: FILE_FORMAT,
    version: FILE_VERSION,
    journey: {
      id: newId(),
      title: title ?? UNTITLED[locale],
      summary: '',
      locale,
      view: 'current',
      personas: [],
    },
    stages,
    steps: STAGES.map(([, , words], index) => ({
      id: newId(),
      stage: stages[index]?.id,
      title: words[locale],
    })),
    lanes: LANES.map(([role, words]) => ({ id: newId(), role, title: words[locale] })),
    library: empty(LIBRARY_TABLES),
  } as unknown as JourneyFile;
}
