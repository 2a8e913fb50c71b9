/** What people remember of a row of scores: mean, peak (the largest in size), end, and peak-end, the mean of the two. */
export interface PeakEnd {
  readonly mean: number;
  readonly peak: number;
  readonly end: number;
  readonly peakEnd: number;
}

/** Of scores of the same size but other sign the later one is the peak. Null without scores. */
export function peakEndOf(scores: readonly number[]): PeakEnd | null {
  const end = scores.at(-1);
  if (end === undefined) return null;
  const peak = scores.reduce((best, score) => (Math.abs(score) >= Math.abs(best) ? score : best));
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { mean, peak, end, peakEnd: (peak + end) / 2 };
}
