import type { PictureData } from '../../layout/index.ts';

/** A picture as a figure's drawing: nothing is in it but the picture. */
export const pictureSvg = ({ data, width, height }: PictureData): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
  '<image xmlns:xlink="http://www.w3.org/1999/xlink" ' +
  `width="${width}" height="${height}" xlink:href="${data}"/></svg>`;

const PICTURE =
  /^<svg [^<>]*><image [^<>]* xlink:href="(data:image\/(png|jpeg);base64,([A-Za-z0-9+/]+={0,2}))"\/><\/svg>$/u;

export interface DrawnPicture {
  /** A `data:` address. */
  readonly data: string;
  readonly kind: 'png' | 'jpeg';
  readonly base64: string;
}

/** The picture that a drawing is nothing but; null for any other drawing. */
export function pictureIn(svg: string): DrawnPicture | null {
  const [, data, kind, base64] = PICTURE.exec(svg) ?? [];
  if (data === undefined || base64 === undefined) return null;
  return { data, kind: kind === 'png' ? 'png' : 'jpeg', base64 };
}
