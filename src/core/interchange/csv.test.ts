import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Peer } from '../doc/testing/peer.ts';
import { type Card, gridOf, type JourneyFile, LANE_ROLES, type Snapshot } from '../model/index.ts';
import { randomFile } from '../model/testing/files.ts';
import { createRng } from '../model/testing/random.ts';
import { guardCell, unguardCell } from './csv-guard.ts';
import { exportCsv, type Imported, importCsv } from './index.ts';

const snapshotOf = (file: unknown): Snapshot => new Peer().seed(JSON.parse(JSON.stringify(file))).snapshot;

/** Every card with its place, in words. */
function cards({ file }: Imported): string[] {
  const snapshot = snapshotOf(file);
  const stage = (step: string) => snapshot.stages.get(snapshot.steps.get(step)?.stage ?? '')?.title;
  return snapshot.cards.list.map((card) =>
    [
      stage(card.step),
      snapshot.steps.get(card.step)?.title,
      snapshot.lanes.get(card.lane)?.title,
      card.title,
    ].join(' / '),
  );
}
const missed = ({ notUnderstood }: Imported) =>
  notUnderstood.map(({ line, text, reason }) => `${line} ${text} ${reason}`);

describe('FILE-40 spreadsheets in', () => {
  it('FILE-40 a list of cards with headings, in any order', async () => {
    const read = await importCsv(
      'Title,Step,Stage,Lane,Description,Channel,Owner,Stake,Duration,Tags,Systems\r\n' +
        'Call,Report,After,Touchpoints,"She says ""help""\nand waits",Hotline,Agent,4,30 min,a; b,CRM\r\n' +
        'Log it,Report,After,Backstage,,,Agent,,2 wd,,\r\n',
    );
    expect(missed(read)).toEqual([]);
    expect(cards(read)).toEqual([
      'After / Report / Touchpoints / Call',
      'After / Report / Backstage / Log it',
    ]);
    const snapshot = snapshotOf(read.file);
    const [call, log] = snapshot.cards.list;
    expect(call).toMatchObject({
      body: 'She says "help"\nand waits',
      stake: 4,
      duration: { amount: 30, unit: 'min' },
      tags: ['a', 'b'],
      systems: ['CRM'],
    });
    expect(snapshot.library.channels.get(call?.channel ?? '')?.name).toBe('Hotline');
    expect(call?.owner).toBe(log?.owner);
    expect(snapshot.lanes.list.map(({ role }) => role)).toEqual(['touchpoint', 'backstage']);
  });

  it('FILE-40 Chinese headings, semicolons, tabs, merged cells, a byte order mark', async () => {
    const read = await importCsv(
      '\uFEFF阶段;步骤;泳道;触点\n售后;报修;触点;客户来电\n;;;登记信息\n;派单;后台;派工程师\n售前;;;不知何处\n',
    );
    expect(cards(read)).toEqual([
      '售后 / 报修 / 触点 / 客户来电',
      '售后 / 报修 / 触点 / 登记信息',
      '售后 / 派单 / 后台 / 派工程师',
    ]);
    expect(missed(read)).toEqual(['5 不知何处 no-step']);
    expect(read.file.journey.locale).toBe('zh-CN');
    expect(cards(await importCsv('Step\tTitle\nPay\tAt the desk'))).toEqual([
      ' / Pay / Touchpoints / At the desk',
    ]);
  });

  it('FILE-40 the sign between cells that Excel wrote into the first line; lines are counted as an editor shows them', async () => {
    const read = await importCsv(
      'sep=;\r\nStep;Title;Stake\r\nPay;"At, the\r\ndesk";５\r\nPay;Later;much\r\n',
    );
    expect(read.file.cards.map(({ title, stake }) => [title, stake])).toEqual([
      ['At, the\ndesk', 5],
      ['Later', undefined],
    ]);
    expect(missed(read)).toEqual(['5 much bad-value']);
  });

  it('FILE-40 a grid of steps across and lanes down', async () => {
    const read = await importCsv(
      ',Look,Pay\nCustomer,Reads,"Pays\n- by card\n- in cash"\nBackstage,,Books it,lost\n',
    );
    expect(cards(read)).toEqual([
      ' / Look / Customer / Reads',
      ' / Pay / Customer / Pays',
      ' / Pay / Customer / by card',
      ' / Pay / Customer / in cash',
      ' / Pay / Backstage / Books it',
    ]);
    expect(missed(read)).toEqual(['5 lost no-step']);
  });

  it('FILE-40 a grid with stages above the steps', async () => {
    const read = await importCsv('阶段,售前,,售后\n步骤,浏览,下单,报修\n顾客行为,看商品,付款,来电\n');
    expect(cards(read)).toEqual([
      '售前 / 浏览 / 顾客行为 / 看商品',
      '售前 / 下单 / 顾客行为 / 付款',
      '售后 / 报修 / 顾客行为 / 来电',
    ]);
  });

  it('FILE-40 says what it did not understand', async () => {
    const read = await importCsv('Step,Title,Mood,Stake,Duration\nPay,A,good,9,soon\n,,,,\n');
    expect(missed(read)).toEqual(['1 Mood bad-value', '2 9 bad-value', '2 soon bad-value']);
    expect(cards(read)).toEqual([' / Pay / Touchpoints / A']);
    expect((await importCsv('')).file.cards).toEqual([]);
  });

  it('FILE-40 any text gives a file that keeps every rule', async () => {
    const piece = fc.constantFrom(
      'Stage',
      'Step',
      'Title',
      'Lane',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r\n',
      'a',
      '客',
      '=1',
      "'",
      '\ud800',
      '__proto__',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 50 }), fc.boolean(), async (pieces, isList) => {
        const read = await importCsv((isList ? 'Step,Title,Lane\n' : '') + pieces.join(''));
        expect(read.file.version).toBe(1);
      }),
    );
  });

  it('FILE-40 keeps the limits, and long titles whole', async () => {
    const long = 'x'.repeat(500);
    const read = await importCsv(`Step,Title\nPay,${long}\n${'Pay,a\n'.repeat(20_000)}`);
    expect(read.file.cards.length).toBe(20_000);
    expect(read.file.cards[0]?.body).toBe(long);
    expect(read.notUnderstood.map(({ reason }) => reason)).toEqual(['too-many']);
    const wide = await importCsv(`,${Array.from({ length: 500 }, (_, i) => `s${i}`).join(',')}\nlane,a`);
    expect(wide.file.steps.length).toBe(400);
    expect(wide.notUnderstood.length).toBe(100);
  });
});

