import { keepSame } from '../base/index.ts';
import type { Card, Lane, Moment } from '../model/index.ts';
import { textWidth } from './metrics/measure.ts';
import { insetOf, SIZES, TYPE } from './sizes.ts';
import type { Chip, ColumnBox, FoldBox, Mark, Rect } from './types.ts';

const CHIP_WIDTH = 32;
const CHIP_PAD = 9;
const ICON = 14;
const MARK_HEIGHT = 16;
const MARK_GAP = 4;
const ASIDE = 8;

/** What a collapsed lane or stage hides in one place. */
export interface Hidden {
  readonly cards: readonly Card[];
  readonly moments: readonly Pick<Moment, 'kind' | 'intensity'>[];
  readonly measures: number;
}

const MOST = 999;
const sayCount = (count: number): string => (count > MOST ? `${MOST}+` : String(count));

const keep = keepSame<object, FoldBox>();

/**
 * How much is hidden in a cell of a collapsed lane or stage: a chip with the number of cards and measures, and the
 * moments by kind. Null where nothing is.
 */
export function layFold(
  lane: Lane,
  folded: boolean,
  column: ColumnBox,
  at: number,
  y: number,
  hidden: Hidden,
): FoldBox | null {
  const count = hidden.cards.length + hidden.measures;
  if (count === 0 && hidden.moments.length === 0) return null;
  const narrow = column.step === null;
  const chip = count > 0 ? chipOf(sayCount(count), narrow) : null;
  const all = marksOf(hidden.moments, chip, narrow && !folded);
  // Where lane and stage are both collapsed there is room for one thing only.
  const marks = narrow && folded ? all.slice(0, chip ? 0 : 1) : all;
  const parts: readonly Rect[] = chip ? [chip, ...marks] : marks;
  const right = Math.max(...parts.map((part) => part.x + part.width));
  const bottom = Math.max(...parts.map((part) => part.y + part.height));
  const anchor = hidden.cards[0] ?? hidden.moments[0] ?? lane;
  const box: FoldBox = {
    lane: lane.id,
    role: lane.role,
    stage: column.stage,
    step: column.step,
    column: at,
    x: column.x + insetOf(column.width),
    y,
    width: right,
    height: bottom,
    cards: Object.freeze(hidden.cards.map(({ id }) => id)),
    count,
    chip,
    marks: Object.freeze(marks),
  };
  return keep(anchor, Object.freeze(box));
}

function chipOf(text: string, narrow: boolean): Chip {
  const room = textWidth(text, TYPE.small.size, 700) + 2 * CHIP_PAD;
  const width = narrow ? CHIP_WIDTH : Math.max(CHIP_WIDTH, Math.ceil(room));
  return Object.freeze({ x: 0, y: 0, width, height: SIZES.foldHeight, text });
}

/** Beside the chip, or below it in a narrow column. */
function marksOf(moments: Hidden['moments'], chip: Chip | null, below: boolean): Mark[] {
  let x = chip && !below ? chip.width + ASIDE : 0;
  let y = chip && below ? chip.height + MARK_GAP : below ? 0 : (SIZES.foldHeight - MARK_HEIGHT) / 2;
  return (['pain', 'delight'] as const).flatMap((kind) => {
    const own = moments.filter((moment) => moment.kind === kind);
    if (own.length === 0) return [];
    const text = sayCount(own.length);
    const width = ICON + 2 + Math.ceil(textWidth(text, TYPE.small.size, 400));
    const intensity = Math.max(...own.map((moment) => moment.intensity));
    const mark: Mark = Object.freeze({
      kind,
      x,
      y,
      width,
      height: MARK_HEIGHT,
      count: own.length,
      intensity,
      text,
    });
    if (below) y += MARK_HEIGHT + 2;
    else x += width + ASIDE;
    return [mark];
  });
}
