import type { Duration, DurationUnit } from '../../base/index.ts';
import { firstNumber, HAN_NUMBER as N, readHanNumber } from './numerals.ts';
import type { FoundTime } from './time-word.ts';

/** What a unit is in the model's terms. */
const UNITS: Readonly<Record<string, readonly [amount: number, unit: DurationUnit]>> = {
  秒: [1, 's'],
  秒钟: [1, 's'],
  分钟: [1, 'min'],
  分: [1, 'min'],
  刻钟: [15, 'min'],
  小时: [1, 'h'],
  钟头: [1, 'h'],
  天: [1, 'd'],
  日: [1, 'd'],
  自然日: [1, 'd'],
  周: [7, 'd'],
  星期: [7, 'd'],
  礼拜: [7, 'd'],
  月: [30, 'd'],
  年: [365, 'd'],
  工作日: [1, 'wd'],
  工作天: [1, 'wd'],
  工作小时: [1, 'wh'],
  工时: [1, 'wh'],
};

// A bare 日 is a day of the month, a bare 月 a month of the year, a bare 年 a year or an age; 分 alone is a mark out of a hundred, unless behind hours.
const UNIT =
  '工作小时|工作[日天]|自然日|工时|秒钟|秒|分钟|(?<=小时零?(?:\\d{1,2}|[一二三四五十]{1,3}))分|(?<=\\d)分(?=[之以]?内)|刻钟|小时|钟头|天|星期|礼拜|(?<=个[半多]?)月|周|[日年](?=内|之内|以内)';
/** 一个半小时, 半小时, 两天半, 3到5个工作日: the later end of a range is what is promised, and of 一个多小时 two hours. */
const LENGTH = new RegExp(
  `(?<![第每哪这那上下]|每隔|\\d[-.:/]?|[a-z]-?)(?:${N} ?(?:-|~|—|至|到) ?)?(?:(?<half>半)个?|(?<number>${N}) ?(?:个?(?<mid>半)|个(?<more>多)?)?) ?(?<unit>${UNIT})(?<tail>半)?`,
  'gu',
);

/** Time that has passed, and time that is no answer's: opening hours, guarantees, how long a voucher is valid, returns without a reason. */
const PASSED_BEFORE =
  /(?:(?<!不|不会|不得|不能)超过|(?<![不])了|已经?|过去|最近|近|(?<![最今明当])晚|每隔?|全[天年]|7[×x*]|(?:有效|保质|会员)期(?:限)?(?:为|是|到)? ?|[延耽]误|延迟|迟到|晚到|超时|拖|步行|(?<![提之以目])前)$/u;
const NO_PROMISE_AFTER =
  /^(?:以?前(?!给|为|答|回)|之前(?!给|为|答|回)|(?:[之以]?内)?(?:免费|可以?)?(?:无理由|无忧|无条件|保修|质保|价保|保价|保质|包退|包换|退换|退货(?!退款)|试用|三包)|免费试|工作制|都?没|未|车程|路程|便利店|内?有效|不?打烊|营业|热线|客服|在线|值班|服务热线|一次)/u;
const SERVICE_AFTER = /^(?:全天候|人工|自助|不间断|随时|竭诚|为您)*(?:服务|热线|客服)/u;

function lengthsIn(text: string): FoundTime[] {
  return [...text.matchAll(LENGTH)].flatMap((match): FoundTime[] => {
    const { half, number = '', mid, more, unit = '', tail } = match.groups ?? {};
    const from = match.index;
    const to = from + match[0].length;
    const after = text.slice(to, to + 8);
    const isPassed = PASSED_BEFORE.test(text.slice(Math.max(0, from - 8), from));
    const isOther = NO_PROMISE_AFTER.test(after) || SERVICE_AFTER.test(after);
    const part = more ? 1 : mid || tail ? 0.5 : 0;
    const count = half ? 0.5 : readHanNumber(firstNumber(number)) + part;
    const duration = durationOf(count, unit);
    return duration ? [{ kind: 'duration', duration, from, to, isNoPromise: isPassed || isOther }] : [];
  });
}

