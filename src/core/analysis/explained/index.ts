import type { Locale } from '../../model/index.ts';
import type { RuleId } from '../rules/index.ts';
import type { Explanation, Explanations } from './types.ts';
import { EXPLANATIONS as EN } from './words.en.ts';
import { EXPLANATIONS as ZH } from './words.zh-CN.ts';

export type { Explanation } from './types.ts';

const CATALOGUES: Readonly<Record<Locale, Explanations>> = { en: EN, 'zh-CN': ZH };

/** What the rule is about, in the reader's language. */
export const explain = (rule: RuleId, locale: Locale): Explanation => CATALOGUES[locale][rule];
