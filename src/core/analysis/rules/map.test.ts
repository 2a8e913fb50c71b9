import { describe, expect, it } from 'vitest';
import { messageOf } from '../index.ts';
import { both, found, type Loose, record, type SmallFile, set } from '../testing/journey.ts';

const add =
  (table: string, ...records: Loose[]) =>
  (file: SmallFile) => {
    const list = file[table] ?? file.library[table];
    (list as Loose[]).push(...records);
  };
const drop = (table: string, id: string) => (file: SmallFile) => {
  file[table] = (file[table] as Loose[]).filter((one) => one.id !== id);
};

describe('JRN-1', () => {
  it('JRN-1 a pain of 12 or more without an action', () => {
    expect(found('JRN-1', drop('actions', 'tell')).map(({ where }) => where[0].id)).toEqual(['late']);
  });
  it('JRN-1 not below 12, not a delight, not with an action', () => {
    const milder = (fields: Loose) => both(drop('actions', 'tell'), set('late', fields));
    expect(found('JRN-1', milder({ frequency: 2 }))).toEqual([]);
    expect(found('JRN-1', milder({ kind: 'delight', limit: 'x' }))).toEqual([]);
    expect(found('JRN-1', () => {})).toEqual([]);
  });
});

describe('JRN-2', () => {
  const scores =
    (...values: number[]) =>
    (file: SmallFile) => {
      file.steps = values.map((_, i) => ({
        id: i === 0 ? 'wait' : i === 1 ? 'ask' : `s${i}`,
        stage: 'after',
        title: `S${i}`,
      }));
      file.feelings = (file.steps as Loose[]).map(({ id }, i) => ({
        persona: 'lin',
        step: id,
        score: values[i],
      }));
    };
  it('JRN-2 the last felt step is below 0', () => {
    expect(found('JRN-2', scores(4, 2, -1))[0]?.facts).toMatchObject({ end: -1, endsBelowZero: true });
  });
  it('JRN-2 what is remembered falls 1 or more behind the mean', () => {
    // Peak −4 and end 1: −1.5; mean 0.5.
    expect(found('JRN-2', scores(3, 2, -4, 1))[0]?.facts).toMatchObject({
      peakEnd: -1.5,
      mean: 0.5,
      endsBelowZero: false,
    });
  });
  it('JRN-2 not when it ends well', () => {
    expect(found('JRN-2', scores(-4, 0, 5))).toEqual([]);
    expect(found('JRN-2', scores(2, 2, 0))).toEqual([]);
    expect(found('JRN-2', (file) => (file.feelings = []))).toEqual([]);
  });
});

describe('JRN-3', () => {
  const at = (stake: number, score: number) => (file: SmallFile) => {
    set('chat', { stake })(file);
    file.feelings = [{ persona: 'lin', step: 'ask', score }];
  };
  it('JRN-3 stake 4 or more, feeling −2 or less', () => {
    expect(found('JRN-3', at(4, -2))[0]?.where[0]).toEqual({ type: 'card', id: 'chat' });
  });
  it('JRN-3 not with less at stake, not with a milder feeling', () => {
    expect(found('JRN-3', at(3, -5))).toEqual([]);
    expect(found('JRN-3', at(5, -1.5))).toEqual([]);
  });
});

describe('JRN-4', () => {
  it('JRN-4 no delight anywhere', () => {
    expect(found('JRN-4', drop('moments', 'note')).map(({ facts }) => facts.moment)).toEqual([null]);
  });
  it('JRN-4 a delight without a limit', () => {
    expect(found('JRN-4', set('note', { limit: ' ' }))[0]?.facts.moment?.id).toBe('note');
    expect(found('JRN-4', set('note', { limit: '', cost: '5 CNY a guest' }))).toEqual([]);
  });
});

describe('BP-1', () => {
  it('BP-1 a customer action with no touchpoint or no evidence', () => {
    expect(found('BP-1', drop('cards', 'seen'))[0]?.facts).toMatchObject({
      lacksEvidence: true,
      lacksTouchpoint: false,
    });
    const alone = add('cards', { id: 'waits', lane: 'customer', step: 'wait', title: 'Waits' });
    expect(found('BP-1', alone)[0]?.facts).toMatchObject({ lacksEvidence: true, lacksTouchpoint: true });
  });
  it('BP-1 not for other cards', () => {
    expect(found('BP-1', add('cards', { id: 'b', lane: 'backstage', step: 'wait', title: 'B' }))).toEqual([]);
  });
});

