import type { TimeWord } from './time-word.ts';

const REACH = 40;
const OPENING_HOURS = [
  /\bopen(?:ing)?(?: (?:daily|every day|hours?(?: are)?:?))?(?: (?:from|until|till|between))? $/,
  /\b(?:business|office|working) hours(?: are)?:?(?: from)? $/,
  /(?:(?:营业|开放|办公|上班|工作|服务|接听|在线)时间(?:是|为)?[: ]?(?:(?:周|星期)一[至到~-](?:(?:周|星期)?[五六日天])?|工作日|每[天日])? ?|营业[到至])$/u,
];
const PASSED = /\bsince $/;

/** A day that may be the one on which it happened, without an hour. */
const THIS_DAY = /^(?:今[天日晚早夜]|当[天日晚]|同日|today|tonight|this (?:morning|afternoon|evening))$/u;
/** Within the clause: an apology or thanks, or what went wrong, and no word of what will be done. */
const HAPPENED_AFTER =
  /^(?:的|(?:(?![会将就定内前]|给您(?![带造添])|为您)[^，。！？；：、,.!?;:]){0,10}?(?:抱歉|对不起|不好意思|遗憾|久等|白跑|失望|委屈|辛苦|不便|添麻烦|感谢|谢谢|没|未能|[发發]生|遇到)|['’]s\b| (?:was|has|did)\b)/u;
const HAPPENED_BEFORE =
  /(?:(?:感谢|谢谢|抱歉|对不起|不好意思|让|辛苦)您?|\b(?:sorry|apolog(?:y|ies|i[sz]e)|regret|thanks|thank you)\b(?:(?! (?:will|shall|can|and|to)\b|['’]ll\b)[^.!?;:,])*) ?$/u;

/** A time by the clock that says when somebody is there, when something began, or on which day it went wrong. */
export function isNoPromise(text: string, { kind, from, to }: TimeWord): boolean {
  if (kind !== 'clock') return false;
  const before = text.slice(Math.max(0, from - REACH), from);
  if (PASSED.test(before) || OPENING_HOURS.some((hours) => hours.test(before))) return true;
  if (!THIS_DAY.test(text.slice(from, to))) return false;
  return HAPPENED_AFTER.test(text.slice(to, to + REACH)) || HAPPENED_BEFORE.test(before);
}
