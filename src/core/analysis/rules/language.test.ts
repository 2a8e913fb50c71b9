import { describe, expect, it } from 'vitest';
import { type Command, planCommand } from '../../model/index.ts';
import { messageOf } from '../index.ts';
import {
  both,
  changed,
  findingsOf,
  found,
  type Loose,
  record,
  type SmallFile,
  set,
  snapshot,
} from '../testing/journey.ts';

const lines = (...parts: Array<[part: string, text: string]>) =>
  parts.map(([part, text], i) => ({ id: `n${i}`, part, text }));
const says = (text: string, kind = 'closing') => set('sorry', { kind, lines: lines(['say', text]) });
const glossary = (file: SmallFile, ...terms: Loose[]) => {
  file.library.terms = terms.map((term, i) => ({ id: `t${i}`, say: '', ...term }));
};

it('the small journey is clean', () => expect(findingsOf(changed(() => {}))).toEqual([]));

describe('LANG-1', () => {
  const hits = (text: string, ...terms: Loose[]) =>
    found('LANG-1', (file) => {
      says(text)(file);
      glossary(file, ...terms);
    }).map(({ facts }) => facts.said);

  it.each<[text: string, said: string[], ...terms: Loose[]]>([
    ['Your ticket is open.', ['ticket'], { term: 'ticket' }],
    ['Your TICKET, please', ['TICKET'], { term: 'Ticket' }],
    ['Ｔｉｃｋｅｔ 42', ['Ｔｉｃｋｅｔ'], { term: 'ticket' }],
    ['a system  upgrade', ['system  upgrade'], { term: 'system upgrade' }],
    ['cafe\u0301 rules', ['cafe\u0301'], { term: 'café' }],
    ['正在系统升级，请稍候', ['系统升级'], { term: '系统升级' }],
    ['正在系统升级，请稍候', ['系统升级'], { term: '系统' }, { term: '系统升级' }],
    ['工单和工单', ['工单', '工单'], { term: '工单' }],
    ['按SOP流程办', ['SOP'], { term: 'sop' }],
    ['a (.*) b', ['(.*)'], { term: '(.*)' }],
    ['an RMA-number', ['RMA'], { term: 'rma' }],
    ['\u{20BB7}野家工单', ['工单'], { term: '工单' }],
    ['Your order {order} is here', ['order'], { term: 'order' }],
  ])('LANG-1 “%s” says %j', (text, said, ...terms) => expect(hits(text, ...terms)).toEqual(said));

  it.each<[text: string, ...terms: Loose[]]>([
    ['The tickets are ready', { term: 'ticket' }],
    ['Sticketing', { term: 'ticket' }],
    ['abc', { term: '(.*)' }],
    ['anything', { term: ' ' }],
    ['Thank you for your service request.', { term: 'request', say: 'service request' }],
    ['安排检修师傅', { term: '检修', say: '' }, { term: 'x', say: '检修师傅' }],
    ['SVIP客户', { term: 'VIP客户' }],
    ['Your number is {order}.', { term: 'order' }],
    ['请记下{工单号}', { term: '工单' }],
  ])('LANG-1 “%s” says nothing forbidden', (text, ...terms) => expect(hits(text, ...terms)).toEqual([]));

  it('LANG-1 looks at what customers see: not behind the scenes, unless a word is forbidden everywhere', () => {
    expect(found('LANG-1', set('seen', { body: 'your ticket' }))).toHaveLength(1);
    expect(found('LANG-1', set('chat', { title: 'Ticket desk' }))).toHaveLength(1);
    expect(found('LANG-1', set('traces', { title: 'Ticket system' }))).toEqual([]);
    const everywhere = found('LANG-1', (file) => {
      set('traces', { title: 'Ticket system' })(file);
      set('ticket', { scope: 'everywhere' })(file);
    });
    expect(everywhere.map(({ where }) => where.map(({ type, id }) => `${type} ${id}`))).toEqual([
      ['card traces', 'term ticket'],
    ]);
  });

  it('LANG-1 one click puts the other word in its place, in texts of any width', () => {
    const file = changed(says('您的Ｔｉｃｋｅｔ，ﬁne'));
    const [finding] = findingsOf(file).filter(({ rule }) => rule === 'LANG-1');
    const fix = finding?.fix as Command;
    expect(fix).toEqual({
      type: 'text.splice',
      target: { table: 'scripts', id: 'sorry' },
      key: 'text',
      line: 'n0',
      index: 2,
      remove: 6,
      insert: 'request',
    });
    const at = snapshot(file);
    const script = at.library.scripts.get('sorry');
    expect(planCommand(fix, at)).toMatchObject({ ok: true });
    expect(script?.lines[0]?.text.slice(2, 8)).toBe('Ｔｉｃｋｅｔ');
    expect(found('LANG-1', set('ticket', { say: '' })).every(({ fix: none }) => none === undefined)).toBe(
      true,
    );
  });
});

