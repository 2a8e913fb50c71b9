import { remember } from '../../base/index.ts';
import type { LinePart, Script } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { usedScripts } from '../indexes/library.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly script: Thing;
  /** In the order they should have; none are missing when the order is wrong. */
  readonly missing: readonly LinePart[];
}

const ORDER = ['feeling', 'understanding', 'action'] as const satisfies readonly LinePart[];

const draft = remember((record: Script): readonly Draft<Facts>[] => {
  if (record.kind !== 'complaint' && record.kind !== 'apology') return [];
  const spoken = record.lines.filter(({ text }) => text.trim() !== '').map(({ part }) => part);
  const firsts = ORDER.map((part) => spoken.indexOf(part));
  const missing = ORDER.filter((_, i) => firsts[i] === -1);
  const isOrdered = firsts.every((at, i) => i === 0 || at > (firsts[i - 1] as number));
  if (missing.length === 0 && isOrdered) return [];
  const script = thing('scripts', record);
  return [{ where: [script], facts: { script, missing } }];
});

/** Feeling, understanding, action: all of them, in this order. */
export const lang2 = defineRule({
  id: 'LANG-2',
  severity: 'error',
  check: ({ use }) => use(usedScripts).flatMap((script) => draft(script)),
});
