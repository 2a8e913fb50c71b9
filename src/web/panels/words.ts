import type { TFunction } from 'i18next';
import type { LATER_PANEL_WORDS } from './later-words.ts';
import type { en } from './words.en.ts';

type Stem<K> = K extends `${infer S}_${'one' | 'other'}` ? S : K;

type Catalogue = typeof en & (typeof LATER_PANEL_WORDS)['en']['panels'];
type Plain<K extends keyof Catalogue> = Catalogue[K] extends `${string}{{${string}` ? never : K;

/** A key of this folder's catalogue whose words need nothing put in. */
export type Word = Exclude<Stem<{ [K in keyof Catalogue]: Plain<K> }[keyof Catalogue]>, undefined>;
export type Words = TFunction<'panels'>;
export { LATER_PANEL_WORDS } from './later-words.ts';
