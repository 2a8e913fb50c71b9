import type { Duration } from '../base/index.ts';
import {
  type Card,
  type Channel,
  type LaneRole,
  type Locale,
  type Moment,
  ownPicture,
  type Role,
} from '../model/index.ts';
import { excerpt } from './excerpt.ts';
import { textWidth } from './metrics/measure.ts';
import { SIZES, TYPE } from './sizes.ts';
import { lineBlock, textBlock } from './text-block.ts';
import type { CardFace, Chip, Mark, MarkKind, PictureFace, TextBlock } from './types.ts';
import { DRAWING_WORDS } from './words.ts';

const NO_TAGS: readonly Chip[] = Object.freeze([]);
const NO_MARKS: readonly Mark[] = Object.freeze([]);
const PAD = 12;
const INNER = SIZES.cardWidth - 2 * PAD;
const TITLE_LINES = 4;
const BODY_LINES = 2;
const TAGS_SHOWN = 3;
const ROW = 16;
const ICON = 14;
const ICON_GAP = 4;
const HEAD_GAP = 6;
const BODY_GAP = 2;
const ROW_GAP = 8;
const TAG_PAD = 7;
const TAG_HEIGHT = 18;
const MARK_GAP = 8;
const BORDER = 1;
const PICTURE_GAP = 8;
/** From here on the customer's stake makes the touchpoint one that counts. */
const HIGH_STAKE = 4;

export function makeFace(
  card: Card,
  role: LaneRole,
  channel: Channel | undefined,
  owner: Role | undefined,
  locale: Locale,
  moments: readonly Moment[],
): CardFace {
  const marks: Mark[] = [];
  const picture = pictureOn(card);
  let y = picture ? SIZES.cardPicture + PICTURE_GAP : PAD;

  const flags = flagMarks(card, picture !== null);
  const headMarks = moments.length > 0 ? [...flags, ...momentMarks(moments)] : flags;
  const headRoom = INNER - placeRight(marks, headMarks, y);
  const head = channel ? channelHead(channel, y, headRoom) : null;
  if (head || headMarks.length > 0) y += ROW + HEAD_GAP;

  const style = role === 'touchpoint' ? TYPE.strongTitle : TYPE.title;
  const title = textBlock(card.title, style, { x: PAD, y }, INNER, TITLE_LINES);
  y += title.height;

  const text = card.body && excerpt(card.body);
  const body = text ? textBlock(text, TYPE.body, { x: PAD, y: y + BODY_GAP }, INNER, BODY_LINES) : null;
  if (body) y += BODY_GAP + body.height;

  const tags = card.tags.length > 0 ? tagChips(card.tags, y + ROW_GAP) : NO_TAGS;
  if (tags.length > 0) y += ROW_GAP + TAG_HEIGHT;

  const footMarks = standardMarks(card);
  const time = card.duration ? durationText(card.duration, locale) : '';
  const note = time && owner?.name ? `${time} · ${owner.name}` : time || owner?.name;
  let meta: TextBlock | null = null;
  if (note || footMarks.length > 0) {
    y += ROW_GAP;
    const room = INNER - placeRight(marks, footMarks, y);
    if (note) meta = lineBlock(note, TYPE.small, { x: PAD, y }, room);
    y += ROW;
  }

  return Object.freeze({
    width: SIZES.cardWidth,
    height: y + PAD,
    picture,
    title,
    body,
    channel: head,
    tags,
    meta,
    marks: marks.length > 0 ? Object.freeze(marks.map((one) => Object.freeze(one))) : NO_MARKS,
  });
}

function channelHead(channel: Channel, y: number, room: number): CardFace['channel'] {
  const text = PAD + ICON + ICON_GAP + 2;
  return Object.freeze({
    kind: channel.kind,
    x: PAD,
    y: y + 1,
    label: lineBlock(channel.name, TYPE.small, { x: text, y }, room - (text - PAD)),
  });
}

type Unplaced = Omit<Mark, 'x' | 'y'>;

function mark(kind: MarkKind, count: number, intensity = 0, text = ''): Unplaced {
  const { size, weight } = TYPE.small;
  const width = ICON + (text ? 2 + Math.ceil(textWidth(text, size, weight)) : 0);
  return { kind, count, intensity, text, width, height: ROW };
}

function pictureOn({ image }: Card): PictureFace | null {
  const source = ownPicture(image);
  if (source === null) return null;
  const [width, height] = [SIZES.cardWidth - 2 * BORDER, SIZES.cardPicture - BORDER];
  return Object.freeze({ x: BORDER, y: BORDER, width, height, source });
}

/** Of a picture that is not shown here, because it lies elsewhere, there is a sign. */
function flagMarks(card: Card, isPictured: boolean): Unplaced[] {
  const marks = card.image && !isPictured ? [mark('image', 1)] : [];
  if ((card.stake ?? 0) >= HIGH_STAKE) marks.push(mark('stake', card.stake as number));
  return marks;
}

function momentMarks(moments: readonly Moment[]): Unplaced[] {
  return (['delight', 'pain'] as const).flatMap((kind) => {
    const own = moments.filter((moment) => moment.kind === kind);
    if (own.length === 0) return [];
    const strongest = Math.max(...own.map((moment) => moment.intensity));
    return [mark(kind, own.length, strongest, own.length > 1 ? String(own.length) : '')];
  });
}

function standardMarks(card: Card): Unplaced[] {
  const marks: Unplaced[] = [];
  const counted = (kind: MarkKind, count: number) => {
    if (count > 0) marks.push(mark(kind, count, 0, count > 1 ? String(count) : ''));
  };
  counted('sla', card.slas.length);
  counted('script', card.scripts.length);
  counted('authority', card.authorities.length);
  return marks;
}

/** Places marks from the right edge; returns the width they take, with a gap before them. */
function placeRight(into: Mark[], marks: readonly Unplaced[], y: number): number {
  if (marks.length === 0) return 0;
  const total = marks.reduce((sum, one) => sum + one.width + MARK_GAP, 0);
  let x = SIZES.cardWidth - PAD - total + MARK_GAP;
  for (const one of marks) {
    into.push({ ...one, x, y });
    x += one.width + MARK_GAP;
  }
  return total;
}

/** The first tags that fit in one row, and how many more there are. */
function tagChips(tags: readonly string[], y: number): readonly Chip[] {
  const chips: Chip[] = [];
  const { size, weight } = TYPE.tag;
  const gap = 4;
  const more = 30;
  let x = PAD;
  for (const [index, tag] of tags.entries()) {
    const rest = tags.length - index;
    const last = PAD + INNER - (rest > 1 ? more : 0);
    const width = Math.ceil(textWidth(tag, size, weight)) + 2 * TAG_PAD;
    if (index === 0 && x + width > last) {
      const line = lineBlock(tag, TYPE.tag, { x: 0, y: 0 }, last - x - 2 * TAG_PAD);
      chips.push(chip(line.lines[0] as string, x, y, Math.ceil(line.width) + 2 * TAG_PAD));
      x = last + gap;
    } else if (index === TAGS_SHOWN || x + width > last) {
      chips.push(chip(`+${rest}`, x, y, more - gap));
      break;
    } else {
      chips.push(chip(tag, x, y, width));
      x += width + gap;
    }
  }
  return Object.freeze(chips);
}

const chip = (text: string, x: number, y: number, width: number): Chip =>
  Object.freeze({ text, x, y, width, height: TAG_HEIGHT });

function durationText({ amount, unit }: Duration, locale: Locale): string {
  return `${amount} ${DRAWING_WORDS[locale].units[unit][amount === 1 ? 0 : 1]}`;
}
