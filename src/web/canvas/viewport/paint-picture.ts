import {
  type CardBox,
  type Icon,
  MARK_ICONS,
  type Palette,
  type PictureFace,
} from '../../../core/layout/index.ts';

/** The picture with this name once it is loaded, else null. */
export type LoadedPicture = (source: string) => HTMLImageElement | null;

const RADIUS = 7;
const ICON = 24;

/** A card's picture where the map is painted: cut as it is close by, and a sign while it isn't there. */
export function paintPicture(
  context: CanvasRenderingContext2D,
  box: CardBox,
  { x: left, y: top, width, height, source }: PictureFace,
  colors: Palette,
  loaded: LoadedPicture,
): void {
  const [x, y] = [box.x + left, box.y + top];
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, [RADIUS, RADIUS, 0, 0]);
  context.clip();
  context.fillStyle = colors.chip;
  context.fillRect(x, y, width, height);
  const image = loaded(source);
  if (image) {
    const scale = Math.max(width / image.naturalWidth, height / image.naturalHeight);
    const [w, h] = [image.naturalWidth * scale, image.naturalHeight * scale];
    context.drawImage(image, x + (width - w) / 2, y + (height - h) / 2, w, h);
  } else {
    paintSign(context, MARK_ICONS.image, x + (width - ICON) / 2, y + (height - ICON) / 2, colors.faint);
  }
  context.restore();
}

function paintSign(
  context: CanvasRenderingContext2D,
  { path }: Icon,
  x: number,
  y: number,
  color: string,
): void {
  context.translate(x, y);
  context.scale(ICON / 16, ICON / 16);
  context.lineWidth = 1.5;
  context.strokeStyle = color;
  context.stroke(new Path2D(path));
}
