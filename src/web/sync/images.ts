import { imageHashOf } from '../../core/model/index.ts';
import { heldImagesSchema, uploadedImageSchema } from '../../core/protocol/index.ts';
import type { MapSession } from './map-session.ts';
import { request } from './request.ts';

/** Whose picture it is: a card's is the journey's, a persona's the library's. */
export type PictureOwner = 'cards' | 'personas';

type Place = Pick<MapSession, 'journey' | 'workspace'>;

const journeyImages = (journey: string) => `/api/journeys/${encodeURIComponent(journey)}/images`;
const inLibrary = (path: string, { workspace }: Place) =>
  `/api/library/images${path}?workspace=${encodeURIComponent(workspace)}`;

/** Cut by the server for a card of the map, or beside a persona's name. */
export type ShownAs = 'card' | 'face';

/** Uploaded pictures. Every call may throw an `ApiError`. */
export const imageApi = {
  /** Where the browser finds it. Who reads a journey sees the people of its library too. */
  address: (place: Place, hash: string, as?: ShownAs): string =>
    place.journey === ''
      ? `${inLibrary(`/${hash}`, place)}${as ? `&as=${as}` : ''}`
      : `${journeyImages(place.journey)}/${hash}${as ? `?as=${as}` : ''}`,
  /** The name under which the picture is kept, for an `image` field. */
  upload: async (place: Place, owner: PictureOwner, file: Blob): Promise<string> => {
    const path = owner === 'cards' ? journeyImages(place.journey) : inLibrary('', place);
    const kept = await request(path, uploadedImageSchema, { method: 'POST', body: file, type: file.type });
    return kept.image;
  },
  /** Lets a journey show pictures whose cards came from another; texts that name none are passed over. */
  bring: async (from: string, to: string, images: readonly unknown[]): Promise<void> => {
    const named = [...new Set(images)].filter((image) => imageHashOf(image) !== null);
    if (from === to || named.length === 0) return;
    const body = JSON.stringify({ from, images: named });
    await request(`${journeyImages(to)}/copy`, heldImagesSchema, { method: 'POST', body });
  },
} as const;
