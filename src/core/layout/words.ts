import type { DurationUnit } from '../base/index.ts';
import {
  DIMENSIONS,
  type LaneRole,
  type LineKind,
  type LinkKind,
  type Locale,
  type MomentKind,
  type Phase,
} from '../model/index.ts';

/** The words that a picture needs beside the journey's own. */
export interface DrawingWords {
  readonly phases: Readonly<Record<Phase, string>>;
  readonly lines: Readonly<Record<LineKind, string>>;
  readonly roles: Readonly<Record<LaneRole, string>>;
  readonly links: Readonly<Record<LinkKind, string>>;
  readonly moments: Readonly<Record<MomentKind, string>>;
  readonly views: Readonly<Record<'current' | 'future', string>>;
  /** Metrics by name; one that is not here is written as the journey has it. */
  readonly metrics: Readonly<Record<string, string>>;
  /** Units of time; of one, and of more. */
  readonly units: Readonly<Record<DurationUnit, readonly [one: string, more: string]>>;
}

/** Names for what SERVQUAL measures: `servqual.<dimension>.<expectation|perception>`. */
function servqual(
  dimensions: Readonly<Record<(typeof DIMENSIONS)[number], string>>,
  name: (dimension: string, expected: boolean) => string,
): Record<string, string> {
  return Object.fromEntries(
    DIMENSIONS.flatMap((dimension) => [
      [`servqual.${dimension}.expectation`, name(dimensions[dimension], true)],
      [`servqual.${dimension}.perception`, name(dimensions[dimension], false)],
    ]),
  );
}

const EN: DrawingWords = {
  phases: { before: 'Before', during: 'During', after: 'After' },
  lines: {
    interaction: 'Line of interaction',
    visibility: 'Line of visibility',
    'internal-interaction': 'Line of internal interaction',
  },
  roles: {
    evidence: 'Evidence',
    customer: 'Customer',
    touchpoint: 'Touchpoints',
    thinking: 'Thinking',
    feeling: 'Feeling',
    moments: 'Moments',
    frontstage: 'Frontstage',
    backstage: 'Backstage',
    support: 'Support',
    metrics: 'Metrics',
    media: 'Media',
    notes: 'Notes',
  },
  links: { flow: 'Flow', needs: 'Needs', handoff: 'Handoff' },
  moments: { pain: 'Pain point', delight: 'Delight moment' },
  views: { current: 'Current', future: 'Future' },
  metrics: {
    csat: 'CSAT',
    nps: 'NPS',
    fcr: 'First-contact resolution',
    'response-time': 'Response time',
    'complaint-rate': 'Complaint rate',
    'repurchase-rate': 'Repurchase rate',
    ...servqual(
      {
        tangibles: 'Tangibles',
        reliability: 'Reliability',
        responsiveness: 'Responsiveness',
        assurance: 'Assurance',
        empathy: 'Empathy',
      },
      (dimension, expected) => `${dimension}, ${expected ? 'expected' : 'perceived'}`,
    ),
  },
  units: {
    s: ['s', 's'],
    min: ['min', 'min'],
    h: ['h', 'h'],
    d: ['day', 'days'],
    wh: ['working hour', 'working hours'],
    wd: ['working day', 'working days'],
  },
};

const ZH: DrawingWords = {
  phases: { before: '售前', during: '售中', after: '售后' },
  lines: { interaction: '互动线', visibility: '可视线', 'internal-interaction': '内部互动线' },
  roles: {
    evidence: '有形展示',
    customer: '顾客行为',
    touchpoint: '触点',
    thinking: '想法',
    feeling: '情绪',
    moments: '时刻',
    frontstage: '前台',
    backstage: '后台',
    support: '支持',
    metrics: '指标',
    media: '素材',
    notes: '备注',
  },
  links: { flow: '流程', needs: '依赖', handoff: '交接' },
  moments: { pain: '痛点', delight: '爽点' },
  views: { current: '现状', future: '未来' },
  metrics: {
    csat: '满意度 CSAT',
    nps: '净推荐值 NPS',
    fcr: '首次解决率',
    'response-time': '响应时间',
    'complaint-rate': '投诉率',
    'repurchase-rate': '复购率',
    ...servqual(
      {
        tangibles: '有形性',
        reliability: '可靠性',
        responsiveness: '响应性',
        assurance: '保证性',
        empathy: '移情性',
      },
      (dimension, expected) => `${dimension}·${expected ? '期望' : '感知'}`,
    ),
  },
  units: {
    s: ['秒', '秒'],
    min: ['分钟', '分钟'],
    h: ['小时', '小时'],
    d: ['天', '天'],
    wh: ['工作小时', '工作小时'],
    wd: ['个工作日', '个工作日'],
  },
};

/** The words that come with the product; a caller may pass its own in their place. */
export const DRAWING_WORDS: Readonly<Record<Locale, DrawingWords>> = { en: EN, 'zh-CN': ZH };
