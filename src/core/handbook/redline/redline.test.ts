import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, record, type SmallFile, set } from '../../analysis/testing/journey.ts';
import { keptInOrder, pairedLines } from '../../base/index.ts';
import { snapshotOfFile } from '../../doc/index.ts';
import type { Change, Draft } from '../build/input.ts';
import { draftOf, journeyOf, TEMPLATES, templateOf } from '../testing/drafts.ts';
import { compareHandbooks } from './compare.ts';
import { keptInputsOf, parseKeptInputs } from './kept.ts';

const draft = (file: SmallFile, more: Partial<Draft> = {}) => draftOf([journeyOf(file)], more);
const still = (): void => {};
const said = ({ kind, where, what, before, after }: Change): string =>
  `${kind} ${where.map(({ title }) => title).join(' › ')} | ${what} | ${before ?? '–'} → ${after ?? '–'}`;

/** What the redline says of one change of the small journey. */
const told = (change: (file: SmallFile) => unknown, locale: 'en' | 'zh-CN' = 'en') =>
  compareHandbooks(draft(changed(still)), draft(changed(change)), locale).map(said);

const touchpoint = (file: SmallFile) => record(file, 'chat');

describe('a redline', () => {
  it('BOOK-11 of the same inputs says nothing', () => {
    expect(told(still)).toEqual([]);
    for (const name of TEMPLATES) {
      const one = draftOf([templateOf(name, 'en')]);
      expect(compareHandbooks(one, one, 'zh-CN')).toEqual([]);
    }
  });

  it('BOOK-11 tells a changed target with its promise, in both languages', () => {
    const change = set('answered', { target: { amount: 1, unit: 'min' } });
    expect(told(change)).toEqual(['changed Answered | First response · Within | 30 seconds → 1 minute']);
    expect(told(change, 'zh-CN')).toEqual(['changed Answered | 首次响应 · 时限 | 30秒钟 → 1分钟']);
  });

  it('BOOK-11 tells one changed line of a script, not the script', () => {
    expect(
      told((file) => {
        const [, , line] = record(file, 'sorry').lines as { text: string }[];
        if (line) line.text = 'I will call you by 8 pm.';
      }),
    ).toEqual([
      'changed A parcel is late | Action | I will have it traced for you within 24 hours. → I will call you by 8 pm.',
    ]);
  });

  it('tells a line that came between others, whether lines have ids or not', () => {
    const add = (file: SmallFile) => {
      (record(file, 'sorry').lines as object[]).splice(1, 0, { part: 'ask', text: 'When did you order?' });
    };
    expect(told(add)).toEqual(['added A parcel is late | Ask | – → When did you order?']);
    const bare = (change: (file: SmallFile) => unknown) =>
      changed((file) => {
        change(file);
        for (const line of record(file, 'sorry').lines as { id?: string }[]) delete line.id;
      });
    expect(compareHandbooks(draft(bare(still)), draft(bare(add)), 'en').map(said)).toEqual([
      'added A parcel is late | Ask | – → When did you order?',
    ]);
  });

  it('BOOK-11 tells a limit, a term and who is asked', () => {
    expect(told(set('may', { limit: { amount: 200, currency: 'CNY' }, beyond: 'agent' }))).toEqual([
      'changed Agent | Up to | – → ¥200',
      'changed Agent | Beyond, ask | – → Agent',
    ]);
    expect(told(set('ticket', { say: 'what you asked for' }))).toEqual([
      'changed ticket | Say instead | request → what you asked for',
    ]);
  });

  it('BOOK-12 tells a touchpoint that came, went, moved or was renamed, with the way to it', () => {
    const add = (file: SmallFile) =>
      (file.cards as object[]).push({ id: 'desk', lane: 'touchpoint', step: 'wait', title: 'Desk' });
    expect(told(add)).toEqual(['added A late parcel › After › Desk | Touchpoint | – → –']);
    const removed = compareHandbooks(draft(changed(add)), draft(changed(still)), 'en').map(said);
    expect(removed).toEqual(['removed A late parcel › After › Desk | Touchpoint | – → –']);
    expect(told((file) => Object.assign(touchpoint(file), { step: 'wait' }))).toEqual([
      'moved A late parcel › After › Chat | Place | After › Ask › Touchpoints → After › Wait › Touchpoints',
    ]);
    expect(
      told((file) => Object.assign(touchpoint(file), { title: 'Live chat', channel: 'ch-bot' })),
    ).toEqual([
      'changed A late parcel › After › Live chat | Title | Chat → Live chat',
      'changed A late parcel › After › Live chat | Channel | Chat → Bot',
    ]);
  });

  it('BOOK-11 BOOK-12 tells a hand-over, a pain and the order of steps', () => {
    const over = (file: SmallFile) =>
      Object.assign(record(file, 'over').handoff as object, {
        tries: 3,
        passes: ['the conversation', 'the order'],
      });
    expect(told(over)).toEqual([
      'changed A late parcel › After › Bot › Bot → Chat | After tries | 2 → 3',
      'changed A late parcel › After › Bot › Bot → Chat | What goes along | the conversation → the conversation, the order',
    ]);
    expect(told(set('late', { intensity: 5 }))).toEqual([
      'changed A late parcel › After › Nobody says why | Intensity | 4 → 5',
    ]);
    expect(told((file) => (file.steps as object[]).reverse())).toEqual([
      'moved A late parcel › After › Ask | Order | – → –',
    ]);
  });

  it('BOOK-11 BOOK-12 tells lanes that changed places, came, went or are called otherwise', () => {
    const reorder = (file: SmallFile) => {
      const lanes = file.lanes as { id: string }[];
      const [evidence] = lanes.splice(0, 1);
      if (evidence) lanes.splice(2, 0, evidence);
    };
    expect(told(reorder)).toEqual(['moved A late parcel › evidence | Order | – → –']);
    expect(told((file) => Object.assign(record(file, 'support'), { title: 'Systems' }), 'zh-CN')).toEqual([
      'changed A late parcel › Systems | 标题 | support → Systems',
    ]);
    const add = (file: SmallFile) =>
      (file.lanes as object[]).push({ id: 'more', role: 'backstage', title: '' });
    expect(told(add)).toEqual(['added A late parcel › Backstage | Lane | – → Backstage']);
  });

  it('BOOK-11 BOOK-12 tells what somebody thinks and feels, and the order of cards in one place', () => {
    const feel = (file: SmallFile) => {
      Object.assign((file.feelings as object[])[0] ?? {}, { score: -3, quote: 'Where is it?' });
      (file.cards as object[]).push({ id: 'hope', lane: 'feeling', step: 'wait', title: 'Hope' });
    };
    expect(told(feel)).toEqual([
      'changed A late parcel › After › Wait | Feeling · Lin | −1 → −3 · Where is it?',
      'added A late parcel › After › Hope | Feeling | – → –',
    ]);
    expect(
      told((file) => {
        const cards = file.cards as { id: string }[];
        const at = (id: string) => cards.findIndex((card) => card.id === id);
        const [bot] = cards.splice(at('bot'), 1);
        if (bot) cards.splice(at('chat'), 0, bot);
      }, 'zh-CN'),
    ).toEqual(['moved A late parcel › After › Bot | 顺序 | – → –']);
  });

  it('tells the cover and the company’s own chapters', () => {
    const before = draft(changed(still), {
      chapters: [
        { id: 'p', kind: 'purpose', title: '', text: 'To help.' },
        { id: 'a', kind: 'own', title: 'A', text: 'a' },
        { id: 'b', kind: 'own', title: 'B', text: 'b' },
      ],
    });
    const after = draft(changed(still), {
      number: 'SH-2',
      chapters: [
        { id: 'p2', kind: 'purpose', title: '', text: 'To help at once.' },
        { id: 'b', kind: 'own', title: 'B', text: 'b' },
        { id: 'a', kind: 'own', title: 'A', text: 'a' },
        { id: 'c', kind: 'own', title: 'C', text: 'c' },
        { id: 'e', kind: 'emergencies', title: '', text: ' ' },
      ],
    });
    expect(compareHandbooks(before, after, 'en').map(said)).toEqual([
      'changed Handbook | Document number | SH-2026-01 → SH-2',
      'changed Purpose | Text | To help. → To help at once.',
      'moved B | Order | – → –',
      'added C | Chapter | – → c',
    ]);
  });

  it('tells a journey that came with all in it', () => {
    const before = draft(changed(still));
    const more = journeyOf({
      ...changed(still),
      journey: { id: 'k', title: 'Returns', personas: [] },
    });
    const after = { ...before, journeys: [...before.journeys, { id: 'k', snapshot: more }] };
    const changes = compareHandbooks(before, after, 'en');
    expect(changes.every(({ kind }) => kind === 'added')).toBe(true);
    expect(changes.map(said)).toContain('added Returns › After › Chat | Touchpoint | – → –');
  });
});

