import type { Block, Handbook, Inline } from '../../../src/core/handbook/index.ts';

const text = (content: string): Inline => ({ type: 'text', text: content });
const PARAGRAPH: Block = {
  type: 'paragraph',
  children: [text('每一页都写明由谁、在什么时候、做什么。Every page says who.')],
};
const TARGET = { amount: 30, unit: 's' } as const;
const FIGURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#eef0fd"/><text x="8" y="24" font-size="14" font-family="\'Noto Sans SC\'">旅程 Map</text></svg>';

const BLOCKS: readonly Block[] = [
  PARAGRAPH,
  {
    type: 'facts',
    items: [
      {
        name: '首次响应',
        value: [
          { type: 'duration', duration: TARGET },
          text(' '),
          { type: 'strong', children: [text('应答')] },
        ],
      },
    ],
  },
  { type: 'list', ordered: false, items: [{ children: [PARAGRAPH] }] },
  { type: 'callout', tone: 'pain', title: '排队', children: [PARAGRAPH] },
  {
    type: 'table',
    id: 'table',
    caption: '标准',
    columns: [
      { title: '渠道', width: 2 },
      { title: 'First response', width: 1, align: 'end' },
    ],
    rows: [
      {
        cells: [
          { children: [text('在线客服')] },
          { children: [{ type: 'number', value: 0.8, style: 'percent' }], tone: 'good' },
        ],
      },
    ],
  },
  {
    type: 'script',
    id: 'script',
    name: '包裹延误',
    situation: '查询物流',
    kind: 'complaint',
    lines: [{ part: 'feeling', children: [text('让您久等了，'), { type: 'placeholder', name: '姓氏' }] }],
    never: [[text('系统升级')]],
  },
  { type: 'figure', id: 'figure', svg: FIGURE, width: 80, height: 40, caption: '旅程', alternative: '旅程' },
  {
    type: 'register',
    table: 'slas',
    records: [
      {
        record: {
          id: 'sla',
          name: '应答',
          promise: 'first-response',
          target: TARGET,
          escalations: [],
          note: '',
        },
      },
    ],
    names: [],
    children: [PARAGRAPH],
  },
  {
    type: 'question',
    id: 'question',
    prompt: [text('多久应答？')],
    choices: [[{ type: 'duration', duration: TARGET }], [text('一分钟')]],
    right: 0,
    answer: [{ type: 'duration', duration: TARGET }],
    from: 'section',
  },
];

/** A handbook of a page or two in which most kinds of blocks stand. Nobody reads it: what it takes to make it is then at hand. */
export const REHEARSED: Handbook = {
  version: 1,
  locale: 'zh-CN',
  facts: {
    title: '手册 Handbook',
    organization: '',
    number: '',
    owner: '',
    edition: '',
    issue: null,
    made: '2026-01-01',
  },
  children: [
    { type: 'cover' },
    { type: 'contents' },
    { type: 'section', id: 'section', number: '1', title: '旅程', newPage: true, children: BLOCKS },
  ],
};
