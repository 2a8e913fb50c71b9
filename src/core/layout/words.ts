import type { DurationUnit } from '../base/index.ts';
import type { LaneRole, LineKind, LinkKind, Locale, MomentKind, Phase } from '../model/index.ts';

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
  readonly units: Readonly<Record<DurationUnit, string>>;
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
  views: { current: 'As it is', future: 'As it shall be' },
  metrics: {
    csat: 'CSAT',
    nps: 'NPS',
    fcr: 'First-contact resolution',
    'response-time': 'Response time',
    'complaint-rate': 'Complaint rate',
    'repurchase-rate': 'Repurchase rate',
  },
  units: { s: 's', min: 'min', h: 'h', d: 'd', wh: 'working h', wd: 'working days' },
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
  },
  units: { s: '秒', min: '分钟', h: '小时', d: '天', wh: '工作小时', wd: '工作日' },
};

/** The words that come with the product; a caller may pass its own in their place. */
export const DRAWING_WORDS: Readonly<Record<Locale, DrawingWords>> = { en: EN, 'zh-CN': ZH };
