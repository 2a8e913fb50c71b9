import { pictureSource } from '../../model/index.ts';
import type { Index } from '../context.ts';
import { eachOf } from '../each.ts';
import type { Draft } from '../finding.ts';
import { usedOf } from '../indexes/library.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly of: Thing;
}

interface Pictured {
  readonly id: string;
  readonly image?: string | undefined;
}

const NONE: readonly never[] = Object.freeze([]);

const inTable = (
  table: 'cards' | 'personas',
  listOf: Index<readonly Pictured[]>,
): Index<readonly Draft<Facts>[]> =>
  eachOf(
    listOf,
    () => [],
    (record) => {
      if (!record.image?.trim() || pictureSource(record.image).kind !== 'unknown') return NONE;
      const of = thing(table, record);
      return [{ where: [of], facts: { of } }];
    },
  );

const CHECKS = [
  inTable('cards', ({ tables }) => tables.cards.list),
  inTable('personas', (context) => usedOf(context, 'personas')),
];

/** What stands for a picture is none. */
export const ref2 = defineRule({
  id: 'REF-2',
  severity: 'info',
  check: ({ use }) => CHECKS.flatMap((check) => use(check)),
});
