import { remember } from '../../base/index.ts';
import type { Script } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { usedScripts } from '../indexes/library.ts';
import { type Thing, thing } from '../place.ts';
import { defineRule } from '../rule.ts';
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
  return [{ where: [script], facts: { script } }];
});

/** An action that says what will be done says by when. */
export const lang3 = defineRule({
  id: 'LANG-3',
  severity: 'warning',
  check: ({ use }) => use(usedScripts).flatMap((script) => draft(script)),
});
