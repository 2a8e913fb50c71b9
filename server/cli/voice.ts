import type { Locale } from '../../src/core/model/index.ts';
import { fillSentence, localeOfTag } from '../../src/core/protocol/index.ts';
import { type Voice, WORDS } from './words.ts';

/** `--lang`, else the language that the machine is set to. */
export const chosenLocale = (lang: string | undefined, env: NodeJS.ProcessEnv): Locale =>
  localeOfTag(lang ?? '') ?? localeOfTag(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ?? 'en';

export function createVoice(locale: Locale): Voice {
  return {
    locale,
    say: (word, params) => process.stderr.write(`${fillSentence(WORDS[word], locale, params)}\n`),
    tell: (word, params) => process.stdout.write(`${fillSentence(WORDS[word], locale, params)}\n`),
    word: (word) => WORDS[word][locale],
    line: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  };
}
