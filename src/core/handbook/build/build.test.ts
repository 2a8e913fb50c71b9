import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../model/index.ts';
import { draftOf, journeyOf, TEMPLATES, templateOf } from '../testing/drafts.ts';
import { faultsOfTree } from '../testing/faults-of-tree.ts';
import { HOSTILE } from '../testing/hostile.ts';
import type { Block, Section } from '../tree/block.ts';
import type { Handbook } from '../tree/handbook.ts';
import { blocksBelow, linesIn } from '../tree/walk.ts';
import { plainText } from '../wording/say.ts';
import { buildHandbook } from './build.ts';
import type { Draft } from './input.ts';

const sections = (tree: Handbook): readonly Section[] =>
  [...blocksBelow(tree.children)].filter((block): block is Section => block.type === 'section');
const chapters = (tree: Handbook) =>
  tree.children.flatMap((block) => (block.type === 'section' ? [block.id.split('-')[0]] : [block.type]));
const sectionOf = (tree: Handbook, id: string): Section | undefined =>
  sections(tree).find((one) => one.id === id);
const textOf = (tree: Handbook, blocks: readonly Block[] = tree.children): string =>
  [...blocksBelow(blocks)]
    .flatMap((block) => [
      ...(block.type === 'section' || block.type === 'callout' ? [block.title] : []),
      ...linesIn(block).map((line) => plainText(line, tree.locale)),
    ])
    .join('\n');

const ISSUE = { n: 2, effective: '2026-12-01', approver: 'Lin Zhao', note: 'Chat first', supersedes: 1 };
const FIRST = { n: 1, effective: '2026-06-01', approver: 'Lin Zhao', note: '', supersedes: null };

describe.each(LOCALES)('a handbook of a template (%s)', (locale) => {
  it.each(TEMPLATES)('of %s has every chapter and no fault', (name) => {
    const tree = buildHandbook(draftOf([templateOf(name, locale)]));
    expect(faultsOfTree(tree)).toEqual([]);
    const fixed = chapters(tree);
    expect(fixed.slice(0, 2)).toEqual(['cover', 'contents']);
    for (const id of ['general', 'roles', 'process', 'problems', 'journey', 'consistency', 'authorities']) {
      expect(fixed).toContain(id);
    }
    expect(fixed.indexOf('slas')).toBeLessThan(fixed.indexOf('scripts'));
    expect(fixed.slice(-4)).toEqual(['findings', 'training', 'supplementary', 'appendix']);
  });

  it('says nothing in the other language but the names that are the same in both', () => {
    const tree = buildHandbook(draftOf([templateOf('hotel', locale)]));
    const titles = sections(tree).map(({ title }) => title);
    const foreign = locale === 'en' ? /[\u4e00-\u9fff]/ : /^[ -~]+$/;
    expect(titles.filter((title) => foreign.test(title))).toEqual([]);
  });
});

