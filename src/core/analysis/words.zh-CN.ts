import type { Sentences } from './catalogue.ts';
import { PROMISE_SENTENCES } from './promises/words.zh-CN.ts';
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

const PARTS = { say: '陈述', ask: '提问', feeling: '感受', understanding: '理解', action: '行动' };
const DIMENSIONS = {
  tangibles: '有形性',
  reliability: '可靠性',
  responsiveness: '响应性',
  assurance: '保证性',
  empathy: '移情性',
};

export const SENTENCES: Sentences = {
  ...PROMISE_SENTENCES,
  'LANG-1': ({ speaker, said, instead }, say) =>
    `${say.thing(speaker)}里有顾客不该听到的${say.quote(said)}${instead === '' ? '' : `，请改说${say.quote(instead)}`}。`,
  'LANG-2': ({ script, missing }, say) =>
    missing.length > 0
      ? `${say.thing(script)}缺少${say.list(missing.map((part) => PARTS[part]))}。投诉和致歉要先谈感受，再表示理解，最后说行动。`
      : `${say.thing(script)}的顺序不对：应先谈感受，再表示理解，最后说行动。`,
  'LANG-3': ({ script }, say) =>
    `${say.thing(script)}的行动没有说明时间，请写清什么时候办到，例如“24小时内”“今晚8点前”。`,
  'LANG-4': ({ card, script, sla, said, target, isShorter }, say) =>
    `${say.thing(script)}在${say.thing(card)}上说的是${say.duration(said)}，${isShorter ? '短于' : '长于'}${say.thing(sla)}规定的${say.duration(target)}，${isShorter ? '属于过度承诺' : '顾客会比标准等得更久'}。`,
  'LANG-5': ({ script, voice, avoided, address }, say) =>
    avoided === undefined
      ? `${say.thing(script)}开场没有使用${say.thing(voice)}的称呼${say.quote(address)}。`
      : `${say.thing(script)}用了${say.quote(avoided)}，这是${say.thing(voice)}要避免的说法。`,
  'LANG-6': ({ script }, say) => `${say.thing(script)}没有开放式提问，可以用“什么”“怎么”“哪”来问。`,
  'HAND-1': ({ from, to }, say) =>
    `机器人${say.thing(from)}何时转给${say.thing(to)}没有约定：请写明尝试几次、等待多久，或顾客要求即转。`,
  'HAND-2': ({ from, to }, say) =>
    `${say.thing(from)}交接给${say.thing(to)}时没有带上任何信息，顾客只能从头再说一遍。`,
  'JRN-1': ({ moment, intensity, frequency }, say) =>
    `痛点${say.name(moment)}强度${say.number(intensity)}、频率${say.number(frequency)}，还没有对应的改进项。`,
  'JRN-2': ({ persona, step, end, peakEnd, mean, endsBelowZero }, say) =>
    endsBelowZero
      ? `对${say.thing(persona)}来说旅程收尾不好：最后一次情绪在${say.thing(step)}，只有${say.number(end)}。`
      : `${say.thing(persona)}记住的会比实际感受差：峰终值为${say.number(peakEnd)}，而平均值是${say.number(mean)}。`,
  'JRN-3': ({ card, stake, personas, score }, say) =>
    `${say.thing(card)}的投入程度高达${say.number(stake)}，${say.list(personas.map(say.name))}在这里的情绪却低至${say.number(score)}。`,
  'JRN-4': ({ moment }, say) =>
    moment === null
      ? '整段旅程没有一个爽点。'
      : `爽点${say.name(moment)}没有上限，请写明花费多少，或多久可以有一次。`,
  'BP-1': ({ card, lacksTouchpoint, lacksEvidence }, say) =>
    `${say.thing(card)}所在的步骤没有${lacksTouchpoint && lacksEvidence ? '触点，也没有有形展示' : lacksTouchpoint ? '触点' : '有形展示'}。`,
  'BP-2': ({ card }, say) => `${say.thing(card)}没有负责岗位。`,
  'BP-3': ({ from, to }, say) => `连线从${say.thing(from)}直接通到${say.thing(to)}，越过了前台。`,
  'LOOP-1': ({ action }, say) => `${say.thing(action)}标为已验证，却没有可以证明效果的数据。`,
  'LOOP-2': ({ action, due }, say) => `${say.thing(action)}已逾期，原定${say.day(due)}完成。`,
  'LOOP-3': ({ action, lacksOwner, lacksDate }, say) =>
    `${say.thing(action)}没有${lacksOwner && lacksDate ? '负责岗位，也没有期限' : lacksOwner ? '负责岗位' : '期限'}。`,
  'REF-1': ({ from, missing }, say) => `${say.thing(from)}引用的${say.thing(missing)}在资料库中不存在。`,
  'REF-2': ({ of }, say) => `${say.thing(of)}的图片内容无法识别，不能显示。`,
  'SQ-1': ({ missing }, say) =>
    `没有标准支撑${say.list(missing.map((dimension) => DIMENSIONS[dimension]))}。`,
  'SQ-2': ({ dimension, at, expectation, perception }, say) =>
    `${say.thing(at)}的${DIMENSIONS[dimension]}低于顾客期望：感知${say.number(perception)}，期望${say.number(expectation)}。`,
};
