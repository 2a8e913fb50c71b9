import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHandbook } from '../build/build.ts';
import { draftOf, templateOf } from '../testing/drafts.ts';
import { everyNode } from '../testing/every-node.ts';
import { expectedTexts } from '../testing/expected-texts.ts';
import { faultsOfTree } from '../testing/faults-of-tree.ts';
import type { Audience, Block } from '../tree/block.ts';
import type { Handbook } from '../tree/handbook.ts';
import { audiencesIn, blocksBelow } from '../tree/walk.ts';
import { editionOf } from './edition-of.ts';
import { editionsIn } from './editions-in.ts';
import { settled } from './settle.ts';

const tree = buildHandbook(draftOf([templateOf('hotel', 'en'), templateOf('appliance-repair', 'en')]));
const ids = ({ children }: Handbook) =>
  new Set([...blocksBelow(children)].flatMap((block) => (block.type === 'section' ? [block.id] : [])));

describe('an edition', () => {
  const editions = editionsIn(tree);

  it('BOOK-6 is for each role and channel that something is for, by name', () => {
    expect(editions.map(({ name }) => name)).toContain('Receptionist');
    expect(new Set(editions.map(({ edition }) => edition.for))).toEqual(new Set(['role', 'channel']));
    expect(editions.every(({ name }) => name !== '')).toBe(true);
  });

  it.each(editions)('for $name has no fault, and nothing that the whole has not', ({ edition, name }) => {
    const own = editionOf(tree, edition, name);
    expect(faultsOfTree(own)).toEqual([]);
    expect(own.facts.edition).toBe(name);
    const all = ids(tree);
    expect([...ids(own)].filter((id) => !all.has(id))).toEqual([]);
    const texts = new Set(expectedTexts(tree));
    expect(expectedTexts(own).filter((text) => !texts.has(text))).toEqual([]);
    const key = edition.for === 'role' ? 'roles' : 'channels';
    for (const block of blocksBelow(own.children)) {
      for (const audience of audiencesIn(block)) {
        if (audience[key]) expect(audience[key]).toContain(edition.id);
      }
    }
    expect(expectedTexts(own).length).toBeLessThan(texts.size);
  });

  it('for everyone is the whole', () => {
    expect(editionOf(tree, { for: 'everyone' }, '')).toBe(tree);
  });

  it('BOOK-5 leaves the words of a reference whose section is left out', () => {
    const own = editionOf(everyNode('en'), { for: 'role', id: 'lead' }, 'Lead');
    const texts = expectedTexts(own);
    expect(ids(own).has('deep')).toBe(false);
    expect(texts.some((text) => text.includes('Refunds'))).toBe(true);
    expect(JSON.stringify(own)).not.toContain('"to":"deep"');
  });
});

const audience = fc.option(
  fc.record({
    roles: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    channels: fc.subarray(['x', 'y'], { minLength: 1 }),
  }),
  { nil: undefined },
);
const withAudience = <T extends object>(part: T, whose: Audience | undefined): T =>
  whose ? { ...part, audience: whose } : part;

let made = 0;
const leaf = fc.tuple(fc.nat(40), audience).map(
  ([to, whose]): Block =>
    withAudience(
      {
        type: 'paragraph',
        children: [{ type: 'reference', to: `s${to}`, children: [{ type: 'text', text: `to ${to}` }] }],
      },
      whose,
    ),
);
const question = fc.tuple(fc.nat(40), audience).map(([to, whose]): Block => {
  made += 1;
  const text = { type: 'text' as const, text: 'Yes' };
  return withAudience(
    {
      type: 'question',
      id: `q${made}`,
      prompt: [text],
      choices: [],
      right: -1,
      answer: [text],
      from: `s${to}`,
    },
    whose,
  );
});
const rows = fc.tuple(fc.array(audience, { maxLength: 3 }), audience).map(([all, whose]): Block => {
  made += 1;
  return withAudience(
    {
      type: 'table',
      id: `t${made}`,
      columns: [{ title: 'C', width: 1 }],
      rows: all.map((one) => withAudience({ cells: [{ children: [] }] }, one)),
    },
    whose,
  );
});
const sectionOf = (depth: number): fc.Arbitrary<Block> =>
  fc
    .tuple(
      fc.array(depth < 4 ? fc.oneof(leaf, question, rows, sectionOf(depth + 1)) : leaf, { maxLength: 4 }),
      audience,
    )
    .map(
      ([children, whose]): Block => ({
        type: 'section',
        id: '',
        number: '',
        title: 'Section',
        children,
        ...(whose && { audience: whose }),
      }),
    );

/** Gives sections the ids s0, s1 …, in reading order. */
function withIds(blocks: readonly Block[], next = { id: 0 }): readonly Block[] {
  return blocks.map((block) => {
    if (block.type !== 'section') return block;
    const id = `s${next.id++}`;
    return { ...block, id, children: withIds(block.children, next) };
  });
}

it('BOOK-4 BOOK-5 BOOK-6 BOOK-7 any tree with any parts left out is sound: numbered, nothing empty, no reference and no question lost', () => {
  const trees = fc.array(sectionOf(1), { maxLength: 5 });
  fc.assert(
    fc.property(trees, fc.constantFrom('a', 'b', 'c', 'd'), (children, role) => {
      const whole = settled({
        ...everyNode('en'),
        children: [{ type: 'contents' }, ...withIds(children)],
      });
      const own = editionOf(whole, { for: 'role', id: role }, role);
      expect(faultsOfTree(whole)).toEqual([]);
      expect(faultsOfTree(own)).toEqual([]);
      const all = ids(whole);
      expect([...ids(own)].every((id) => all.has(id))).toBe(true);
      expect(editionOf(own, { for: 'role', id: role }, role)).toEqual(own);
    }),
    { numRuns: 300 },
  );
});
