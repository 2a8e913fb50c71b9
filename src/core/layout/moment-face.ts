import { remember } from '../base/index.ts';
import type { Moment } from '../model/index.ts';
import { SIZES, TYPE } from './sizes.ts';
import { textBlock } from './text-block.ts';
import type { MomentBox } from './types.ts';

const PAD = 12;
const TOP = 10;
const ICON = 16;
const TEXT_X = PAD + ICON + 8;
const LINES = 3;
const DOT_PITCH = 8;
const DOT_ROW = 14;

/** What a moment shows, without its place. */
export type MomentFace = Omit<MomentBox, 'x' | 'y' | 'step'>;

export const momentFace: (moment: Moment) => MomentFace = remember((moment: Moment): MomentFace => {
  const at = { x: TEXT_X, y: TOP };
  const title = textBlock(moment.title, TYPE.moment, at, SIZES.cardWidth - TEXT_X - PAD, LINES);
  const row = TOP + title.height + DOT_ROW - DOT_PITCH / 2;
  return Object.freeze({
    id: moment.id,
    kind: moment.kind,
    card: moment.card ?? null,
    width: SIZES.cardWidth,
    height: TOP + title.height + DOT_ROW + TOP,
    title,
    intensity: moment.intensity,
    frequency: moment.frequency,
    evidence: moment.evidence.state,
    icon: Object.freeze({ x: PAD, y: TOP + 1 }),
    dots: Object.freeze(
      [0, 1, 2, 3, 4].map((dot) => Object.freeze({ x: TEXT_X + 3 + dot * DOT_PITCH, y: row })),
    ),
  });
});
