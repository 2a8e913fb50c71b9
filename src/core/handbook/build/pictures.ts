import { MARK_ICONS, PALETTE } from '../../layout/index.ts';
import { ownPicture } from '../../model/index.ts';
import type { Block } from '../tree/block.ts';
import { pictureSvg } from '../tree/picture.ts';
import type { Book } from './book.ts';

/** As large as it is shown at the most, in pixels. */
const ROOM = { width: 360, height: 270 } as const;
const PLACE = { width: 240, height: 120 } as const;
const ICON = 40;

/** A record's picture, called as the record is; where it can't be shown its place, which says so. One that lies elsewhere is left out. */
export function pictureFigure(
  { draft, words }: Book,
  id: string,
  title: string,
  image: string | undefined,
): readonly Block[] {
  const source = ownPicture(image);
  if (source === null) return [];
  const picture = draft.pictures?.pages[source];
  if (!picture) {
    const alternative = words['picture.missing'](title);
    return [{ type: 'figure', id, svg: missing(), ...PLACE, caption: title, alternative }];
  }
  const scale = Math.min(1, ROOM.width / picture.width, ROOM.height / picture.height);
  return [
    {
      type: 'figure',
      id,
      svg: pictureSvg(picture),
      width: Math.max(1, Math.round(picture.width * scale)),
      height: Math.max(1, Math.round(picture.height * scale)),
      caption: title,
      alternative: words['picture.of'](title),
    },
  ];
}

function missing(): string {
  const { width, height } = PLACE;
  const { chip, faint } = PALETTE.light;
  const at = `translate(${(width - ICON) / 2} ${(height - ICON) / 2}) scale(${ICON / 16})`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" rx="8" fill="${chip}"/>` +
    `<path transform="${at}" d="${MARK_ICONS.image.path}" fill="none" stroke="${faint}" stroke-width="1.5"/></svg>`
  );
}