describe('BOOK-13 kept inputs', () => {
  const parts: Partial<Draft> = { chapters: [{ id: 'p', kind: 'purpose', title: '', text: 'To help.' }] };

  it.each(TEMPLATES)('of %s survive as JSON: read again they differ in nothing', (name) => {
    const made = draftOf([templateOf(name, 'zh-CN')], parts);
    const read = parseKeptInputs(JSON.parse(JSON.stringify(keptInputsOf(made))));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const again = {
      ...read.value,
      journeys: read.value.journeys.map(({ id, file }) => ({
        id,
        snapshot: snapshotOfFile(file),
      })),
    };
    expect(compareHandbooks(made, again, 'en')).toEqual([]);
    expect(compareHandbooks(again, made, 'en')).toEqual([]);
  });

  it('that are damaged are refused with the place of the fault', () => {
    const kept = keptInputsOf(draft(changed(still)));
    expect(parseKeptInputs({ ...kept, version: 2 })).toMatchObject({ ok: false });
    expect(parseKeptInputs({ ...kept, journeys: [{ id: 'j', file: { format: 'x' } }] })).toMatchObject({
      ok: false,
    });
    expect(parseKeptInputs(null)).toMatchObject({ ok: false });
  });
});

const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));

it('BOOK-12 the fewest that moved: what is kept in order has the same order in both lists', () => {
  fc.assert(
    fc.property(keys, keys, (before, after) => {
      const kept = keptInOrder(before, after);
      expect(before.filter((key) => kept.has(key))).toEqual(after.filter((key) => kept.has(key)));
      const both = after.filter((key) => before.includes(key));
      if (both.length > 0) expect(kept.size).toBeGreaterThan(0);
      expect(keptInOrder(after, after).size).toBe(after.length);
    }),
  );
});

it('paired lines are all lines of both sides, in their order', () => {
  const line = fc.record({
    id: fc.constant(null),
    what: fc.constantFrom('Say', 'Ask'),
    text: fc.constantFrom('a', 'b', 'c'),
  });
  fc.assert(
    fc.property(fc.array(line), fc.array(line), (before, after) => {
      const pairs = pairedLines(before, after);
      expect(pairs.flatMap(([was]) => was ?? [])).toEqual(before);
      expect(pairs.flatMap(([, is]) => is ?? [])).toEqual(after);
      expect(pairedLines(before, before).every(([was, is]) => was === is)).toBe(true);
    }),
  );
});
