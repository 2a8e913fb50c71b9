import { remember } from '../../base/index.ts';
import type { Script } from '../../model/index.ts';
import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { defineScriptRule } from '../rule.ts';
import { asksOpenly } from '../text/open-question.ts';

interface Facts {
  readonly script: Thing;
}

const draft = remember((record: Script): readonly Draft<Facts>[] => {
  if (record.kind !== 'enquiry' && record.kind !== 'recommendation') return [];
  if (record.lines.some(({ text }) => asksOpenly(text))) return [];
  const script = thing('scripts', record);
  return [{ where: [script], facts: { script } }];
});

/** Who wants to help asks what somebody needs, not only yes or no. */
export const lang6 = defineScriptRule({
  id: 'LANG-6',
  severity: 'info',
  ofScript: (script) => draft(script),
});
