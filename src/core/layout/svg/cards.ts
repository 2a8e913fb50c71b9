import { CHANNEL_ICONS, MARK_ICONS } from '../icons.ts';
import { SIZES } from '../sizes.ts';
import type { CardBox, Chip, FoldBox, Mark, PictureFace } from '../types.ts';
import type { Brush, Layer } from './brush.ts';
import { element, group, moveTo } from './element.ts';
import { bordered, hairline, icon, label, rect, textLines } from './parts.ts';

const ICON = 14;

export const cards: Layer = (brush) => {
  const shown = brush.drawing.cards.filter(brush.sees);
  const isPictured = shown.some(({ face }) => face.picture && embedded(face.picture, brush));
  return group({}, isPictured ? ROUNDED : '', ...shown.map((box) => card(box, brush)));
};

/** Every picture has the same room on its card, so that one clip serves them all. */
const CLIP = 'card-picture';
const ROOM = `M1 ${SIZES.cardPicture}V8a7 7 0 0 1 7 -7H${SIZES.cardWidth - 8}a7 7 0 0 1 7 7V${SIZES.cardPicture}Z`;
const ROUNDED = element('clipPath', { id: CLIP }, element('path', { d: ROOM }));
const MISSING_ICON = 24;

function picture(face: PictureFace, edge: string, brush: Brush): string {
  const { source: _, ...room } = face;
  const { colors } = brush;
  const ground = element('path', { d: ROOM, fill: colors.chip });
  const bottom = room.y + room.height;
  const rule = hairline(room.x, bottom, room.x + room.width, bottom, edge);
  const data = embedded(face, brush);
  if (data === null) {
    const [x, y] = [room.width, room.height].map((length) => (length - MISSING_ICON) / 2 + 1) as [
      number,
      number,
    ];
    return ground + icon(MARK_ICONS.image, x, y, MISSING_ICON, colors.faint, colors.chip) + rule;
  }
  const image = element('image', {
    ...room,
    // Older programs know the address of a picture by this name alone.
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    'xlink:href': data,
    preserveAspectRatio: 'xMidYMid slice',
    'clip-path': `url(#${CLIP})`,
  });
  return ground + image + rule;
}

const EMBEDDED = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/;

/** What is put into the file, so that nothing is asked for anywhere; null for anything else. */
function embedded({ source }: PictureFace, { pictures }: Brush): string | null {
  const data = pictures[source]?.data;
  return data !== undefined && EMBEDDED.test(data) ? data : null;
}

function card(box: CardBox, brush: Brush): string {
  const { colors } = brush;
  const { face } = box;
  const look = colors.roles[box.role];
  return group(
    { transform: moveTo(box.x, box.y) },
    bordered(box.width, box.height, 8, look.card, look.edge),
    face.picture ? picture(face.picture, look.edge, brush) : '',
    face.channel
      ? icon(CHANNEL_ICONS[face.channel.kind], face.channel.x, face.channel.y, ICON, look.mark, look.card) +
          textLines(face.channel.label, colors.muted)
      : '',
    textLines(face.title, colors.ink),
    face.body ? textLines(face.body, colors.muted) : '',
    ...face.tags.map((tag) => chip(tag, brush)),
    face.meta ? textLines(face.meta, colors.muted) : '',
    ...face.marks.map((mark) => sign(mark, brush)),
  );
}

const chip = (tag: Chip, { colors }: Brush): string =>
  rect(tag, { rx: tag.height / 2, fill: colors.chip }) +
  label(tag.text, tag.x + tag.width / 2, tag.y + tag.height / 2 + 3.8, {
    fill: colors.muted,
    'font-size': 10.5,
    'text-anchor': 'middle',
  });

function sign({ kind, x, y, height, text }: Mark, { colors }: Brush): string {
  const color = kind === 'pain' || kind === 'delight' ? colors.moments[kind].mark : colors.standards[kind];
  const top = y + (height - ICON) / 2;
  return (
    icon(MARK_ICONS[kind], x, top, ICON, color, colors.surface) +
    (text ? label(text, x + ICON + 2, y + height / 2 + 4, { fill: colors.muted, 'font-size': 11 }) : '')
  );
}

/** What stands for hidden cards: how many there are, looking like the topmost of a pile. */
export const folds: Layer = (brush) =>
  group({}, ...brush.drawing.folds.filter(brush.sees).map((fold) => pile(fold, brush)));

function pile({ x, y, role, chip: box, marks }: FoldBox, brush: Brush): string {
  const { colors } = brush;
  const look = colors.roles[role];
  return group(
    { transform: moveTo(x, y) },
    box
      ? element('rect', {
          x: 2.5,
          y: 2.5,
          width: box.width - 1,
          height: box.height - 1,
          rx: 5.5,
          fill: look.card,
          stroke: look.edge,
        }) +
          bordered(box.width, box.height, 6, look.card, look.edge) +
          label(box.text, box.width / 2, box.height / 2 + 4, {
            fill: colors.ink,
            'font-size': 11,
            'font-weight': 700,
            'text-anchor': 'middle',
          })
      : '',
    ...marks.map((mark) => sign(mark, brush)),
  );
}

export const moments: Layer = ({ drawing, colors, sees }) =>
  group(
    {},
    ...drawing.moments.filter(sees).map((box) => {
      const look = colors.moments[box.kind];
      // What nobody has observed yet is drawn with a broken edge.
      const dash = { 'stroke-dasharray': box.evidence === 'observed' ? null : '4 3' };
      return group(
        { transform: moveTo(box.x, box.y) },
        bordered(box.width, box.height, 8, look.fill, look.edge, dash),
        icon(MARK_ICONS[box.kind], box.icon.x, box.icon.y, 16, look.mark, look.fill),
        textLines(box.title, look.ink),
        ...box.dots.map(({ x, y }, i) =>
          element('circle', { cx: x, cy: y, r: 2.5, fill: i < box.intensity ? look.mark : look.edge }),
        ),
      );
    }),
  );

export const measures: Layer = ({ drawing, colors, sees }) =>
  group(
    {},
    ...drawing.measures.filter(sees).map((box) => {
      const color = box.met === false ? colors.measures.missed : colors.measures.met;
      const bar = { x: box.label.x, y: box.height - 9, width: box.width - 2 * box.label.x, height: 3 };
      return group(
        { transform: moveTo(box.x, box.y) },
        bordered(box.width, box.height, 8, colors.surface, colors.border),
        textLines(box.label, colors.muted),
        textLines(box.value, colors.ink),
        box.target ? textLines(box.target, colors.muted) : '',
        box.ratio === null
          ? ''
          : rect(bar, { rx: 1.5, fill: colors.measures.open }) +
              rect({ ...bar, width: Math.max(3, bar.width * box.ratio) }, { rx: 1.5, fill: color }),
      );
    }),
  );
