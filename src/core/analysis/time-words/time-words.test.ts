import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeWords } from './index.ts';

const said = (text: string) =>
  timeWords(text).map((word) =>
    word.kind === 'duration' ? `${word.duration.amount} ${word.duration.unit}` : word.kind,
  );

describe('LANG-3 lengths of time', () => {
  it.each([
    ['24小时内给您方案', '24 h'],
    ['二十四小时内给您方案', '24 h'],
    ['２４小时内', '24 h'],
    ['24 小时之内', '24 h'],
    ['三个工作日内退款', '3 wd'],
    ['3到5个工作日到账', '5 wd'],
    ['1-3天送到', '3 d'],
    ['半小时内回电', '0.5 h'],
    ['半个小时', '0.5 h'],
    ['一个半小时', '1.5 h'],
    ['两个半小时左右', '2.5 h'],
    ['两天', '2 d'],
    ['两天半', '2.5 d'],
    ['一刻钟', '15 min'],
    ['30秒内接听', '30 s'],
    ['十五分钟', '15 min'],
    ['一百二十分钟', '120 min'],
    ['3日内', '3 d'],
    ['一周内', '7 d'],
    ['两个月内', '60 d'],
    ['不超过两天', '2 d'],
    ['8个工作小时', '8 wh'],
    ['within two hours', '2 h'],
    ['Within 24 hours', '24 h'],
    ['within twenty-four hours', '24 h'],
    ['in half an hour', '0.5 h'],
    ['one and a half hours', '1.5 h'],
    ['an hour and a half', '1.5 h'],
    ['two working days', '2 wd'],
    ['2 business days', '2 wd'],
    ['within 3 to 5 days', '5 d'],
    ['within 1-2 working days', '2 wd'],
    ['within a day', '1 d'],
    ['in a couple of hours', '2 h'],
    ['24h', '24 h'],
    ['within 30s', '30 s'],
    ['in 10 min', '10 min'],
    ['a quarter of an hour', '0.25 h'],
    ['within a week', '7 d'],
    ['a 24-hour answer', '24 h'],
    ['four working hours', '4 wh'],
    ['我们会在24h内回复', '24 h'],
    ['30min内', '30 min'],
    ['两三天内答复', '3 d'],
    ['三五个工作日到账', '5 wd'],
    ['十五六分钟', '16 min'],
    ['二三十分钟', '30 min'],
    ['一两个小时', '2 h'],
    ['廿四小时内', '24 h'],
    ['壹个工作日内', '1 wd'],
    ['七个自然日内', '7 d'],
    ['15分内接通', '15 min'],
    ['1小时30分钟内', '90 min'],
    ['一小时三十分内', '90 min'],
    ['1½小时', '1.5 h'],
    ['二十四（24）小时内', '24 h'],
    ['最晚24小时内给您答复', '24 h'],
    ['不会超过24小时', '24 h'],
    ['within 1 hour 30 minutes', '90 min'],
    ['within 1 hour and 30 minutes', '90 min'],
    ['within 1h30', '90 min'],
    ['within 2 days and 12 hours', '60 h'],
    ['in 1½ hours', '1.5 h'],
    ['in 1 1/2 hours', '1.5 h'],
    ['in ½ hour', '0.5 h'],
    ['in three-quarters of an hour', '0.75 h'],
    ['within one hundred and twenty minutes', '120 min'],
    ['within a hundred days', '100 d'],
    ['within 1,000 minutes', '1000 min'],
    ['within twenty-four (24) hours', '24 h'],
    ['within 2 calendar days', '2 d'],
    ['within 3 work days', '3 wd'],
    ['within 5 weekdays', '5 wd'],
    ['within 2d', '2 d'],
    ['you won’t be waiting more than 10 minutes', '10 min'],
    ['within 72hrs', '72 h'],
    ['within 30mins', '30 min'],
    ['in 3days', '3 d'],
    ['十几分钟内回复', '19 min'],
    ['二十来分钟', '20 min'],
    ['30多分钟', '39 min'],
    ['十几个小时', '19 h'],
    ['一个多小时', '2 h'],
    ['一个半月', '45 d'],
    ['半年内给您结果', '182.5 d'],
    ['一年之内', '365 d'],
    ['7天内退款', '7 d'],
    ['24小時內回覆您', '24 h'],
    ['三個工作天內', '3 wd'],
    ['一個半鐘頭', '1.5 h'],
    ['兩週內', '14 d'],
    ['不會超過十五分鐘', '15 min'],
  ])('LANG-3 %s: %s', (text, expected) => expect(said(text)).toEqual([expected]));
});

