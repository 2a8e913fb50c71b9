import { expect, it } from 'vitest';
import type { HandbookReading } from '../../core/protocol/index.ts';
import { find, indexOf } from './search.ts';

const script = (
  name: string,
  initials: string,
  spelled = '',
  text = '',
): HandbookReading['scripts'][number] => ({
  id: name,
  name,
  situation: '',
  kind: '',
  channels: [],
  lines: [{ part: 'say', pieces: [text, { fill: '姓氏' }] }],
  never: [],
  keys: { initials, spelled },
});

const reading: HandbookReading = {
  version: 1,
  locale: 'zh-CN',
  title: '',
  organization: '',
  number: '',
  edition: '',
  issue: null,
  made: '2026-11-22',
  scripts: [
    script('包裹延误', 'bgyw', 'baoguoyanwu', '今晚八点前送到'),
    script('退款超时', 'tkcs', 'tuikuanchaoshi'),
    script('Late parcel', 'lp'),
    script('查退款进度', 'ctkjd', 'chatuikuanjindu'),
  ],
  touchpoints: [
    {
      id: 'place',
      title: '退款',
      journey: '',
      stage: '售后',
      situation: '退货',
      channel: '热线',
      scripts: ['退款超时'],
      slas: [],
      authorities: [],
      keys: { initials: 'tk th', spelled: 'tuikuan tuihuo' },
    },
  ],
  slas: [],
  authorities: [],
  questions: [],
};
const entries = indexOf(reading);
const found = (text: string) => find(entries, text).map(({ id }) => id);

it('finds by initials of characters and words, the surest first', () => {
  expect(found('tkc')).toEqual(['退款超时']);
  expect(found('lp')).toEqual(['Late parcel']);
  expect(found('TK')).toEqual(['place', '退款超时', '查退款进度']);
  expect(found('ｂｇｙ')).toEqual(['包裹延误']);
});

it('finds by characters, by what is said, by spelled syllables', () => {
  expect(found('退款超')).toEqual(['退款超时', 'place']);
  expect(found('八点')).toEqual(['包裹延误']);
  expect(found('tuikuan')).toEqual(['退款超时', 'place', '查退款进度']);
  expect(found('售后 热线')).toEqual(['place']);
});

it('finds by the beginning of any word: of a name first, then of what is said, then within a word', () => {
  const place = {
    id: 'desk',
    title: 'The front desk',
    journey: 'A night in Lisbon',
    stage: 'Leaving',
    situation: 'a wrong bill',
    channel: 'Desk',
    scripts: ['Goodbye'],
    slas: [],
    authorities: ['money'],
    keys: { initials: 'tfd awb', spelled: '' },
  };
  const english = indexOf({
    ...reading,
    locale: 'en',
    scripts: [
      script('Goodbye', 'g'),
      script('Unrefundable', 'u'),
      script('Night', 'n', '', 'I am sorry for the (noise), we refund it.'),
      script('A refund', 'ar'),
    ],
    touchpoints: [place],
    authorities: [
      { id: 'money', role: '', situation: 'Loss', may: ['refund'], limit: '', beyond: '', within: '' },
    ],
  });
  const ids = (text: string) => find(english, text).map(({ id }) => id);
  expect(ids('noi')).toEqual(['Night']);
  expect(ids('ref')).toEqual(['A refund', 'Unrefundable', 'Night', 'desk']);
  // By the place in the journey where it is said.
  expect(ids('lis')).toEqual(['Goodbye', 'desk']);
  expect(ids('leav')).toEqual(['Goodbye', 'desk']);
  expect(ids('tfd')).toEqual(['desk', 'Goodbye']);
});

it('finds by the initials and the syllables of the place where it is said', () => {
  const { touchpoints, scripts } = reading;
  const elsewhere = indexOf({
    ...reading,
    scripts: scripts.slice(0, 1),
    touchpoints: touchpoints.map((place) => ({ ...place, scripts: ['包裹延误'] })),
  });
  expect(find(elsewhere, 'tuih').map(({ id }) => id)).toEqual(['place', '包裹延误']);
});

it('finds by the initials and the syllables of what is said, after all names; readings from before have none', () => {
  const spoken = indexOf({
    ...reading,
    scripts: reading.scripts.map((one) =>
      one.id === '包裹延误'
        ? { ...one, said: { initials: 'jwbdqsd', spelled: 'jinwanbadianqiansongdao' } }
        : one,
    ),
  });
  const ids = (text: string) => find(spoken, text).map(({ id }) => id);
  expect(ids('jw')).toEqual(['包裹延误']);
  expect(ids('jinwan')).toEqual(['包裹延误']);
  expect(ids('badian')).toEqual(['包裹延误']);
  // Two letters somewhere within a phrase say too little.
  expect(ids('bd')).toEqual([]);
  expect(found('jinwan')).toEqual([]);
});

it('finds nothing for nothing, for signs, and for what is not there', () => {
  expect(found('  ')).toEqual([]);
  expect(found('!?')).toEqual([]);
  expect(found('xyz')).toEqual([]);
});
