import type { TimeWord } from './time-word.ts';

const REACH = 40;
const OPENING_HOURS = [
  /\bopen(?:ing)?(?: (?:daily|every day|hours?(?: are)?:?))?(?: (?:from|until|till|between))? $/,
  /\b(?:business|office|working) hours(?: are)?:?(?: from)? $/,
  /(?:(?:营业|开放|办公|上班|工作|服务|接听|在线)时间(?:是|为)?[: ]?(?:(?:周|星期)一[至到~-](?:(?:周|星期)?[五六日天])?|工作日|每[天日])? ?|营业[到至])$/u,
];
const PASSED = /\bsince $/;

/** A time by the clock that says when somebody is there, or when something began. */
export function isNoPromise(text: string, { kind, from }: TimeWord): boolean {
  if (kind !== 'clock') return false;
  const before = text.slice(Math.max(0, from - REACH), from);
  return PASSED.test(before) || OPENING_HOURS.some((hours) => hours.test(before));
}
