import { encode } from 'uqr';

/** Light squares around a code, without which it isn't found. */
const QUIET = 2;

/** An address as a picture for phones, one path for all its dark squares. */
export function qrSvg(address: string): string {
  const { data, size } = encode(address, { border: QUIET, ecc: 'M' });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
    `<path d="${squares.join('')}" fill="#191b20"/></svg>`
  );
}
