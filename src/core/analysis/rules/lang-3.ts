import { remember } from '../../base/index.ts';
import type { Script } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { defineScriptRule } from '../rule.ts';
import { timeWords } from '../time-words/index.ts';

interface Facts {
  readonly script: Thing;
}

const draft = remember((record: Script): readonly Draft<Facts>[] => {
  if (record.kind !== 'complaint' && record.kind !== 'apology') return [];
  const actions = record.lines.filter(({ part, text }) => part === 'action' && text.trim() !== '');
  // Without an action it is LANG-2 that speaks.
  if (actions.length === 0 || actions.some(({ text }) => timeWords(text).length > 0)) return [];
  const script = thing('scripts', record);
  const { id, text } = actions.at(-1) as (typeof actions)[number];
  return [{ where: [script], facts: { script }, spot: { key: 'text', line: id, from: 0, to: text.length } }];
});

/** An action that says what will be done says by when. */
export const lang3 = defineScriptRule({
  id: 'LANG-3',
  severity: 'warning',
  ofScript: (script) => draft(script),
});
