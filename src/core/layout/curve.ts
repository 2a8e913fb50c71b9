import type { Point } from './types.ts';

/**
 * A smooth path through points of ascending x that stays monotone between them, so that the curve never
 * shows a high or a low that nobody gave: cubic Hermite pieces with the tangents of Fritsch and Carlson
 * (SIAM J. Numer. Anal. 17, 1980), in the harmonic-mean form of Steffen's condition.
 */
export function monotonePath(points: readonly Point[]): string {
  const first = points[0];
  if (first === undefined || points.length < 2) return '';
  const slopes = tangents(points);
  let d = `M${round(first.x)} ${round(first.y)}`;
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i] as Point;
    const b = points[i + 1] as Point;
    const third = (b.x - a.x) / 3;
    const leave = `${round(a.x + third)} ${round(a.y + third * (slopes[i] as number))}`;
    const arrive = `${round(b.x - third)} ${round(b.y - third * (slopes[i + 1] as number))}`;
    d += `C${leave} ${arrive} ${round(b.x)} ${round(b.y)}`;
  }
  return d;
}

function tangents(points: readonly Point[]): number[] {
  const secants: number[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const a = points[i] as Point;
    const b = points[i + 1] as Point;
    secants.push((b.y - a.y) / (b.x - a.x));
  }
  return points.map((_, i) => {
    const before = secants[i - 1];
    const after = secants[i];
    // The ends are level, which reads as "and so it began" rather than as a trend from nowhere.
    if (before === undefined || after === undefined) return 0;
    if (before * after <= 0) return 0;
    return (2 * before * after) / (before + after);
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
