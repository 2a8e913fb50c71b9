import type { Locale } from '../../../model/index.ts';

/** What the slides say beside the journey's own words. */
export interface DeckWords {
  readonly overview: string;
  readonly part: (n: number, of: number) => string;
  readonly unplaced: string;
  readonly nothing: string;
  readonly noStages: string;
  readonly personas: string;
  readonly untitled: string;
  readonly intensity: string;
  readonly marks: Readonly<Record<'sla' | 'script' | 'authority', string>>;
  readonly evidence: Readonly<Record<'observed' | 'assumed' | 'proposed', string>>;
  readonly counts: Readonly<Record<'stages' | 'steps' | 'touchpoints' | 'pains' | 'delights', string>>;
  readonly owner: string;
  readonly time: string;
  readonly links: string;
  readonly picture: (of: string) => string;
}

const EN: DeckWords = {
  overview: 'The journey at a glance',
  part: (n, of) => `${n} of ${of}`,
  unplaced: 'Cards without a place',
  nothing: 'Nothing stands here yet.',
  noStages: 'This journey has no stages yet.',
  personas: 'Personas',
  untitled: 'Untitled',
  intensity: 'Intensity',
  marks: { sla: 'SLA', script: 'Script', authority: 'Authority' },
  evidence: { observed: 'observed', assumed: 'assumed', proposed: 'proposed' },
  counts: {
    stages: 'Stages',
    steps: 'Steps',
    touchpoints: 'Touchpoints',
    pains: 'Pain points',
    delights: 'Delight moments',
  },
  owner: 'Owner',
  time: 'Takes',
  links: 'Links',
  picture: (of) => `Picture of “${of}”`,
};

const ZH: DeckWords = {
  overview: '旅程一览',
  part: (n, of) => `${n}/${of}`,
  unplaced: '未放置的卡片',
  nothing: '这里还没有内容。',
  noStages: '这个旅程还没有阶段。',
  personas: '顾客画像',
  untitled: '未命名',
  intensity: '强度',
  marks: { sla: '时效', script: '话术', authority: '权限' },
  evidence: { observed: '已观察', assumed: '假设', proposed: '设想' },
  counts: { stages: '阶段', steps: '步骤', touchpoints: '触点', pains: '痛点', delights: '爽点' },
  owner: '负责人',
  time: '用时',
  links: '连线',
  picture: (of) => `“${of}”的图片`,
};

export const DECK_WORDS: Readonly<Record<Locale, DeckWords>> = { en: EN, 'zh-CN': ZH };