const A_YEAR_BY_NAME = 100;

function durationOf(count: number, name: string): Duration | null {
  const [factor, unit] = UNITS[name] ?? [0, 's'];
  const amount = count * factor;
  // 2026年内 is this year.
  if (name === '年' && count >= A_YEAR_BY_NAME) return null;
  return amount > 0 && Number.isFinite(amount) ? { amount, unit } : null;
}

const DATE =
  '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号]';
const DAY = `${DATE}|今天|今日|今晚|今早|今夜|明天|明日|明早|明晚|后天|大后天|当天|当日|当晚|同日|次日|翌日|隔[天日]|第二[天日]|(?:下一?|次)个?工作日|下班(?=之?前)|打烊(?=之?前)|(?:[下本这]个?)?(?:周|星期|礼拜)[一二三四五六日天末]|[下本这](?:周(?![转期边年])|个?(?:星期|礼拜))内?|[下本]个?月内?|\\d{1,2}[日号](?=之?前)|[月年]底|(?:元旦|除夕|春节|过年|清明|五一|端午|中秋|国庆|圣诞)节?(?=之?前)|(?:凌晨|清晨|早[上晨]|上午|中午|正午|下午|傍晚|晚上|午夜|天黑)(?=之?前)`;
const PART = '凌晨|清晨|早上|早晨|上午|中午|正午|下午|傍晚|晚上|夜里|午夜|晚间|晚|早';
const HOUR = `(?:(?:[01]?\\d|2[0-4]):[0-5]\\d(?![:\\d])|(?:[01]?\\d|2[0-4]|二十[一二三四]?|十[一二三四五六七八九]?|[一二两三四五六七八九])点(?:钟|整|半|[一三]刻|[0-5]\\d(?!\\d)分?|${N}分)?|(?:[01]?\\d|2[0-4])时(?![候间刻段效长])(?:整|半|[0-5]?\\d分)?|(?<=[午上晨晚])(?:十[一二]?|[一二两三四五六七八九])时)`;
/** What 点 counts when it isn't hours. */
const POINTS_AFTER =
  /^(?:[一二三四五六七八九]|\d|建议|意见|原因|理由|要求|说明|内容|注意|问题|好处|不足|希望|想法|补充|感受|经验|体会|共识|多|%|如下|以上|之间|儿|积分|:)/u;
const POINTS_BEFORE = /(?:以下|下列|[这那有]|做到|总结|归纳|共|积|扣|加|减|送)$/u;
/** 一点 is a little, and 晚一点 a little later, unless it is said that it is one o'clock. */
const LITTLE = /^的?[早晚]?一点$/u;
const ONE_OCLOCK_AFTER = /^(?:[之以]?前|左右)/u;
const CLOCK = new RegExp(
  `(?<day>${DAY})?的?(?<part>${PART})?(?<!\\d[:.]?|第)(?<hour>${HOUR})(?: ?(?:-|~|—|至|到) ?(?:${PART})?${HOUR})?|(?:${DAY})(?:${PART})?`,
  'gu',
);

function clocksIn(text: string): FoundTime[] {
  return [...text.matchAll(CLOCK)].flatMap((match): FoundTime[] => {
    const { hour = '', part, day = part } = match.groups ?? {};
    const to = match.index + match[0].length;
    const after = text.slice(to, to + 8);
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    if (!day && hour.endsWith('点') && (POINTS_AFTER.test(after) || POINTS_BEFORE.test(before))) return [];
    if (LITTLE.test(match[0]) && !ONE_OCLOCK_AFTER.test(after)) return [];
    return [{ kind: 'clock', from: match.index, to }];
  });
}

/** The times in a folded Chinese text; lengths first. */
export const chineseTimes = (text: string): FoundTime[] => [...lengthsIn(text), ...clocksIn(text)];
