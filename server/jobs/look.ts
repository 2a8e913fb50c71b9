import type { PictureChoice } from '../../src/core/layout/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import type { Seen } from './types.ts';

/** Looks at a journey that is to be drawn. */
export function look(snapshot: Snapshot, choice: PictureChoice): Seen {
  const images = new Set(snapshot.cards.list.flatMap(({ image }) => image ?? []));
  return { title: snapshot.journey.title, images: [...images], unknown: unknownIn(snapshot, choice) };
}

function unknownIn(snapshot: Snapshot, { stages = [], cards = [] }: PictureChoice): Seen['unknown'] {
  const stage = stages.find((id) => !snapshot.stages.has(id));
  if (stage !== undefined) return { what: 'stage', id: stage };
  const card = cards.find((id) => !snapshot.cards.has(id));
  return card === undefined ? null : { what: 'card', id: card };
}
