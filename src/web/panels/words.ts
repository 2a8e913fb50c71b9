import type { TFunction } from 'i18next';
import type { en } from './words.en.ts';

type Stem<K> = K extends `${infer S}_${'one' | 'other'}` ? S : K;

/** A key of this folder's catalogue. */
export type Word = Stem<keyof typeof en>;
export type Words = TFunction<'panels'>;