describe('LANG-3 times by the clock', () => {
  it.each([
    '今晚8点前给您回话',
    '今晚八点前',
    '明天中午12点前',
    '明天中午',
    '下午三点半',
    '20:00前',
    '２０：００前',
    '周五前',
    '12月31日前',
    'by 8 pm',
    'by 8 p.m.',
    'by 20:00',
    'by 8:30pm tonight',
    'tomorrow noon',
    'tomorrow at 9 am',
    'by the end of the day',
    'by Friday',
    'at six o’clock',
    'by half past eight',
    'by 31 December',
    'by December 31st at noon',
    'by the 3rd of May',
    'on May 3',
    'by 2026-12-31',
    'within the hour',
    '31号前',
    'between 9:00 and 12:00',
    '明天9:00-12:00上门',
    '每天9点给您更新进度',
    '今晚8点30前',
    '十二月三十一日前',
    '17时30分前',
    '下午五时前',
    '下班前给您回电',
    '第二天上午',
    '翌日送达',
    '下一个工作日',
    '下周给您答复',
    '我们8pm前回电',
    'the next working day',
    'on the next business day',
    'the same day',
    'on the following day',
    'by EOD',
    'by 8 in the evening',
    'by 12/31',
    'in the next hour',
    '中午之前给您回电',
    '下个星期内',
    '下个星期一上午',
    '今晚8點前',
    '週五前',
    '下午三點半',
  ])('LANG-3 %s', (text) => {
    expect(said(text).length).toBeGreaterThan(0);
    expect(new Set(said(text))).toEqual(new Set(['clock']));
  });

  it('LANG-3 a placeholder for the time', () => {
    expect(said('You hear from me by {time}.')).toEqual(['placeholder']);
    expect(said('order {order} for {surname}')).toEqual([]);
  });
});

describe('LANG-3 numbers that are no time', () => {
  it.each([
    '24期免息',
    '3 items',
    'room 8',
    '8号房',
    '400-800-1234',
    '请拨打 400-800-1234',
    '第三天您来过',
    '今年想哪一周来',
    '三点建议',
    '有两点原因',
    '3.5分',
    '98分',
    '打8折',
    '7天无理由退货',
    '24小时热线',
    '24小时客服在线',
    'our 24-hour hotline',
    '您等了两天',
    '三天前您来过电话',
    'two days ago',
    'you have waited three hours',
    'twice a day',
    'have a nice day',
    'just a second',
    'the second time',
    'every two hours',
    '每两小时',
    '16:9 的屏幕',
    '2 people',
    'iPhone 15s2',
    'two-year guarantee',
    '30-day return',
    '马上为您处理',
    'as soon as possible',
    'we are open 9:00-18:00',
    'open every day from 9 am to 6 pm',
    'Our office hours are 9:00 to 17:30.',
    'since 3 March',
    'option 5 may be better',
    '营业时间9:00-18:00',
    '营业时间：早上9点到晚上9点',
    '营业至22:00',
    '5号柜台',
    '我们十分内疚',
    '24h客服热线',
    '24小时自助服务',
    '每24h',
    '24 h前您来过',
    'open 24/7',
    'a 2d picture',
    'a hundred per cent',
    '您已等了1小时30分钟',
    '下周转到新的系统吗',
    '7天内无理由退货',
    '一年内免费保修',
    '2026年内',
    '成立二十年',
    '用了十几年',
    '您等了十几分钟',
    '您等了兩天',
    '三天前您來過電話',
    '24小時熱線',
    '營業時間9:00-18:00',
    '几小时',
    'size 3days2',
    'we have been waiting 10 minutes',
    '',
  ])('LANG-3 “%s”', (text) => expect(said(text)).toEqual([]));
});

describe('LANG-3 ranges', () => {
  it('LANG-3 are those of the original text', () => {
    for (const [text, piece] of [
      ['我们２４小时内回复', '２４小时'],
      ['ﬁne, within two hours.', 'two hours'],
      ['Ça ira: by 8 pm, sir', '8 pm'],
      ['e\u0301 30 分钟', '30 分钟'],
    ] as const) {
      const [word] = timeWords(text);
      expect(text.slice(word?.from, word?.to)).toBe(piece);
    }
  });

  it('LANG-3 any text gives ranges in order inside of it, and none takes long', () => {
    const piece = fc.constantFrom(
      '24',
      '小时',
      '内',
      '半',
      '个',
      ' two ',
      'hours',
      '点',
      ' by 8 pm',
      '{time}',
      '，',
      'ﬁ',
      'é',
      '😀',
      '-',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))).map((parts) => parts.join('')),
        (text) => {
          let end = 0;
          for (const { from, to } of timeWords(text)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
    const started = performance.now();
    for (const text of ['1', '一', '半', '1-', 'one ', '1:', '今天', '个'])
      timeWords(text.repeat(20_000 / text.length));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
