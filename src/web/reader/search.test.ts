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

const entries = indexOf({
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
});
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

it('finds nothing for nothing, for signs, and for what is not there', () => {
  expect(found('  ')).toEqual([]);
  expect(found('!?')).toEqual([]);
  expect(found('xyz')).toEqual([]);
});