describe('BP-2', () => {
  it.each(['frontstage', 'backstage', 'support'])('BP-2 work on the lane %s without an owner', (lane) => {
    expect(found('BP-2', add('cards', { id: 'x', lane, step: 'ask', title: 'X' }))).toHaveLength(1);
  });
  it('BP-2 not for what customers do or meet', () => {
    expect(found('BP-2', add('cards', { id: 'x', lane: 'customer', step: 'ask', title: 'X' }))).toEqual([]);
  });
});

describe('BP-3', () => {
  const link = (from: string, to: string) => add('links', { id: 'skip', from, to, kind: 'needs' });
  it('BP-3 from the customer’s side straight behind the scenes', () => {
    expect(found('BP-3', link('chat', 'traces')).map(({ where }) => where[0])).toEqual([
      { type: 'link', id: 'skip' },
    ]);
    expect(found('BP-3', link('asks', 'traces'))).toHaveLength(1);
  });
  it('BP-3 not by the frontstage, not the other way', () => {
    expect(found('BP-3', link('reads', 'traces'))).toEqual([]);
    expect(found('BP-3', link('traces', 'chat'))).toEqual([]);
  });
});

describe('LOOP-1, LOOP-2, LOOP-3', () => {
  const proof = { metric: 'csat', before: 3, after: 4, n: 20, at: '2026-11-01' };
  it('LOOP-1 verified without proof', () => {
    expect(found('LOOP-1', set('tell', { state: 'verified' }))).toHaveLength(1);
    expect(found('LOOP-1', set('tell', { state: 'verified', proof }))).toEqual([]);
    expect(found('LOOP-1', set('tell', { state: 'in-progress' }))).toEqual([]);
  });
  it('LOOP-2 overdue, by the day of the clock’s zone', () => {
    const [late] = found('LOOP-2', set('tell', { due: '2026-11-21' }));
    expect(messageOf(late as never, 'en')).toContain('November 21, 2026');
    expect(messageOf(late as never, 'zh-CN')).toContain('2026年11月21日');
    expect(found('LOOP-2', set('tell', { due: '2026-11-22' }))).toEqual([]);
    expect(found('LOOP-2', set('tell', { due: '2026-11-21', state: 'verified', proof }))).toEqual([]);
  });
  it('LOOP-3 no owner or no date', () => {
    const without =
      (...keys: string[]) =>
      (file: SmallFile) => {
        for (const key of keys) delete record(file, 'tell')[key];
      };
    expect(found('LOOP-3', without('owner'))[0]?.facts).toMatchObject({ lacksOwner: true, lacksDate: false });
    expect(found('LOOP-3', without('due'))[0]?.facts).toMatchObject({ lacksOwner: false, lacksDate: true });
    expect(found('LOOP-3', () => {})).toEqual([]);
  });
});

describe('HAND-1 and HAND-2', () => {
  const handoff = (fields: Loose) => set('over', { handoff: fields });
  it('HAND-1 a bot that never says when it hands over', () => {
    expect(found('HAND-1', handoff({ passes: ['x'] }))[0]?.severity).toBe('error');
    expect(found('HAND-1', (file) => delete record(file, 'over').handoff)).toHaveLength(1);
    expect(found('HAND-1', handoff({ confidenceBelow: 0.5 }))).toHaveLength(1);
  });
  it('HAND-1 not with a trigger, not between people', () => {
    for (const trigger of [{ tries: 1 }, { wait: { amount: 1, unit: 'min' } }, { onRequest: true }]) {
      expect(found('HAND-1', handoff(trigger))).toEqual([]);
    }
    expect(found('HAND-1', both(handoff({}), set('bot', { channel: 'ch-chat' })))).toEqual([]);
    expect(found('HAND-1', both(handoff({}), set('over', { kind: 'flow' })))).toEqual([]);
  });
  it('HAND-1 also to another bot', () => {
    const taker = (file: SmallFile) => record(file, 'over').to as string;
    const to = (channel: string) => (file: SmallFile) => {
      add('channels', { id: 'other-bot', name: 'Bot of the courier', kind: 'bot' })(file);
      handoff({})(file);
      set(taker(file), { channel })(file);
    };
    expect(found('HAND-1', to('other-bot'))).toHaveLength(1);
    expect(found('HAND-1', to('ch-bot'))).toHaveLength(1);
  });
  it('HAND-2 nothing is passed on', () => {
    expect(found('HAND-2', handoff({ tries: 1, passes: [' '] }))).toHaveLength(1);
    expect(found('HAND-2', handoff({ tries: 1, passes: ['the photos'] }))).toEqual([]);
    expect(found('HAND-2', set('over', { kind: 'flow', handoff: { passes: [] } }))).toEqual([]);
  });
});