describe('LANG-2', () => {
  const parts = (...names: string[]) =>
    set('sorry', { lines: lines(...names.map((part): [string, string] => [part, 'Words within a day.'])) });

  it('LANG-2 names what is missing', () => {
    expect(found('LANG-2', parts('feeling', 'action'))[0]?.facts.missing).toEqual(['understanding']);
    expect(found('LANG-2', parts('say'))[0]?.facts.missing).toEqual(['feeling', 'understanding', 'action']);
    const blank = set('sorry', {
      lines: lines(['feeling', ' '], ['understanding', 'x'], ['action', 'today']),
    });
    expect(found('LANG-2', blank)[0]?.facts.missing).toEqual(['feeling']);
  });

  it('LANG-2 says when the order is wrong', () => {
    const [finding] = found('LANG-2', parts('action', 'feeling', 'understanding'));
    expect(finding?.facts.missing).toEqual([]);
    expect(messageOf(finding as never, 'zh-CN')).toContain('顺序不对');
  });

  it('LANG-2 lets other lines stand between, and other scripts be', () => {
    expect(
      found('LANG-2', parts('say', 'feeling', 'ask', 'understanding', 'say', 'action', 'feeling')),
    ).toEqual([]);
    expect(found('LANG-2', both(parts('say'), set('sorry', { kind: 'closing' })))).toEqual([]);
  });
});

describe('LANG-3', () => {
  const action = (text: string, kind = 'complaint') =>
    found(
      'LANG-3',
      set('sorry', {
        kind,
        lines: lines(['feeling', 'x'], ['understanding', 'within a day'], ['action', text]),
      }),
    );

  it.each(['I will trace it.', '我马上去查', 'Room 8 is free.', '请拨打400-800-1234', '分24期'])(
    'LANG-3 “%s”',
    (text) => {
      expect(action(text)).toHaveLength(1);
      expect(action(text, 'apology')).toHaveLength(1);
    },
  );

  it.each(['I write by {time}.', '24小时内给您方案', '今晚8点前回电', 'by 20:00', 'within two working days'])(
    'LANG-3 not “%s”',
    (text) => expect(action(text)).toEqual([]),
  );

  it('LANG-3 not in other scripts, nor where LANG-2 misses the action', () => {
    expect(action('I will trace it.', 'handover')).toEqual([]);
    expect(found('LANG-3', set('sorry', { lines: lines(['feeling', 'x']) }))).toEqual([]);
  });
});

