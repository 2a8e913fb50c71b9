import type { Range } from '../../base/index.ts';

let segmenter: Intl.Segmenter | undefined;

/** A single Han letter is a word only where it stands alone: 亲 does, in 亲自 it doesn't. Longer ones are. */
export function isWordOfItsOwn(text: string, { from, to }: Range): boolean {
  if (!/^\p{Script=Han}$/u.test(text.slice(from, to))) return true;
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  return segmenter.segment(text).containing(from)?.segment === text.slice(from, to);
}
