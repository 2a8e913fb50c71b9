import type { HandbookPictures } from '../../../src/core/handbook/index.ts';
import type { Pictures } from '../../../src/core/layout/index.ts';
import { type House, picturesIn } from '../journeys/index.ts';
import type { Material } from './draft.ts';

/** The pictures of what a handbook is made of, as they are now. */
export async function picturesOf(
  house: House,
  { journeys }: Pick<Material, 'journeys'>,
): Promise<HandbookPictures> {
  let map: Pictures = {};
  let pages: Pictures = {};
  for (const { id, snapshot } of journeys) {
    const { cards, library } = snapshot;
    map = { ...map, ...(await picturesIn(house, id, cards.list, 'card')) };
    pages = { ...pages, ...(await picturesIn(house, id, [...cards.list, ...library.personas.list], 'page')) };
  }
  return { map, pages };
}