describe('LANG-4', () => {
  const action = (text: string, more: (file: SmallFile) => void = () => {}) =>
    found('LANG-4', (file) => {
      record(file, 'sorry').lines = lines(['feeling', 'x'], ['understanding', 'y'], ['action', text]);
      more(file);
    });

  it('LANG-4 a shorter time is an error, a longer one a warning', () => {
    const [short] = action('Solved within two hours.');
    expect(short).toMatchObject({
      severity: 'error',
      facts: { said: { amount: 2, unit: 'h' }, isShorter: true },
    });
    expect(short?.where).toEqual([
      { type: 'card', id: 'chat' },
      { type: 'script', id: 'sorry' },
      { type: 'sla', id: 'solved' },
    ]);
    expect(action('三天内解决')[0]).toMatchObject({ severity: 'warning', facts: { isShorter: false } });
    expect(action('三个工作日内解决')[0]).toMatchObject({ severity: 'warning' });
  });

  it.each([
    '24小时内',
    '一天内',
    'within a day',
    'by 8 pm',
    '{time}前',
    '一个工作日内',
    'You waited two days; within 24 hours.',
  ])('LANG-4 not “%s”', (text) => expect(action(text)).toEqual([]));

  it('LANG-4 beside the standard’s own time others belong to other promises', () => {
    expect(action('I call within an hour, and it is solved within 24 hours.')).toEqual([]);
    expect(action('I call within an hour, and it is solved within two days.')).toHaveLength(2);
  });

  it('LANG-4 without a resolution a complaint is held against the call-back; other kinds against their own', () => {
    const promise = (name: string) => (file: SmallFile) => set('solved', { promise: name })(file);
    expect(action('within an hour', promise('callback'))).toHaveLength(1);
    expect(action('within an hour', promise('wait'))).toEqual([]);
    const of = (kind: string, name: string) =>
      found('LANG-4', (file) => {
        set('sorry', { kind, lines: lines(['say', 'within an hour']) })(file);
        set('solved', { promise: name })(file);
      }).map(({ facts }) => facts.sla.id);
    expect(of('proactive', 'fulfilment')).toEqual(['solved']);
    expect(of('closing', 'resolution')).toEqual([]);
    expect(of('enquiry', 'fulfilment')).toEqual(['answered']);
  });

  it.each([
    ['Solved within two hours.', 'Solved within 24 hours.'],
    ['Solved within an hour.', 'Solved within 24 hours.'],
    ['两小时内解决', '24小时内解决'],
    ['我们会在三天内解决，请放心', '我们会在24小时内解决，请放心'],
    ['兩小時內解決', '24小時內解決'],
  ])('LANG-4 one click says the standard’s time in “%s”', (said, mended) => {
    const [finding] = action(said);
    const fix = finding?.fix as Extract<Command, { type: 'text.splice' }>;
    const { index, remove, insert } = fix;
    expect(said.slice(0, index) + insert + said.slice(index + remove)).toBe(mended);
    expect(action(mended)).toEqual([]);
  });

  it('LANG-4 no click where something else could be meant', () => {
    const fixes = (text: string, more?: (file: SmallFile) => void) =>
      action(text, more).map(({ fix }) => fix !== undefined);
    expect(fixes('I call within an hour, and it is solved within two days.')).toEqual([false, false]);
    expect(fixes('Solved in a two-hour visit.')).not.toContain(true);
    expect(fixes('Solved within 2 to 3 hours.')).toEqual([false]);
    const elsewhere = (amount: number) => (file: SmallFile) => {
      const solved = structuredClone(record(file, 'solved'));
      file.library.slas?.push({ ...solved, id: 'other', target: { amount, unit: 'h' } });
      Object.assign(record(file, 'bot'), { scripts: ['sorry'], slas: ['answered', 'other'] });
    };
    expect(fixes('Solved within two hours.', elsewhere(24))).toEqual([true, true]);
    expect(fixes('Solved within two hours.', elsewhere(48))).toEqual([false, false]);
  });

  it('LANG-4 the standard for the script’s own tier and situation comes first', () => {
    const two = (file: SmallFile) => {
      file.library.tiers = [{ id: 'key', name: 'Key', level: 'key' }];
      file.library.slas?.push({
        id: 'faster',
        name: 'Faster',
        promise: 'resolution',
        target: { amount: 2, unit: 'h' },
        tier: 'key',
        escalations: [{ after: { amount: 1, unit: 'h' }, to: 'agent' }],
      });
      record(file, 'chat').slas = ['answered', 'faster', 'solved'];
    };
    expect(action('within 24 hours', two)).toEqual([]);
    expect(action('within 24 hours', both(two, set('sorry', { tier: 'key' })))).toHaveLength(1);
    expect(action('within 2 hours', both(two, set('sorry', { tier: 'key' })))).toEqual([]);
  });

  it('LANG-4 a standard that leaves it open comes before one for something else', () => {
    const second = (fields: Loose) => (file: SmallFile) => {
      const solved = structuredClone(record(file, 'solved'));
      file.library.slas?.push({ ...solved, id: 'other', target: { amount: 2, unit: 'h' }, ...fields });
      record(file, 'chat').slas = ['answered', 'other', 'solved'];
    };
    expect(action('within 24 hours', second({ situation: 'theft' }))).toEqual([]);
    expect(action('within 24 hours', second({ channel: 'ch-bot' }))).toEqual([]);
    expect(action('within 24 hours', second({ channel: 'ch-chat' }))).toHaveLength(1);
    expect(action('within 24 hours', second({ situation: ' LATE  parcel' }))).toHaveLength(1);
  });
});

