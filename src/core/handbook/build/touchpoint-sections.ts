import { createIds } from './ids.ts';

/**
 * Under which ids a touchpoint's section may stand, the likelier first: of two touchpoints with one id, the later one's
 * section has a longer one.
 */
export function touchpointSections(journey: string, card: string): readonly string[] {
  const taken = createIds();
  taken('at', '', card);
  return [createIds()('at', journey, card), taken('at', journey, card)];
}
