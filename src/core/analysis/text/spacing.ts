import { type Folded, fold, originalRange } from '../../base/index.ts';

const HAN = '\\p{Script=Han}';
const OTHER = `(?!${HAN})[\\p{L}\\p{N}]`;
const BETWEEN = new RegExp(`(?<=${HAN}) (?=${OTHER})|(?<=${OTHER}) (?=${HAN})`, 'gu');

/**
 * A text made comparable, without the spaces that typesetters put between Han and other letters: VIP 客户 is VIP客户. Between two
 * lines it is more than typesetting.
 */
export function foldSpaced(original: string): Folded {
  const folded = fold(original);
  const gaps = [...folded.text.matchAll(BETWEEN)].filter(({ index }) => {
    const { from, to } = originalRange(folded, index, index + 1);
    return !/[\r\n]/.test(original.slice(from, to));
  });
  return gaps.length === 0 ? folded : without(folded, new Set(gaps.map(({ index }) => index)));
}

function without(folded: Folded, left: ReadonlySet<number>): Folded {
  const kept = Array.from({ length: folded.text.length }, (_, at) => at).filter((at) => !left.has(at));
  const ranges = kept.map((at) => originalRange(folded, at, at + 1));
  return {
    text: kept.map((at) => folded.text[at]).join(''),
    starts: ranges.map(({ from }) => from),
    ends: ranges.map(({ to }) => to),
  };
}
