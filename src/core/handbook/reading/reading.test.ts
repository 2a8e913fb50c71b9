import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../model/index.ts';
import { everyNode } from '../testing/every-node.ts';
import type { Handbook } from '../tree/handbook.ts';
import { keysOf, keysOfSaid } from './keys.ts';
import { readingOf } from './reading-of.ts';
import { mandarin } from './syllables.ts';

describe('keys', () => {
  it('are the initials of characters and words, and syllables in full', () => {
    expect(keysOf(['退款超时', '重庆银行'], mandarin)).toEqual({
      initials: 'tkcs cqyh',
      spelled: 'tuikuanchaoshi chongqingyinhang',
    });
    expect(keysOf(['A late parcel', ''], mandarin)).toEqual({ initials: 'alp', spelled: '' });
    expect(keysOf(['VIP 顾客', 'ＡＢＣ'], mandarin)).toEqual({ initials: 'vgk a', spelled: 'vipguke' });
  });

  it('of what is said begin anew with each phrase, and leave out what is not Chinese', () => {
    expect(keysOfSaid(['今晚八点前，给您送到。', 'We are sorry.'], mandarin)).toEqual({
      initials: 'jwbdq gnsd',
      spelled: 'jinwanbadianqian geininsongdao',
    });
  });
});

describe.each(LOCALES)('what is read at the counter in %s', (locale) => {
  const reading = readingOf(everyNode(locale), mandarin);

  it('has scripts in parts, with what is to be filled in', () => {
    const [script] = reading.scripts;
    const fills = locale === 'en' ? ['form of address', 'surname'] : ['称呼', '姓氏'];
    expect(script).toMatchObject({
      id: 'late-parcel',
      channels: ['Chat 在线客服'],
      keys: { initials: expect.stringContaining('apilbgyw') },
    });
    expect(script?.lines[0]?.pieces).toEqual([{ fill: fills[0] }, { fill: fills[1] }, ', sorry.']);
  });

  it('has standards and authorities in words', () => {
    expect(reading.slas[0]).toMatchObject({
      target: { amount: 30, unit: 's' },
      hours: '',
      escalations: [{ to: 'Team lead 班长' }],
    });
    expect(reading.authorities[0]).toMatchObject({
      role: 'Agent 坐席',
      beyond: 'Team lead 班长',
      limit: expect.stringContaining('200'),
    });
  });

  it('has the questions, and the issue that it is of', () => {
    expect(reading.questions.map(({ right, choices }) => [right, choices.length])).toEqual([
      [1, 4],
      [-1, 0],
    ]);
    expect(reading.issue).toEqual({ n: 3, effective: '2026-12-31' });
    expect(readingOf(everyNode(locale, false), mandarin).issue).toBeNull();
  });
});

it('finds touchpoints below their stage, with the standards that are left', () => {
  const handbook: Handbook = {
    ...everyNode('en'),
    children: [
      ...everyNode('en').children,
      {
        type: 'section',
        id: 's',
        number: '9',
        title: 'Delivery',
        about: { type: 'stage', id: 's' },
        children: [
          {
            type: 'section',
            id: 't',
            number: '9.1',
            title: 'Waiting',
            about: {
              type: 'touchpoint',
              id: 'card',
              situation: 'late',
              channel: 'Chat',
              slas: ['answered', 'gone'],
              scripts: ['late-parcel'],
              authorities: ['gone'],
            },
            children: [],
          },
        ],
      },
    ],
  };
  expect(readingOf(handbook, mandarin).touchpoints.slice(-1)).toEqual([
    {
      id: 'card',
      title: 'Waiting',
      journey: '',
      stage: 'Delivery',
      situation: 'late',
      channel: 'Chat',
      slas: ['answered'],
      scripts: ['late-parcel'],
      authorities: [],
      keys: { initials: 'w l', spelled: '' },
    },
  ]);
});
