import type { Sla } from '../../model/index.ts';
import type { PromiseSentences } from './sentences.ts';
import { shortened } from './shortened.ts';

const PROMISES: Readonly<Record<Sla['promise'], string>> = {
  'first-response': '首次响应',
  resolution: '解决问题',
  fulfilment: '办结',
  wait: '接待等候',
  callback: '回电',
};

/** Sentences of the rules on promises of time and on who may decide. */
export const PROMISE_SENTENCES: PromiseSentences = {
  'SLA-1': ({ card }, say) =>
    `${say.thing(card)}没有响应标准：首次响应、等候、回电、办结的时限一项也没有定。`,
  'SLA-2': ({ card, sla, target, excess, start, timeZone, path }, say) => {
    const behind = path.map((step) =>
      step.slack === null
        ? say.name(step.card)
        : `${say.name(step.card)}（尚有${say.duration(step.slack)}余量）`,
    );
    const promise = `${say.thing(card)}按${say.name(sla)}承诺${say.duration(target)}内完成`;
    const critical = behind.length > 1 ? `关键路径：${shortened(behind).join('→')}。` : '';
    return excess === null
      ? `承诺无法兑现：${promise}，但所用的工作日历从不开工，事情永远办不完。${critical}`
      : `承诺无法兑现：${promise}，最坏会超出${say.duration(excess)}，出现在${say.instant(start, timeZone)}受理的时候。${critical}`;
  },
  'SLA-3': ({ situation, promise, tier, fast, slow, missing }, say) => {
    const who = tier === null ? '' : `、${say.thing(tier)}`;
    const other = slow
      ? `${say.name(slow.channel)}却要${say.duration(slow.target)}，相差一倍以上`
      : `${missing ? say.name(missing) : ''}却没有这项承诺`;
    return `同为${say.quote(situation)}场景${who}，${say.name(fast.channel)}承诺${say.duration(fast.target)}内${PROMISES[promise]}，${other}。`;
  },
  'SLA-4': ({ sla, target, fault, after }, say) => {
    const late = after === null ? '' : say.duration(after);
    const faults = {
      none: `没有升级机制：投诉拖过${say.duration(target)}也没有人知道`,
      late: `要到${late}后才升级，而${say.duration(target)}的时限那时已经过了`,
      nobody: `${late}后要升级到的岗位已不存在`,
    };
    return `${say.thing(sla)}${faults[fault]}。`;
  },
  'SLA-5': ({ cards }, say) =>
    cards.length === 1
      ? `${cards.map(say.thing).join('')}在等它自己。`
      : `以下卡片互相等待，绕成一圈，谁也办不完：${shortened([...cards, ...cards.slice(0, 1)].map(say.name)).join('→')}。`,
  'AUTH-1': ({ card, roles, late }, say) => {
    const dead =
      roles.length === 0
        ? '既没有人能拍板，也没有可以上报的岗位'
        : late
          ? `依次转到${say.list(roles.map(say.name))}，其中${say.name(late)}虽能处理，但轮到时承诺的时限已过`
          : `依次转到${say.list(roles.map(say.name))}，却没有人有权退款、换货、维修、补偿、减免或作出承诺`;
    return `投诉在${say.thing(card)}走进死胡同：${dead}。`;
  },
  'AUTH-2': ({ role, beyond, situation, lower }, say) => {
    const place = situation.trim() === '' ? '' : `在${say.quote(situation.trim())}场景下`;
    const money = ({ amount, currency }: { amount: number; currency: string }) =>
      `${say.number(amount)} ${currency}`;
    return lower
      ? `${place}${say.name(role)}超过${money(lower.own)}要请示${say.name(beyond)}，而后者的额度反而更低，只有${money(lower.beyond)}。`
      : `${say.name(role)}超出权限时要请示${say.name(beyond)}，而后者${place}没有任何处理权限。`;
  },
};