describe('LANG-5', () => {
  const avoids = (text: string, avoid: string[]) =>
    found('LANG-5', both(says(text), set('calm', { avoid }))).map(({ facts }) => facts.avoided);

  it('LANG-5 finds words that the voice avoids', () => {
    expect(avoids('Hi guys!', ['guys'])).toEqual(['guys']);
    expect(avoids('亲，您好', ['亲'])).toEqual(['亲']);
    expect(avoids('没办法，只能等', ['没办法'])).toEqual(['没办法']);
  });

  it('LANG-5 not inside other words', () => {
    expect(avoids('disguys', ['guys'])).toEqual([]);
    expect(avoids('我亲自送来，父亲也在', ['亲'])).toEqual([]);
    expect(found('LANG-5', both(says('Hi guys!'), set('sorry', { voice: 'gone' })))).toEqual([]);
  });

  it('LANG-5 a greeting has the voice’s form of address', () => {
    const greets = (text: string, address: string) =>
      found('LANG-5', both(says(text, 'greeting'), set('calm', { address }))).length;
    expect(greets('Good evening.', '{honorific} {surname}')).toBe(1);
    expect(greets('Good evening, {honorific} {surname}.', '{honorific} {surname}')).toBe(0);
    expect(greets('{surname}{honorific}您好', '{surname}{honorific}')).toBe(0);
    expect(greets('您好', '亲')).toBe(1);
    expect(greets('亲，您好', '亲')).toBe(0);
    expect(greets('您好', '')).toBe(0);
    expect(found('LANG-5', says('Goodbye.'))).toEqual([]);
  });
});

describe('LANG-6', () => {
  const asks = (text: string, kind = 'enquiry') => found('LANG-6', says(text, kind)).length;

  it.each([
    'Do you need anything?',
    '需要帮忙吗？',
    '您还有什么需要吗？',
    '请问您还有什么需要吗？',
    '我给您介绍一下。',
    '有需要随时告诉我。',
    '方便告诉我您的手机号吗？',
    '您還有什麼需要嗎？',
    'Do you know how it works?',
    'You know what? It fits.',
    '没什么问题吧？',
    '请问您还要别的什么吗',
    'I know what you need.',
    '',
  ])('LANG-6 “%s”', (text) => {
    expect(asks(text)).toBe(1);
    expect(asks(text, 'recommendation')).toBe(1);
  });

  it.each([
    'How old is your child?',
    '请问有什么可以帮您？',
    '您家哪几处最难打扫？',
    'Please tell me about your day.',
    'So: which one suits you?',
    '您能跟我说说是什么场合吗？',
    '方便告诉我您平时怎么护理头发吗？',
    '请描述一下故障。',
    '請問有什麼可以幫您？',
    'I’d love to hear about your trip.',
    '请问您遇到了什么情况。',
    '您方便详细说说吗？',
    '跟我们讲讲吧。',
    '想听听您的想法。',
  ])('LANG-6 not “%s”', (text) => expect(asks(text)).toBe(0));

  it('LANG-6 not in other scripts', () => expect(asks('Do you need anything?', 'closing')).toBe(0));
});
