import type { Locale } from '../../model/index.ts';
import type { Block, NamedRecord } from '../tree/block.ts';
import type { Handbook } from '../tree/handbook.ts';
import type { Inline } from '../tree/inline.ts';
import { HOSTILE } from './hostile.ts';

const text = (content: string): Inline => ({ type: 'text', text: content });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly sorry: string;
  readonly never: string;
  readonly alternative: string;
  readonly refunds: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    title: 'Service handbook of the corner shop',
    lead: 'Every page says who does what, and by when.',
    sorry: 'That must be annoying',
    never: 'It is a system upgrade',
    alternative: 'Two stages: before the visit, and in the shop. The visit begins at the door.',
    refunds: 'Refunds',
  },
  'zh-CN': {
    title: '街角小店服务手册',
    lead: '每一页都写明由谁、在什么时候、做什么。',
    sorry: '让您久等，确实很着急',
    never: '系统升级',
    alternative: '两个阶段：到店之前，到店之后。到店从进门开始。',
    refunds: '退款',
  },
};

/** Every kind of inline, once at least. */
const everyInline = (words: Words): readonly Inline[] => [
  text(words.lead),
  text(' '),
  { type: 'strong', children: [text('strong '), { type: 'emphasis', children: [text('and emphasized')] }] },
  text(', '),
  { type: 'emphasis', children: [text('emphasized')] },
  { type: 'break' },
  { type: 'avoid', children: [text(words.never)] },
  text(' '),
  { type: 'link', url: 'https://example.org/?a=1&b=2#c', children: [text('example')] },
  text(' '),
  { type: 'link', url: 'mailto:desk@example.org', children: [text('desk@example.org')] },
  text(' '),
  { type: 'link', url: 'tel:+4312345', children: [text('+43 1 2345')] },
  text(' '),
  { type: 'reference', to: 'deep', children: [text(words.refunds)] },
  text(' '),
  { type: 'duration', duration: { amount: 1, unit: 'wd' } },
  text(' '),
  { type: 'duration', duration: { amount: 30, unit: 's' } },
  text(' '),
  { type: 'duration', duration: { amount: 1.5, unit: 'h' } },
  text(' '),
  { type: 'date', date: '2026-12-31' },
  text(' '),
  { type: 'number', value: 1234.5, style: 'plain' },
  text(' '),
  { type: 'number', value: 0.8, style: 'percent' },
  text(' '),
  { type: 'money', amount: 200, currency: 'CNY' },
  text(' '),
  { type: 'money', amount: 1234.5, currency: 'EUR' },
  text(' '),
  { type: 'placeholder', name: 'surname' },
  text(' '),
  { type: 'placeholder', name: 'table number' },
];

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="320" height="120" font-family="'Noto Sans SC Variable', 'Noto Sans SC', sans-serif"><rect width="320" height="120" fill="#ffffff"/><rect x="10" y="10" width="140" height="60" rx="8" fill="#e7f5ff" stroke="#4dabf7"/><text x="24" y="44" font-size="14" fill="#1f2933">Shop 门店 &lt;b&gt; &amp;</text><path d="M150 40C200 40 200 90 250 90" fill="none" stroke="#495057"/></svg>`;

const deepest: Block = {
  type: 'section',
  id: 'deepest',
  number: '2.1.1.1',
  title: 'At the fourth depth',
  children: [paragraph(text('Nothing is deeper than this.'))],
};

const deep = (words: Words): Block => ({
  type: 'section',
  id: 'deep',
  number: '2.1.1',
  title: words.refunds,
  about: {
    type: 'touchpoint',
    id: 'desk',
    situation: 'late parcel',
    channel: 'Shop 门店',
    slas: ['answered'],
    scripts: ['late-parcel'],
    authorities: ['may'],
  },
  audience: { roles: ['agent'] },
  children: [paragraph(text('For agents alone.')), deepest],
});

const tableOf = (words: Words): Block => ({
  type: 'table',
  id: 'sla-matrix',
  caption: 'Standards by channel',
  columns: [
    { title: 'Channel', width: 2 },
    { title: 'First response', width: 1, align: 'end' },
    { title: '#[=1+1] | <b>', width: 3, align: 'start' },
  ],
  rows: [
    {
      audience: { channels: ['ch-shop'] },
      cells: [
        { children: [text('Shop 门店')] },
        { children: [{ type: 'duration', duration: { amount: 10, unit: 's' } }], tone: 'good' },
        { children: everyInline(words) },
      ],
    },
    ...Object.values(HOSTILE).map((hostile) => ({
      cells: [
        { children: [text(hostile)], tone: 'warning' as const },
        { children: [{ type: 'number' as const, value: -7, style: 'plain' as const }], tone: 'bad' as const },
        { children: [] },
      ],
    })),
  ],
});

const script = (words: Words): Block => ({
  type: 'script',
  id: 'late-parcel',
  name: 'A parcel is late 包裹延误',
  situation: 'late parcel',
  kind: 'complaint',
  audience: { channels: ['ch-chat'] },
  lines: [
    {
      part: 'feeling',
      children: [
        text(`${words.sorry}, `),
        { type: 'placeholder', name: 'honorific' },
        { type: 'placeholder', name: 'surname' },
      ],
    },
    { part: 'understanding', children: [text(HOSTILE.html)] },
    {
      part: 'action',
      children: [text('I call you by '), { type: 'placeholder', name: 'time' }, text('.')],
    },
    { part: 'ask', children: [text(HOSTILE.emoji)] },
    { part: 'say', children: [text('First line'), { type: 'break' }, text(HOSTILE.formula)] },
  ],
  never: [[text(words.never)], [text(HOSTILE.typst)]],
});

const NAMES: readonly NamedRecord[] = [
  { table: 'channels', id: 'ch-chat', name: 'Chat 在线客服' },
  { table: 'roles', id: 'lead', name: 'Team lead 班长' },
  { table: 'roles', id: 'agent', name: 'Agent 坐席' },
];

const registers: readonly Block[] = [
  {
    type: 'register',
    table: 'slas',
    records: [
      {
        audience: { channels: ['ch-chat'] },
        record: {
          id: 'answered',
          name: 'Answered 应答',
          promise: 'first-response',
          target: { amount: 30, unit: 's' },
          attainment: 0.8,
          channel: 'ch-chat',
          escalations: [{ after: { amount: 1, unit: 'min' }, to: 'lead' }],
          note: HOSTILE.formula,
        },
      },
    ],
    names: NAMES,
    children: [paragraph(text('Answered within thirty seconds.'))],
  },
  {
    type: 'register',
    table: 'scripts',
    records: [
      {
        record: {
          id: 'late-parcel',
          name: 'A parcel is late 包裹延误',
          situation: 'late parcel',
          kind: 'complaint',
          channels: ['ch-chat'],
          lines: [{ id: 'l1', orderKey: 'a0', part: 'feeling', text: '{honorific}{surname}, sorry.' }],
          never: [HOSTILE.typst],
        },
      },
    ],
    names: NAMES,
    children: [],
  },
  {
    type: 'register',
    table: 'authorities',
    records: [
      {
        audience: { roles: ['agent', 'lead'] },
        record: {
          id: 'may',
          role: 'agent',
          situation: 'late parcel',
          may: ['refund', 'compensate'],
          limit: { amount: 200, currency: 'CNY' },
          beyond: 'lead',
          within: { amount: 2, unit: 'wh' },
        },
      },
    ],
    names: NAMES,
    children: [paragraph({ type: 'money', amount: 200, currency: 'CNY' })],
  },
  {
    type: 'register',
    table: 'terms',
    records: [
      { record: { id: 'ticket', term: '系统升级', say: '正在为您更换', note: '', scope: 'customer' } },
    ],
    names: NAMES,
    children: [paragraph(text('Say what it means for the customer.'))],
  },
];

const chapters = (words: Words): readonly Block[] => [
  { type: 'cover' },
  { type: 'contents' },
  {
    type: 'section',
    id: 'general',
    number: '1',
    title: words.title,
    newPage: true,
    children: [
      paragraph(...everyInline(words)),
      {
        type: 'facts',
        items: [
          { name: 'Channel', value: [text('Shop 门店')] },
          { name: '=A1', value: [{ type: 'duration', duration: { amount: 2, unit: 'wh' } }] },
          { name: HOSTILE.markdown, value: everyInline(words) },
        ],
      },
      {
        type: 'list',
        ordered: true,
        items: [
          { children: [paragraph(text('Greet'))] },
          {
            audience: { roles: ['lead'] },
            children: [
              paragraph(text('Ask')),
              {
                type: 'list',
                ordered: false,
                items: Object.values(HOSTILE).map((hostile) => ({ children: [paragraph(text(hostile))] })),
              },
            ],
          },
        ],
      },
      {
        type: 'callout',
        tone: 'warning',
        title: 'Mind 注意',
        children: [paragraph(text('Never alone.')), script(words)],
      },
      ...(['plain', 'good', 'bad', 'pain', 'delight'] as const).map(
        (tone): Block => ({ type: 'callout', tone, title: tone, children: [paragraph(text(HOSTILE.xml))] }),
      ),
    ],
  },
  {
    type: 'section',
    id: 'journey',
    number: '2',
    title: HOSTILE.markdown,
    newPage: true,
    children: [
      {
        type: 'figure',
        id: 'map',
        svg: SVG,
        width: 320,
        height: 120,
        caption: 'The journey at a glance',
        alternative: words.alternative,
      },
      {
        type: 'section',
        id: 'stage-1',
        number: '2.1',
        title: HOSTILE.typst,
        about: { type: 'stage', id: 'in-shop' },
        audience: { channels: ['ch-shop', 'ch-chat'] },
        children: [script(words), deep(words)],
      },
      tableOf(words),
    ],
  },
  { type: 'section', id: 'registers', number: '3', title: HOSTILE.html, children: registers },
  {
    type: 'section',
    id: 'training',
    number: '4',
    title: HOSTILE.arabic,
    newPage: true,
    children: [
      {
        type: 'question',
        id: 'q-answered',
        prompt: [text('How soon is a chat answered?')],
        choices: [
          [{ type: 'duration', duration: { amount: 1, unit: 'wd' } }],
          [{ type: 'duration', duration: { amount: 30, unit: 's' } }],
          [text(HOSTILE.formula)],
          [text(HOSTILE.html)],
        ],
        right: 1,
        answer: [{ type: 'duration', duration: { amount: 30, unit: 's' } }],
        from: 'general',
      },
      {
        type: 'question',
        id: 'q-open',
        prompt: [text('What do you do when the power fails?')],
        choices: [],
        right: -1,
        answer: [text(HOSTILE.rare)],
        from: 'deep',
      },
    ],
  },
];

/** A handbook with every kind of block and inline, of a draft and of an issue, with texts that are hard to get right. */
export const everyNode = (locale: Locale, issued = true): Handbook => ({
  version: 1,
  locale,
  facts: {
    title: `${WORDS[locale].title} <&> #1`,
    organization: HOSTILE.rare,
    number: 'SH-2026-01',
    owner: 'Service & Co 服务部',
    edition: '',
    issue: issued
      ? { n: 3, effective: '2026-12-31', approver: 'Lin Zhao 赵琳', note: HOSTILE.typst, supersedes: 2 }
      : null,
    made: '2026-11-22',
  },
  children: chapters(WORDS[locale]),
});
