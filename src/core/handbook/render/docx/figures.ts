import { ImageRun, Paragraph, SequentialIdentifier, TextRun } from 'docx';
import type { Figure } from '../../tree/block.ts';
import { pictureIn } from '../../tree/picture.ts';
import { runsOf } from './inlines.ts';
import { PAGE, TEXT_WIDTH, TWIPS_PER_PIXEL, WIDE } from './look.ts';
import { STYLES } from './styles.ts';
import { type Handler, type Piece, styled } from './writing.ts';

/** Room for the headings above and the caption below, in twips. */
const BESIDE = { upright: 2_400, wide: 1_900 } as const;
const MUCH_WIDER = 1.25;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** As large as it is, or as large as it may be; in pixels. */
function fitted({ width, height }: Size, room: Size): Size {
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const inPixels = (width: number, height: number): Size => ({
  width: width / TWIPS_PER_PIXEL,
  height: height / TWIPS_PER_PIXEL,
});

const wantsWidePage = ({ width, height }: Figure): boolean =>
  width * TWIPS_PER_PIXEL > TEXT_WIDTH && width > height * MUCH_WIDER;

const TITLE_LENGTH = 200;

export const figure: Handler<'figure'> = (block, writing, place) => {
  const { words, pictures } = writing;
  const photo = pictureIn(block.svg);
  const png = pictures.get(block);
  const caption = new Paragraph({
    style: STYLES.caption,
    keepNext: false,
    alignment: 'center',
    children: [
      new TextRun(`${words.figure} `),
      new SequentialIdentifier('Figure'),
      ...runsOf(`\u2002${block.caption}`),
    ],
  });
  // What can't be painted is told.
  if (!photo && !png) {
    const told = styled(STYLES.body, runsOf(`${words.inWords}\u2002${block.alternative}`), place.inset);
    return [{ content: caption }, { content: told }];
  }
  const wide = place.width === TEXT_WIDTH && wantsWidePage(block);
  const room = wide
    ? inPixels(WIDE.width, WIDE.height - BESIDE.wide)
    : inPixels(place.width, PAGE.long - 2 * PAGE.top - BESIDE.upright);
  const transformation = fitted(block, room);
  const picture = new Paragraph({
    style: STYLES.figure,
    children: [
      new ImageRun({
        ...(photo
          ? { type: photo.kind === 'png' ? 'png' : 'jpg', data: photo.base64 }
          : {
              type: 'svg',
              data: new TextEncoder().encode(block.svg),
              fallback: { type: 'png', data: png as Uint8Array },
            }),
        transformation,
        altText: {
          name: block.id,
          title: block.caption.slice(0, TITLE_LENGTH),
          description: block.alternative,
        },
      }),
    ],
  });
  return [picture, caption].map((content): Piece => (wide ? { content, role: 'wide' } : { content }));
};