describe('a handbook', () => {
  const hotel = templateOf('hotel', 'en');

  it('BOOK-1 is the same, byte for byte, of the same draft', () => {
    const once = JSON.stringify(buildHandbook(draftOf([hotel])));
    expect(JSON.stringify(buildHandbook(draftOf([templateOf('hotel', 'en')])))).toBe(once);
  });

  it('BOOK-3 hints in a draft at what nobody has written yet, and an issue is silent about it', () => {
    const draft = draftOf([hotel]);
    expect(textOf(buildHandbook(draft))).toContain('Still to be written');
    const issued = buildHandbook({ ...draft, issue: ISSUE, past: [FIRST] });
    expect(textOf(issued)).not.toContain('Still to be written');
    expect(sectionOf(issued, 'purpose')).toBeUndefined();
    expect(sectionOf(issued, 'emergencies')).toBeUndefined();
  });

  it('tells its issues, what has changed, and from when it holds', () => {
    const changes: Draft['changes'] = [
      {
        kind: 'changed',
        where: [{ type: 'sla', id: 'x', title: 'Chat' }],
        what: 'Within',
        before: '60 s',
        after: '30 s',
      },
    ];
    const tree = buildHandbook(draftOf([hotel], { issue: ISSUE, past: [FIRST], changes }));
    const record = sectionOf(tree, 'record');
    expect(record?.number).toBe('');
    expect(textOf(tree, record?.children)).toContain('60 s');
    expect(textOf(tree, sectionOf(tree, 'supplementary')?.children)).toContain('December 1, 2026');
    expect(textOf(tree, sectionOf(tree, 'supplementary')?.children)).toContain('supersedes issue 1');
  });

  it('BOOK-2 has the free chapters where they belong, and own ones after those they follow', () => {
    const chapters: Draft['chapters'] = [
      { id: 'o1', kind: 'own', title: 'Foreword', text: 'Welcome' },
      { id: 'p', kind: 'purpose', title: '', text: 'To *help*.\n\n- one\n- two' },
      { id: 'e', kind: 'emergencies', title: '', text: 'Call [us](tel:123) not [them](javascript:alert(1))' },
      { id: 'o2', kind: 'own', title: 'Fire', text: 'Leave <b>now</b>' },
    ];
    const tree = buildHandbook(draftOf([hotel], { chapters }));
    const titles = tree.children.flatMap((block) => (block.type === 'section' ? [block.title] : []));
    expect(titles[0]).toBe('Foreword');
    expect(titles[titles.indexOf('Emergencies') + 1]).toBe('Fire');
    expect(textOf(tree)).toContain('[them](javascript:alert(1))');
    expect(textOf(tree)).toContain('Leave <b>now</b>');
    expect(sectionOf(tree, 'purpose')?.children.map(({ type }) => type)).toEqual(['paragraph', 'list']);
    expect(faultsOfTree(tree)).toEqual([]);
  });

  it('BOOK-9 of several journeys shares chapters and has one for each journey, once', () => {
    const shop = templateOf('ecommerce', 'en');
    const journeys = [hotel, shop, hotel, hotel].map((snapshot, at) => ({
      id: at === 2 ? 'copy' : snapshot.journey.id,
      snapshot,
    }));
    const tree = buildHandbook({ ...draftOf([hotel]), journeys });
    expect(faultsOfTree(tree)).toEqual([]);
    const kinds = chapters(tree);
    expect(kinds.filter((kind) => kind === 'journey')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'slas')).toHaveLength(1);
  });

  it('BOOK-10 without any journey, or without touchpoints, is still a handbook', () => {
    expect(faultsOfTree(buildHandbook(draftOf([])))).toEqual([]);
    const bare = { format: 'throughline/journey', version: 1, journey: { id: 'j', title: '' } };
    for (const more of [
      {},
      {
        stages: [{ id: 's', title: '', phase: 'before' }],
        steps: [{ id: 't', stage: 's', title: 'Wait' }],
      },
    ]) {
      const tree = buildHandbook(draftOf([journeyOf({ ...bare, ...more })]));
      expect(faultsOfTree(tree)).toEqual([]);
      const figure = [...blocksBelow(tree.children)].find(({ type }) => type === 'figure');
      expect(figure?.type === 'figure' && figure.alternative.length).toBeGreaterThan(10);
    }
  });

  it('BOOK-10 with references to records that are gone names them and goes on', () => {
    const file = {
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title: 'Gone', personas: ['nobody'] },
      stages: [{ id: 's', title: 'S', phase: 'after' }],
      steps: [{ id: 't', stage: 's', title: 'T' }],
      lanes: [{ id: 'l', role: 'touchpoint', title: 'L' }],
      cards: [
        {
          id: 'c',
          lane: 'l',
          step: 't',
          title: 'Desk',
          channel: 'no-channel',
          owner: 'no-role',
          calendar: 'no-calendar',
          slas: ['no-sla', 'kept'],
          scripts: ['no-script'],
          authorities: ['no-authority'],
        },
      ],
      library: {
        slas: [
          {
            id: 'kept',
            name: 'Kept',
            promise: 'wait',
            target: { amount: 1, unit: 'wh' },
            tier: 'no-tier',
            calendar: 'no-calendar',
            escalations: [{ after: { amount: 1, unit: 'min' }, to: 'no-role' }],
          },
        ],
      },
    };
    const tree = buildHandbook(draftOf([journeyOf(file)]));
    expect(faultsOfTree(tree)).toEqual([]);
    expect(textOf(tree)).toContain('no-role (no longer in the library)');
  });

  it('BOOK-8 keeps every hostile text as it is', () => {
    const texts: readonly string[] = Object.values(HOSTILE);
    const file = {
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j"<&', title: HOSTILE.typst, summary: HOSTILE.html },
      stages: [{ id: 's {}', title: HOSTILE.markdown, goal: HOSTILE.xml, phase: 'after' }],
      steps: [{ id: '步骤', stage: 's {}', title: HOSTILE.formula }],
      lanes: [{ id: 'l', role: 'touchpoint', title: 'L' }],
      cards: texts.map((text, i) => ({
        id: `c ${'#'.repeat(i)}`,
        lane: 'l',
        step: '步骤',
        title: text.slice(0, 200),
        systems: [text],
        scripts: [`𠮷 ${i}`],
        slas: [],
      })),
      library: {
        scripts: texts.map((text, i) => ({
          id: `𠮷 ${i}`,
          name: text.slice(0, 200),
          kind: 'complaint',
          lines: [{ part: 'say', text }],
          never: [text],
        })),
      },
    };
    const tree = buildHandbook(draftOf([journeyOf(file)]));
    expect(faultsOfTree(tree)).toEqual([]);
    const all = textOf(tree);
    for (const text of texts.filter((one) => one !== HOSTILE.braces)) expect(all).toContain(text.trim());
  });
});

