import { analyse, type Clock, computeJourney, wordFinding } from '../../analysis/index.ts';
import { drawSvg, type Pictures, pictureOf } from '../../layout/index.ts';
import type { Locale, Snapshot } from '../../model/index.ts';
import type { JourneySource } from './input.ts';

const AS_IT_IS = { felt: null, took: null, shrinkage: 0 } as const;

/** Checks, computes and draws a journey for a handbook in that language. */
export function sourceOf(
  id: string,
  snapshot: Snapshot,
  clock: Clock,
  locale: Locale,
  pictures: Pictures = {},
): JourneySource {
  const { drawing, look, size } = pictureOf(snapshot, { locale, theme: 'light', frame: false, pictures });
  return {
    id,
    snapshot,
    findings: analyse(snapshot, clock).findings.map((finding) => wordFinding(finding, locale)),
    computed: computeJourney(snapshot, clock, AS_IT_IS),
    picture: { svg: drawSvg(drawing, look), width: size.width, height: size.height },
  };
}
