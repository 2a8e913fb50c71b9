import { PROMISE_SENTENCES } from './promises/words.zh-CN.ts';
import type { Sentences } from './sentences.ts';
import type { Vocabulary } from './speech.ts';

export const VOCABULARY: Vocabulary = {
  named: (kind, name) => `${kind}${name}`,
  unnamed: (kind) => `未命名的${kind}`,
  quote: (text) => `“${text}”`,
  working: { wh: ['个工作小时', '个工作小时'], wd: ['个工作日', '个工作日'] },
  kinds: {
    journey: '旅程',
    stage: '阶段',
    step: '步骤',
    lane: '泳道',
    card: '卡片',
    moment: '时刻',
    feeling: '情绪',
    link: '连线',
    action: '改进项',
    measure: '指标',
    waiver: '豁免',
    persona: '顾客画像',
    channel: '渠道',
    role: '岗位',
    tier: '客户等级',
    calendar: '工作日历',
    sla: '响应时效',
    script: '话术',
    authority: '处理权限',
    term: '用语',
    voice: '品牌语调',
  },
};

export const SENTENCES: Sentences = {
  ...PROMISE_SENTENCES,
  'BP-2': ({ card }, say) => `${say.thing(card)}没有负责岗位。`,
};