describe('FILE-41 spreadsheets out', () => {
  it('FILE-41 what is written is read back: every card with its place and facts', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const rng = createRng(seed);
      const file = randomFile(rng) as Record<string, Array<Record<string, unknown>>>;
      for (const table of ['stages', 'steps', 'lanes'] as const) {
        for (const [at, record] of (file[table] ?? []).entries()) record.title = `${table} ${at}`;
      }
      const unplaced = file.unplaced as unknown as { cards?: Array<Record<string, unknown>> } | undefined;
      for (const [at, card] of [...(file.cards ?? []), ...(unplaced?.cards ?? [])].entries()) {
        Object.assign(card, {
          title: `${rng.pick(['', '=', '-', "'", "'=", '@'])}c${at}`,
          tags: rng.pick([[], ['a; b', 'c'], ['急、难', 'd\\e']]),
          systems: rng.pick([[], ['订单；库存'], ['CRM\nERP', ';']]),
        });
      }
      const snapshot = snapshotOf(file);
      const read = await importCsv(await exportCsv(snapshot));
      expect(missed(read)).toEqual([]);
      const placed = gridOf(snapshot).steps.flatMap((step) =>
        gridOf(snapshot).lanes.flatMap((lane) => gridOf(snapshot).cell(lane.id, step.id)),
      );
      const facts = (card: JourneyFile['cards'][number] | Card) => [
        card.tags,
        card.systems,
        card.title,
        String(card.body).trim(),
        card.stake,
        card.duration,
      ];
      expect(read.file.cards.slice(0, placed.length).map(facts)).toEqual(placed.map(facts));
      expect(read.file.cards.length).toBe(snapshot.cards.size);
      expect(read.file.steps.length - (gridOf(snapshot).unplaced.length > 0 ? 1 : 0)).toBe(
        gridOf(snapshot).steps.length,
      );
    }
  });

  it.each(['en', 'zh-CN'])(
    'FILE-41 lanes and stages stay what they are, whatever they are called (%s)',
    async (locale) => {
      const file = {
        format: 'throughline/journey',
        version: 1,
        journey: { id: 'j', title: '', locale },
        stages: [
          { id: 's1', title: 'First', phase: 'before' },
          { id: 's2', title: 'Last', phase: 'after' },
        ],
        steps: [
          { id: 'p1', stage: 's1', title: 'One' },
          { id: 'p2', stage: 's2', title: 'Two' },
        ],
        lanes: LANE_ROLES.map((role) => ({
          id: String(role),
          role,
          title: role === 'support' ? 'Twin' : `Row ${role.length}${role[0]}`,
        })),
        cards: [
          { id: 'c1', lane: 'touchpoint', step: 'p1', title: 'A' },
          { id: 'c2', lane: 'customer', step: 'p2', title: 'B' },
        ],
      };
      file.lanes.push({ id: 'twin', role: 'frontstage', title: 'Twin' });
      const read = await importCsv(await exportCsv(snapshotOf(file)));
      expect(missed(read)).toEqual([]);
      expect(read.file.stages.map(({ title, phase }) => [title, phase])).toEqual([
        ['First', 'before'],
        ['Last', 'after'],
      ]);
      const lanes = (all: typeof file.lanes) => all.map(({ title, role }) => `${title} ${role}`).sort();
      expect(lanes(read.file.lanes as typeof file.lanes)).toEqual(lanes(file.lanes));
      const strange = await importCsv('Step,Title,Lane,Lane role,Stage phase\nPay,A,Till,pirate,never\n');
      expect(missed(strange)).toEqual(['2 never bad-value', '2 pirate bad-value']);
    },
  );

  it('FILE-41 what has the same name, or none, stays apart, and a step without cards brings no lane', async () => {
    const file = {
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title: '', locale: 'en' },
      stages: ['Use', 'Use', '(unplaced)'].map((title, at) => ({ id: `s${at}`, title, phase: 'during' })),
      steps: [
        { id: 'p0', stage: 's0', title: 'Wait' },
        { id: 'p1', stage: 's0', title: 'Pay' },
        { id: 'p2', stage: 's0', title: 'Wait' },
        { id: 'p3', stage: 's1', title: 'Wait' },
        { id: 'p4', stage: 's1', title: ' ' },
        { id: 'p5', stage: 's1', title: '' },
      ],
      lanes: [
        { id: 'l0', role: 'touchpoint', title: 'Ours' },
        { id: 'l1', role: 'touchpoint', title: 'Ours' },
        { id: 'l2', role: 'customer', title: '' },
      ],
      cards: [
        ['p0', 'l1'],
        ['p0', 'l0'],
        ['p2', 'l0'],
        ['p3', 'l0'],
        ['p4', 'l2'],
        ['p5', 'l2'],
      ].map(([step, lane], at) => ({ id: `c${at}`, lane, step, title: `c${at}` })),
      unplaced: { cards: [{ id: 'c9', lane: 'gone', step: 'gone', title: 'c9' }] },
    };
    const read = await importCsv(await exportCsv(snapshotOf(file)));
    expect(missed(read)).toEqual([]);
    expect(cards(read).toSorted()).toEqual([
      '(unplaced) (2) / (unplaced) (2) / (unplaced) (2) / c9',
      'Use (2) / (untitled) (2) / (untitled) / c5',
      'Use (2) / (untitled) / (untitled) / c4',
      'Use (2) / Wait / Ours / c3',
      'Use / Wait (2) / Ours / c2',
      'Use / Wait / Ours (2) / c0',
      'Use / Wait / Ours / c1',
    ]);
    expect(read.file.stages.map(({ title }) => title)).toEqual([
      'Use',
      'Use (2)',
      '(unplaced)',
      '(unplaced) (2)',
    ]);
    expect(read.file.lanes.length).toBe(4);
  });

  it('FILE-41 every cell is quoted, the headings are the journey’s language', async () => {
    const peer = new Peer().seed({
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title: '', locale: 'zh-CN' },
      stages: [{ id: 's', title: '售后', phase: 'after' }],
      steps: [{ id: 'p', stage: 's', title: '报修' }],
      lanes: [{ id: 'l', role: 'touchpoint', title: '触点' }],
      cards: [{ id: 'c', lane: 'l', step: 'p', title: 'a;=cmd|calc', body: '=HYPERLINK("http://x")' }],
    });
    const lines = (await exportCsv(peer.snapshot)).split('\r\n');
    expect(lines[0]?.startsWith('\uFEFF"阶段","步骤","泳道","标题"')).toBe(true);
    expect(lines[1]).toContain('"a;=cmd|calc","\'=HYPERLINK(""http://x"")"');
  });
});

describe('FILE-42 formulas', () => {
  it('FILE-42 are guarded going out, and the guard comes off coming in', () => {
    for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''+1"]) {
      expect(guardCell(cell)).toBe(`'${cell}`);
      expect(unguardCell(guardCell(cell))).toBe(cell);
    }
    for (const cell of ['', 'a=1', "'quoted'", "it's", '1-2', '客户']) expect(guardCell(cell)).toBe(cell);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '-', 'a', '\t') }), (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell);
        expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
