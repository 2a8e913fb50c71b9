import type { Sla } from '../../model/index.ts';
import type { PromiseSentences } from './sentences.ts';
import { shortened } from './shortened.ts';

const PROMISES: Readonly<Record<Sla['promise'], string>> = {
  'first-response': 'a first response',
  resolution: 'a resolution',
  fulfilment: 'fulfilment',
  wait: 'a waiting time',
  callback: 'a call back',
};

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Sentences of the rules on promises of time and on who may decide. */
export const PROMISE_SENTENCES: PromiseSentences = {
  'SLA-1': ({ card }, say) =>
    `No standard says how soon customers get a response at ${say.thing(card)}: no first response, waiting time, call back or fulfilment.`,
  'SLA-2': ({ card, sla, target, excess, start, timeZone, path }, say) => {
    const behind = path.map((step) =>
      step.slack === null
        ? say.name(step.card)
        : `${say.name(step.card)} (${say.duration(step.slack)} to spare)`,
    );
    const promise = `${say.thing(card)} promises ${say.name(sla)} within ${say.duration(target)}`;
    const critical = behind.length > 1 ? ` What decides: ${shortened(behind).join(' → ')}.` : '';
    return excess === null
      ? `Impossible promise: ${promise}, but the work is never done, because a calendar never opens.${critical}`
      : `Impossible promise: ${promise}, but it can take ${say.duration(excess)} longer, at worst when it starts on ${say.instant(start, timeZone)}.${critical}`;
  },
  'SLA-3': ({ situation, promise, tier, fast, slow, missing }, say) => {
    const who = tier === null ? '' : ` for ${say.thing(tier)}`;
    const other = slow
      ? `${say.name(slow.channel)} takes ${say.duration(slow.target)}, more than twice as long`
      : `${missing ? say.name(missing) : ''} promises nothing of the kind`;
    return `In the situation ${say.quote(situation)}${who}, ${say.name(fast.channel)} promises ${PROMISES[promise]} within ${say.duration(fast.target)}; ${other}.`;
  },
  'SLA-4': ({ sla, target, fault, after }, say) => {
    const late = after === null ? '' : say.duration(after);
    const faults = {
      none: `has no escalation: nobody hears of a complaint before ${say.duration(target)} have gone by`,
      late: `escalates after ${late}, when its ${say.duration(target)} are already over`,
      nobody: `escalates after ${late} to a role that isn’t there`,
    };
    return capital(`${say.thing(sla)} ${faults[fault]}.`);
  },
  'SLA-5': ({ cards }, say) =>
    cards.length === 1
      ? capital(`${cards.map(say.thing).join('')} waits for itself.`)
      : `These cards wait for each other in a circle, so none is ever done: ${shortened([...cards, ...cards.slice(0, 1)].map(say.name)).join(' → ')}.`,
  'AUTH-1': ({ card, roles, late }, say) => {
    const on =
      roles.length === 0 ? 'it goes to nobody else' : `it goes on to ${say.list(roles.map(say.name))}`;
    const end = late
      ? `${say.name(late)} may settle it, but only once the promised time is over`
      : 'none of them may refund, replace, repair, compensate, waive or promise anything';
    const dead = roles.length === 0 ? 'nobody there may settle it' : end;
    return `Dead end for complaints at ${say.thing(card)}: ${on}, and ${dead}.`;
  },
  'AUTH-2': ({ role, beyond, situation, lower }, say) => {
    const place = situation.trim() === '' ? '' : ` in the situation ${say.quote(situation.trim())}`;
    const money = ({ amount, currency }: { amount: number; currency: string }) =>
      `${say.number(amount)} ${currency}`;
    return lower
      ? `Beyond ${money(lower.own)}, ${say.name(role)} asks ${say.name(beyond)}${place}, whose own limit is lower: ${money(lower.beyond)}.`
      : `Beyond the limit, ${say.name(role)} asks ${say.name(beyond)}, who has no authority${place}.`;
  },
};
