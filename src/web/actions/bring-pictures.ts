import { z } from 'zod';
import { imageApi } from '../sync/index.ts';

/** As much of a clip as says whose pictures it names. */
const named = z.object({ from: z.string(), cards: z.array(z.object({ image: z.string().optional() })) });

/**
 * Lets the journey `to` show the pictures of cards that were pasted from another. Where that can't be done (no connection, no
 * right to see the other any more) the cards keep the names of their pictures, which are then told as missing.
 * @param json a clip that has been pasted
 */
export async function bringPictures(json: string, to: string): Promise<void> {
  if (!json.includes('"image:')) return;
  const { data } = named.safeParse(JSON.parse(json));
  if (!data) return;
  await imageApi.bring(
    data.from,
    to,
    data.cards.map(({ image }) => image),
  );
}
