import { LANE_ROLES, type LaneRole, type Locale, PHASES, type Phase } from '../model/index.ts';

/** The columns of a list of cards. */
export const COLUMNS = [
  'stage',
  'step',
  'lane',
  'title',
  'body',
  'channel',
  'owner',
  'situation',
  'stake',
  'duration',
  'systems',
  'tags',
  'phase',
  'role',
] as const;
export type Column = (typeof COLUMNS)[number];

/** The headings that we write, and below the others that people use. */
export const HEADINGS: Readonly<Record<Column, Readonly<Record<Locale, string>>>> = {
  stage: { en: 'Stage', 'zh-CN': '阶段' },
  step: { en: 'Step', 'zh-CN': '步骤' },
  lane: { en: 'Lane', 'zh-CN': '泳道' },
  title: { en: 'Title', 'zh-CN': '标题' },
  body: { en: 'Body', 'zh-CN': '说明' },
  channel: { en: 'Channel', 'zh-CN': '渠道' },
  owner: { en: 'Owner', 'zh-CN': '负责岗位' },
  situation: { en: 'Situation', 'zh-CN': '场景' },
  stake: { en: 'Stake', 'zh-CN': '重要程度' },
  duration: { en: 'Duration', 'zh-CN': '用时' },
  systems: { en: 'Systems', 'zh-CN': '系统' },
  tags: { en: 'Tags', 'zh-CN': '标签' },
  phase: { en: 'Stage phase', 'zh-CN': '阶段时期' },
  role: { en: 'Lane role', 'zh-CN': '泳道类型' },
};

const OTHER_WORDS: ReadonlyArray<readonly [Column, RegExp]> = [
  ['stage', /^(?:stages?|phase|阶段|阶段名称)$/],
  ['step', /^(?:steps?|步骤|环节|步骤名称)$/],
  ['lane', /^(?:lanes?|swimlane|row|layer|泳道|层级|行)$/],
  ['title', /^(?:titles?|card|cards|touch ?points?|name|标题|卡片|触点|名称|内容)$/],
  ['body', /^(?:body|description|details?|notes?|说明|描述|详情|备注)$/],
  ['channel', /^(?:channels?|渠道)$/],
  ['owner', /^(?:owner|role|department|负责岗位|负责人|岗位|部门)$/],
  ['situation', /^(?:situation|情境|场景)$/],
  ['stake', /^(?:stake|importance|重要程度|重要性)$/],
  ['duration', /^(?:duration|time|用时|时长|时间)$/],
  ['systems', /^(?:systems?|系统)$/],
  ['tags', /^(?:tags?|labels?|标签)$/],
  ['phase', /^(?:stage phase|阶段时期)$/],
  ['role', /^(?:lane (?:role|type)|泳道(?:类型|角色))$/],
];

/** The column that a heading means; null when it is none of ours. */
export function columnOf(heading: string): Column | null {
  const word = heading.normalize('NFKC').trim().toLowerCase();
  return OTHER_WORDS.find(([, words]) => words.test(word))?.[0] ?? null;
}

type Names<T extends string> = Readonly<Record<T, Readonly<Record<Locale, string>>>>;

/** What a lane is, in words that its name need not say. */
export const ROLE_NAMES: Names<LaneRole> = {
  evidence: { en: 'evidence', 'zh-CN': '有形展示' },
  customer: { en: 'customer', 'zh-CN': '顾客' },
  touchpoint: { en: 'touchpoint', 'zh-CN': '触点' },
  thinking: { en: 'thinking', 'zh-CN': '想法' },
  feeling: { en: 'feeling', 'zh-CN': '情绪' },
  moments: { en: 'moments', 'zh-CN': '时刻' },
  frontstage: { en: 'frontstage', 'zh-CN': '前台' },
  backstage: { en: 'backstage', 'zh-CN': '后台' },
  support: { en: 'support', 'zh-CN': '支持' },
  metrics: { en: 'metrics', 'zh-CN': '指标' },
  media: { en: 'media', 'zh-CN': '媒体' },
  notes: { en: 'notes', 'zh-CN': '备注' },
};
export const PHASE_NAMES: Names<Phase> = {
  before: { en: 'before', 'zh-CN': '售前' },
  during: { en: 'during', 'zh-CN': '售中' },
  after: { en: 'after', 'zh-CN': '售后' },
};

const named =
  <T extends string>(all: readonly T[], names: Names<T>) =>
  (text: string): T | null => {
    const word = text.normalize('NFKC').trim().toLowerCase();
    return all.find((one) => Object.values(names[one]).includes(word)) ?? null;
  };
export const roleNamed = named(LANE_ROLES, ROLE_NAMES);
export const phaseNamed = named(PHASES, PHASE_NAMES);

const ROLE_WORDS: ReadonlyArray<readonly [LaneRole, RegExp]> = [
  ['moments', /pain|delight|moment|痛点|爽点|时刻/],
  ['touchpoint', /touch ?point|触点|接触点/],
  ['backstage', /back ?stage|后台/],
  ['frontstage', /front ?stage|front ?line|前台|一线/],
  ['evidence', /evidence|有形|实体/],
  ['thinking', /think|thought|想法|思考/],
  ['feeling', /feel|emotion|情绪|感受|情感/],
  ['metrics', /metric|kpi|measure|指标/],
  ['support', /support|system|支持|系统/],
  ['media', /media|image|photo|媒体|图片/],
  ['customer', /customer|user|guest|action|顾客|客户|用户|行为/],
];

/** What a lane is, as far as its name says. */
export function roleOf(name: string): LaneRole {
  const word = name.normalize('NFKC').toLowerCase();
  return ROLE_WORDS.find(([, words]) => words.test(word))?.[0] ?? 'notes';
}