describe('the chapters', () => {
  it('BOOK-2 BOOK-4 stand in the order of service handbooks, and their tree is sound', () => {
    const draft = draftOf([templateOf('hotel', 'zh-CN')], { issue: ISSUE, past: [FIRST] });
    const written: Draft['chapters'] = [
      { id: 'p', kind: 'purpose', title: '', text: '让顾客少说一遍。' },
      { id: 'i', kind: 'information-security', title: '', text: '证件不拍照。' },
      { id: 'e', kind: 'emergencies', title: '', text: '先救人。' },
      { id: 's', kind: 'supplementary', title: '', text: '未尽事宜另行通知。' },
    ];
    const tree = buildHandbook({ ...draft, chapters: written });
    expect(tree.children.map((block) => (block.type === 'section' ? block.title : block.type))).toEqual([
      'cover',
      '修订记录',
      'contents',
      '总则',
      '岗位与职责',
      '受理、处理与结束流程',
      '问题分类与处理',
      '服务旅程：酒店：亲子、商务与会员',
      '跨渠道一致性',
      '处理权限',
      '响应时效',
      '话术',
      '顾客语言',
      '客户等级差异',
      '质量考核',
      '信息安全',
      '应急处理',
      '待办问题与豁免事项',
      '培训与考核',
      '附则',
      '附件',
    ]);
    expect(faultsOfTree(tree)).toEqual([]);
  });

  it('tell of a touchpoint all that whoever works there needs', () => {
    const tree = buildHandbook(draftOf([templateOf('hotel', 'zh-CN')]));
    const bot = sectionOf(tree, 'at-t-bot');
    expect(bot?.about).toMatchObject({ type: 'touchpoint', id: 't-bot', situation: '入住前咨询' });
    const text = textOf(tree, bot?.children);
    for (const one of [
      '转交：企微上的管家',
      '65%',
      '完整对话',
      '客服知识库',
      '转人工后从头再讲',
      '30秒钟',
      '大堂副理',
    ]) {
      expect(text).toContain(one);
    }
    const change = textOf(tree, sectionOf(tree, 'at-t-change')?.children);
    for (const one of ['¥500', '4小时', '驻店经理', '这个改不了', '24小时']) expect(change).toContain(one);
    expect(change.indexOf('与平台核对退改条款')).toBeLessThan(change.indexOf('一个人接到底'));
  });

  it('BOOK-7 end with questions that the handbook answers, the same ones every time', () => {
    const draft = draftOf([templateOf('ecommerce', 'en')]);
    const questions = [...blocksBelow(buildHandbook(draft).children)].filter(
      (block) => block.type === 'question',
    );
    expect(questions.length).toBeGreaterThan(40);
    // Wherever the right one stands, it isn't always the same place.
    expect(new Set(questions.map(({ right }) => right)).size).toBe(4);
    expect(questions.filter(({ choices }) => choices.length === 4).length).toBeGreaterThan(30);
    const again = [...blocksBelow(buildHandbook(draft).children)].filter(({ type }) => type === 'question');
    expect(again).toEqual(questions);
  });

  it('tell the work behind a touchpoint even where it runs in a circle', () => {
    const card = (id: string, lane: string) => ({ id, lane, step: 't', title: id.toUpperCase() });
    const tree = buildHandbook(
      draftOf([
        journeyOf({
          format: 'throughline/journey',
          version: 1,
          journey: { id: 'j', title: 'Circle' },
          stages: [{ id: 's', title: 'S', phase: 'after' }],
          steps: [{ id: 't', stage: 's', title: 'T' }],
          lanes: ['touchpoint', 'frontstage', 'backstage'].map((role) => ({ id: role, role, title: role })),
          cards: [card('desk', 'touchpoint'), card('a', 'frontstage'), card('b', 'backstage')],
          links: [
            { id: '1', from: 'desk', to: 'a', kind: 'needs' },
            { id: '2', from: 'a', to: 'b', kind: 'needs' },
            { id: '3', from: 'b', to: 'a', kind: 'needs' },
          ],
        }),
      ]),
    );
    const text = textOf(tree, sectionOf(tree, 'at-desk')?.children);
    expect(text.indexOf('B')).toBeLessThan(text.indexOf('A'));
    expect(faultsOfTree(tree)).toEqual([]);
  });
});
