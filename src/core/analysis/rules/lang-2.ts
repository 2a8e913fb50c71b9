import { remember } from '../../base/index.ts';
import type { LinePart, Script } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { defineScriptRule } from '../rule.ts';

interface Facts {
  readonly script: Thing;
  /** In the order they should have; none are missing when the order is wrong. */
  readonly missing: readonly LinePart[];
}

const ORDER = ['feeling', 'understanding', 'action'] as const satisfies readonly LinePart[];

const draft = remember((record: Script): readonly Draft<Facts>[] => {
  if (record.kind !== 'complaint' && record.kind !== 'apology') return [];
  const spoken = record.lines.filter(({ text }) => text.trim() !== '');
  const firsts = ORDER.map((part) => spoken.findIndex((line) => line.part === part));
  const missing = ORDER.filter((_, i) => firsts[i] === -1);
  const early = firsts.find((at, i) => i > 0 && at < (firsts[i - 1] as number));
  if (missing.length === 0 && early === undefined) return [];
  const script = thing('scripts', record);
  const where = [script] as const;
  const line = missing.length === 0 && early !== undefined ? spoken[early]?.id : undefined;
  if (line === undefined) return [{ where, facts: { script, missing } }];
  return [{ where, facts: { script, missing }, spot: { key: 'part', line, from: 0, to: 0 } }];
});

/** Feeling, understanding, action: all of them, in this order. */
export const lang2 = defineScriptRule({
  id: 'LANG-2',
  severity: 'error',
  ofScript: (script) => draft(script),
});
