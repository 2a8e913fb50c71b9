import { fold, remember } from '../../base/index.ts';
import type { Script, Voice } from '../../model/index.ts';
import type { Draft, Spot } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { defineScriptRule } from '../rule.ts';
import { createMatcher, type Matcher } from '../text/matcher.ts';
import { isWordOfItsOwn } from '../text/single-han.ts';

interface Facts {
  readonly script: Thing;
  readonly voice: Thing;
  /** The word that the voice avoids, as it stands in the text; absent when the form of address is missing. */
  readonly avoided?: string;
  readonly address: string;
}

const matcherOf = remember(
  (voice: Voice): Matcher<string> => createMatcher(voice.avoid.map((word) => [word, word])),
);

interface Avoided {
  readonly said: string;
  readonly spot: Spot;
  readonly detail: string;
}

function avoidedIn(script: Script, voice: Voice): readonly Avoided[] {
  return script.lines.flatMap(({ id, text }) =>
    matcherOf(voice)(text)
      .filter((match) => isWordOfItsOwn(text, match))
      .map(({ from, to }) => ({
        said: text.slice(from, to),
        spot: { key: 'text', line: id, from, to },
        detail: `${id}/${from}`,
      })),
  );
}

const PLACEHOLDER = /\{[\w-]+\}/g;

/** Whether the script addresses people so: by all the placeholders of the form, else by its words. */
function addresses(script: Script, address: string): boolean {
  const texts = script.lines.map(({ text }) => text);
  const placeholders = address.match(PLACEHOLDER);
  if (placeholders)
    return placeholders.every((name) => texts.some((text) => fold(text).text.includes(fold(name).text)));
  const find = createMatcher([[address, address]]);
  return texts.some((text) => find(text).some((match) => isWordOfItsOwn(text, match)));
}

const drafts = remember((record: Script, spoken: Voice): readonly Draft<Facts>[] => {
  const script = thing('scripts', record);
  const voice = thing('voices', spoken);
  const where = [script, voice] as const;
  const { address } = spoken;
  const avoided = avoidedIn(record, spoken).map(({ said, spot, detail }) => ({
    where,
    facts: { script, voice, address, avoided: said },
    spot,
    detail,
  }));
  const isUnaddressed = record.kind === 'greeting' && address.trim() !== '' && !addresses(record, address);
  return isUnaddressed
    ? [...avoided, { where, facts: { script, voice, address }, detail: 'address' }]
    : avoided;
});

/** A script speaks in its voice. */
export const lang5 = defineScriptRule({
  id: 'LANG-5',
  severity: 'warning',
  ofScript: (script, { tables }) => {
    const voice = tables.voices.get(script.voice ?? '');
    return voice ? drafts(script, voice) : [];
  },
});
