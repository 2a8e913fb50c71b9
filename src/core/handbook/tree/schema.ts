import { z } from 'zod';
import { DURATION_UNITS, fail, ok, type Result, soundJson } from '../../base/index.ts';
import {
  type Fault,
  faultsOf,
  LIBRARY_TABLES,
  LINE_PARTS,
  LOCALES,
  SCRIPT_KINDS,
  TABLES,
} from '../../model/index.ts';
import type { Block } from './block.ts';
import type { Handbook } from './handbook.ts';
import type { Inline } from './inline.ts';
import { isSafeLink } from './link.ts';

const text = z.string();
const ids = z.array(text);
const count = z.number().int();

const line: z.ZodType<readonly Inline[]> = z.lazy(() => z.array(inline));
const children = { children: line };

const inline: z.ZodType<Inline> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text }),
  z.object({ type: z.literal('strong'), ...children }),
  z.object({ type: z.literal('emphasis'), ...children }),
  z.object({ type: z.literal('avoid'), ...children }),
  z.object({ type: z.literal('link'), url: text.refine(isSafeLink), ...children }),
  z.object({ type: z.literal('reference'), to: text, ...children }),
  z.object({
    type: z.literal('duration'),
    duration: z.object({ amount: z.number().positive(), unit: z.enum(DURATION_UNITS) }),
  }),
  z.object({ type: z.literal('date'), date: text }),
  z.object({ type: z.literal('number'), value: z.number(), style: z.enum(['plain', 'percent']) }),
  z.object({ type: z.literal('money'), amount: z.number(), currency: z.string().regex(/^[A-Z]{3}$/) }),
  z.object({ type: z.literal('placeholder'), name: text }),
  z.object({ type: z.literal('break') }),
]);

const blocks: z.ZodType<readonly Block[]> = z.lazy(() => z.array(block));
const part = { audience: z.object({ roles: ids.optional(), channels: ids.optional() }).optional() };
const tone = z.enum(['plain', 'good', 'warning', 'bad', 'pain', 'delight']);

const about = z.discriminatedUnion('type', [
  z.object({ type: z.literal('journey'), id: text }),
  z.object({ type: z.literal('stage'), id: text }),
  z.object({
    type: z.literal('touchpoint'),
    id: text,
    situation: text,
    channel: text,
    slas: ids,
    scripts: ids,
    authorities: ids,
  }),
]);

const section = z.object({
  type: z.literal('section'),
  ...part,
  id: z.string().regex(/^[A-Za-z0-9-]+$/),
  number: text,
  title: text,
  about: about.optional(),
  newPage: z.boolean().optional(),
  children: blocks,
});

const table = z
  .object({
    type: z.literal('table'),
    ...part,
    id: text,
    caption: text.optional(),
    columns: z.array(
      z.object({ title: text, width: z.number(), align: z.enum(['start', 'end']).optional() }),
    ),
    rows: z.array(z.object({ ...part, cells: z.array(z.object({ children: line, tone: tone.optional() })) })),
  })
  .refine(({ columns, rows }) => rows.every(({ cells }) => cells.length === columns.length));

const register = <T extends 'slas' | 'scripts' | 'authorities' | 'terms'>(name: T) =>
  z.object({
    type: z.literal('register'),
    ...part,
    table: z.literal(name),
    records: z.array(z.object({ ...part, record: TABLES[name].schema })),
    names: z.array(z.object({ table: z.enum(LIBRARY_TABLES), id: text, name: text })),
    children: blocks,
  });

const block = z.discriminatedUnion('type', [
  section,
  z.object({ type: z.literal('paragraph'), ...part, children: line }),
  z.object({
    type: z.literal('list'),
    ...part,
    ordered: z.boolean(),
    items: z.array(z.object({ ...part, children: blocks })),
  }),
  z.object({ type: z.literal('facts'), ...part, items: z.array(z.object({ name: text, value: line })) }),
  table,
  z.object({
    type: z.literal('script'),
    ...part,
    id: text,
    name: text,
    situation: text,
    kind: z.enum(SCRIPT_KINDS),
    lines: z.array(z.object({ part: z.enum(LINE_PARTS), children: line })),
    never: z.array(line),
  }),
  z.object({ type: z.literal('callout'), ...part, tone, title: text, children: blocks }),
  z.object({
    type: z.literal('figure'),
    ...part,
    id: text,
    svg: text,
    width: z.number().positive(),
    height: z.number().positive(),
    caption: text,
    alternative: z.string().min(1),
  }),
  z.object({
    type: z.literal('question'),
    ...part,
    id: text,
    prompt: line,
    choices: z.array(line),
    right: count,
    answer: line,
    from: text,
  }),
  z.discriminatedUnion('table', [
    register('slas'),
    register('scripts'),
    register('authorities'),
    register('terms'),
  ]),
  z.object({ type: z.literal('cover') }),
  z.object({ type: z.literal('contents') }),
]) as unknown as z.ZodType<Block>;

const issue = z.object({
  n: count.positive(),
  effective: z.iso.date(),
  approver: text,
  note: text,
  supersedes: count.nullable(),
  address: z.url({ protocol: /^https?$/ }).optional(),
});

const handbookSchema = z.object({
  version: z.literal(1),
  locale: z.enum(LOCALES),
  facts: z.object({
    title: text,
    organization: text,
    number: text,
    owner: text,
    edition: text,
    issue: issue.nullable(),
    made: z.iso.date(),
  }),
  children: blocks,
});

/** Lists longer than this are no handbook's. */
const LONGEST = 100_000;

/** Reads a tree that was kept with an issue: the same value, every node of a kind that is known. */
export function parseHandbook(value: unknown): Result<Handbook, readonly Fault[]> {
  const sound = soundJson(value, LONGEST);
  const [unsound] = sound.faults;
  if (unsound) return fail([{ code: 'wrong-type', path: `$.${unsound.path.join('.')}`, params: {} }]);
  const parsed = handbookSchema.safeParse(sound.value);
  // What was kept is given out, not what the schema made of it: an issue never changes.
  return parsed.success ? ok(sound.value as Handbook) : fail(faultsOf(parsed.error));
}