describe('REF-1', () => {
  it.each<[name: string, change: (file: SmallFile) => unknown, from: string, to: string]>([
    ['a card', set('reads', { owner: 'gone' }), 'card reads', 'role gone'],
    ['a standard', set('solved', { calendar: 'gone' }), 'sla solved', 'calendar gone'],
    ['a script', set('sorry', { channels: ['ch-chat', 'gone'] }), 'script sorry', 'channel gone'],
    [
      'the journey',
      (file) => ((file.journey as Loose).personas = ['lin', 'gone']),
      'journey j',
      'persona gone',
    ],
    ['an action', set('tell', { owner: 'gone' }), 'action tell', 'role gone'],
  ])('REF-1 %s refers to what is not there', (_name, change, from, to) => {
    const [finding, ...more] = found('REF-1', change);
    expect(finding?.where.map(({ type, id }) => `${type} ${id}`)).toEqual([from, to]);
    expect(more).toEqual([]);
  });
  it('REF-1 not for what is there', () =>
    expect(found('REF-1', set('chat', { owner: 'agent' }))).toEqual([]));
});

describe('REF-2', () => {
  it.each([
    ['image:0a', 1],
    ['C:\\\\Pictures\\\\shop.png', 1],
    ['data:text/html,x', 1],
    ['', 0],
    [`image:${'0a'.repeat(32)}`, 0],
    ['data:image/png;base64,AAAA', 0],
    ['https://pictures.example/a.png', 0],
  ])('REF-2 %j as a picture', (image, count) => {
    const findings = found('REF-2', both(set('chat', { image }), set('lin', { image })));
    expect(findings.map(({ where: [one] }) => `${one?.type} ${one?.id}`)).toEqual(
      count === 0 ? [] : ['card chat', 'persona lin'],
    );
  });
});

describe('SQ-1 and SQ-2', () => {
  it('SQ-1 names the dimensions that no standard serves', () => {
    const [finding] = found('SQ-1', (file) => {
      delete record(file, 'empathy').dimension;
      delete record(file, 'tangibles').dimension;
    });
    expect(finding?.facts.missing).toEqual(['tangibles', 'empathy']);
    expect(messageOf(finding as never, 'en')).toBe('No standard serves tangibles and empathy.');
  });
  const asked = (expectation: number, perception: number, step = 'ask') =>
    add(
      'measures',
      { id: 'm1', step: 'ask', metric: 'servqual.empathy.expectation', value: expectation },
      { id: 'm2', step, metric: 'servqual.empathy.perception', value: perception },
    );
  it('SQ-2 perception 1 or more below expectation', () => {
    const [finding] = found('SQ-2', asked(6.2, 5.2));
    expect(finding?.where[0]).toEqual({ type: 'stage', id: 'after' });
    expect(finding?.facts).toMatchObject({ dimension: 'empathy', expectation: 6.2, perception: 5.2 });
  });
  it('SQ-2 not for a smaller gap, nor with one side alone', () => {
    expect(found('SQ-2', asked(6.1, 5.2))).toEqual([]);
    expect(
      found(
        'SQ-2',
        add('measures', { id: 'm', step: 'ask', metric: 'servqual.empathy.expectation', value: 9 }),
      ),
    ).toEqual([]);
  });
  it('SQ-2 is of the journey as a whole where no stage has both sides, with all that was asked', () => {
    const whole = (expectation: number, perception: number) => (file: SmallFile) => {
      const empathy = 'servqual.empathy';
      add(
        'measures',
        { id: 'm1', step: 'ask', metric: `${empathy}.expectation`, value: expectation },
        { id: 'm2', metric: `${empathy}.perception`, value: perception },
        { id: 'm3', metric: `${empathy}.expectation`, value: 3 },
      )(file);
    };
    expect(found('SQ-2', whole(7, 3))[0]?.where[0]?.type).toBe('journey');
    expect(found('SQ-2', whole(4, 3))).toEqual([]);
  });
  it('SQ-2 weighs answers by how many gave them', () => {
    const weighed = found('SQ-2', (file) => {
      asked(6, 5.5)(file);
      add('measures', { id: 'm3', step: 'ask', metric: 'servqual.empathy.perception', value: 4.5, n: 99 })(
        file,
      );
    });
    expect(weighed).toHaveLength(1);
  });
});
