import { pinyin } from 'pinyin-pro';
import type { Syllables } from './keys.ts';

/** The syllables of Mandarin, of several readings the one that the words around it ask for. */
export const mandarin: Syllables = (text) =>
  pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
